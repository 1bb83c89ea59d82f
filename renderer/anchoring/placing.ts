import { putAt } from "../../core/anchor/reanchorLayer";
import { failure } from "../../core/errors";
import { taggableSpan } from "../../core/model/editLayer";
import { emptyDiff } from "../../core/model/LayerDiff";
import { isEmptySpan, isSameSpan } from "../../core/text/Span";
import { act, editable, refuse } from "../commands/annotating";
import { labelName } from "../labels";
import { announce, notify } from "../state/announcements";
import { currentDocument } from "../state/documentStore";
import { shortQuote } from "../state/quoteAsRead";
import { selectAnnotation, useView } from "../state/viewStore";
import { client } from "../workbenchClient";
import { currentLost, putLost, useLost } from "./lostStore";

/** True while an annotation waits to be placed in the document shown. */
export function hasLost(): boolean {
  return currentLost() !== null;
}

/** Puts the lost annotation shown at the selected text, as one act that can be undone: then it waits again. */
export function placeLost(): void {
  const opened = editable();
  const lost = currentLost();
  if (!opened || !lost) return;
  const { selection } = useView.getState();
  const { text } = opened.source;
  const place = selection && taggableSpan(text, selection);
  if (!place || isEmptySpan(place)) return void refuse(failure("selection-empty", {}));
  const { label } = lost.annotation;
  if (opened.layer.annotations.some((other) => other.label === label && isSameSpan(other, place)))
    return void refuse(failure("annotation-exists", {}));
  const added = { ...putAt(lost.annotation, place, text), updatedAt: new Date().toISOString() };
  if (!act(opened, { ok: true, value: { ...emptyDiff, added: [added] } })) return;
  useView.setState({ selection: null, caret: added.end });
  selectAnnotation(added.id);
  announce((t) => t("anchoring.placed", { label: labelName(label), quote: shortQuote(added) }));
}

/** Does without the lost annotation shown: it stays in the file of what was lost. */
export async function giveUpLost(): Promise<void> {
  const lost = currentLost();
  if (lost) await setGivenUp([lost.annotation.id], true);
}

/** Wants all again that were given up in the document shown. */
export async function wantLostAgain(): Promise<void> {
  const document = currentDocument()?.source.document;
  const all = (document && useLost.getState().lost.get(document)) ?? [];
  const ids = all.flatMap(({ annotation, givenUpAt }) => (givenUpAt ? [annotation.id] : []));
  if (ids.length > 0) await setGivenUp(ids, false);
}

async function setGivenUp(ids: readonly string[], givenUp: boolean): Promise<void> {
  const document = currentDocument()?.source.document;
  if (!document) return;
  const answer = await client.giveUpLost({ document, ids, givenUp });
  if (!answer.ok) return notify(answer.error);
  putLost(document, answer.value);
  announce((t) => (givenUp ? t("anchoring.givenUp") : t("anchoring.wantedAgain", { count: ids.length })));
}
