import type { TFunction } from "i18next";
import { type Annotation, isSameAnnotation } from "../../core/model/Annotation";
import { type Change, changedAnnotations } from "../../core/model/LayerDiff";
import { isSameSpan } from "../../core/text/Span";
import { labelName } from "../labels";
import { announce } from "../state/announcements";
import type { LayerAct } from "../state/history";
import { shortQuote } from "../state/quoteAsRead";

/** Says what undo or redo has changed: one annotation by its words, which are on screen, several by their number. */
export function announceStep(act: LayerAct, direction: "undo" | "redo"): void {
  const count = act.reduce((sum, { diff }) => sum + changedAnnotations(diff), 0);
  announce((t) => {
    if (count === 0) return t(direction === "undo" ? "announce.undone" : "announce.redone");
    const what = count === 1 ? onlyChange(act, t) : t("announce.changed", { count });
    return t(direction === "undo" ? "announce.undoneWhat" : "announce.redoneWhat", { what });
  });
}

/** What has become of the one annotation that an act changes. */
function onlyChange(act: LayerAct, t: TFunction<"window">): string {
  const diff = act.find((edit) => changedAnnotations(edit.diff) > 0)?.diff;
  const [added] = diff?.added ?? [];
  const [updated] = diff?.updated ?? [];
  const [removed] = diff?.removed ?? [];
  const beside = updated && changedBeside(updated);
  if (beside) return t(`announce.${beside}`, named(updated.to));
  const now = added ?? updated?.to;
  if (now) return t("announce.isTagged", named(now));
  return removed ? t("announce.isUntagged", named(removed)) : "";
}

const named = (annotation: Annotation) => ({
  quote: shortQuote(annotation),
  label: labelName(annotation.label),
  note: annotation.note,
});

/** What has changed where the words and the label are as they were; null when they are not, or nothing else has. */
function changedBeside({ from, to }: Change<Annotation>) {
  if (from.label !== to.label || !isSameSpan(from, to)) return null;
  if (from.note !== to.note) return to.note === "" ? "noNoteOf" : "noteOf";
  return isSameAnnotation({ ...from, updatedAt: to.updatedAt }, to) ? null : "detailsOf";
}
