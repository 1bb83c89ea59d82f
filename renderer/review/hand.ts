import { create } from "zustand";
import type { Accepted } from "../../core/review/Decision";
import type { ReviewedCase } from "../../core/review/reviewCases";
import { choicesAt } from "../../core/review/takes";
import { isSameSpan } from "../../core/text/Span";
import { useEditor } from "../annotate/editorInUse";
import { labelName } from "../labels";
import { announce } from "../state/announcements";
import { shortQuote } from "../state/quoteAsRead";
import { useView } from "../state/viewStore";
import { acceptRelabelled, ownDecision } from "./deciding";
import { comparedAnnotators } from "./names";
import { currentCase, onSuccession, reviewer } from "./reviewStore";

/** What a reviewer is about to accept of a case. Where it is, is what is selected in the text. */
export interface InHand extends Pick<Accepted, "label" | "attributes"> {
  /** Id of the case. */
  readonly of: string;
  /** Which of the case's choices it began as. */
  readonly at: number;
}

/** What is in hand, and whether the first field of its attributes is to take the focus. */
export const useHand = create<{ readonly held: InHand | null; readonly wantsField: boolean }>(() => ({
  held: null,
  wantsField: false,
}));

useView.subscribe(({ selection }, before) => {
  if (selection === null && before.selection !== null) useHand.setState({ held: null, wantsField: false });
});

onSuccession((was, now) => {
  const { held } = useHand.getState();
  if (now && held?.of === was.id) useHand.setState({ held: { ...held, of: now.id } });
});

/** What is in hand for the case that is looked at, or null. */
export function heldNow(): InHand | null {
  const { held } = useHand.getState();
  return held && held.of === currentCase()?.id ? held : null;
}

/** What the case that is looked at offers, the reviewer's own first. */
export function choicesNow(): readonly Accepted[] {
  const reviewed = currentCase();
  return reviewed ? choicesAt(reviewed, comparedAnnotators(), reviewer()) : [];
}

/** Takes a span of the case in hand and selects it in the text, where the keys of selection change it. */
export function hold({ label, attributes, ...span }: Accepted, at: number): void {
  const reviewed = currentCase();
  const { editor } = useEditor.getState();
  if (!reviewed || !editor) return;
  editor.setSelection(span, { reveal: true });
  useView.setState({ selection: span, caret: span.end });
  useHand.setState({ held: { of: reviewed.id, at, label, attributes } });
  editor.focus();
}

/** Takes the case's first span in hand, or after another of its spans the next one. */
export function holdNext(): void {
  const choices = choicesNow();
  const at = ((heldNow()?.at ?? -1) + 1) % Math.max(1, choices.length);
  const gold = choices[at];
  if (!gold) return;
  hold(gold, at);
  announce((t) => t("deciding.saidHeld", { label: labelName(gold.label), quote: shortQuote(gold) }));
}

/** Gives what is in hand another label, else accepts the case's span with it where there is but one. */
export function relabelCase(label: string): void {
  const held = heldNow();
  const reviewed = currentCase();
  if (held) {
    useHand.setState({ held: { ...held, label } });
    announce((t) => t("deciding.saidHeldAs", { label: labelName(label) }));
  } else if (reviewed) relabelOnly(reviewed, label);
}

/** What the reviewer has accepted is the case's span, whatever others have. */
function relabelOnly(reviewed: ReviewedCase, label: string): void {
  const [first, ...others] = choicesNow();
  const isDecided = ownDecision(reviewed)?.verdict.kind === "accept";
  if (first && (isDecided || others.every((each) => isSameSpan(first, each))))
    acceptRelabelled(reviewed, { ...first, label });
  else announce((t) => t("deciding.saidWhichSpan"));
}

/** Takes the keys to the attributes of what is in hand, or of the case's first span. */
export function editAttributes(): void {
  if (!heldNow()) holdNext();
  if (heldNow()) useHand.setState({ wantsField: true });
}

/** Says something about what is in hand; null takes it away. */
export function sayOfHand(attribute: string, value: Accepted["attributes"][string] | null): void {
  const held = heldNow();
  if (!held) return;
  const { [attribute]: _, ...others } = held.attributes;
  const attributes = value === null ? others : { ...held.attributes, [attribute]: value };
  useHand.setState({ held: { ...held, attributes } });
}
