import { findAnnotation } from "../../core/model/editLayer";
import { areRelated, relate, unrelate } from "../../core/model/relations";
import { announce } from "../state/announcements";
import { shortQuote } from "../state/quoteAsRead";
import { useRelating } from "../state/relating";
import { act, editable, selectedAnnotation } from "./annotating";

const now = () => new Date().toISOString();

/**
 * Begins a relation at the selected annotation, or ends one that was begun at another: they are related then, or no
 * longer where they were. At the same annotation again it is given up.
 */
export function relateSelected(): void {
  const opened = editable();
  const selected = selectedAnnotation();
  if (!opened || !selected) return;
  const { document } = opened.source;
  const { from } = useRelating.getState();
  const first = from?.document === document ? findAnnotation(opened.layer, from.id) : undefined;
  if (!first) {
    useRelating.setState({ from: { document, id: selected.id } });
    announce((t) => t("relations.begun", { quote: shortQuote(selected) }));
    return;
  }
  useRelating.setState({ from: null });
  if (first.id === selected.id) announce((t) => t("relations.givenUp"));
  else if (areRelated(first, selected)) takeApart(first.id, selected.id);
  else if (act(opened, relate(opened.layer, first.id, selected.id, now())))
    announce((t) => t("relations.made", { first: shortQuote(first), second: shortQuote(selected) }));
}

/** Gives up a relation that was begun. */
export function giveUpRelation(): void {
  useRelating.setState({ from: null });
  announce((t) => t("relations.givenUp"));
}

/** Says that two annotations do not belong together. */
export function takeApart(from: string, to: string): void {
  const opened = editable();
  if (opened && act(opened, unrelate(opened.layer, from, to, now())))
    announce((t) => t("relations.takenApart"));
}
