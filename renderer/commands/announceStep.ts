import type { Annotation } from "../../core/model/Annotation";
import { changedAnnotations } from "../../core/model/LayerDiff";
import { labelName } from "../labels";
import { announce } from "../state/announcements";
import type { LayerAct } from "../state/history";
import { shortQuote } from "../state/quoteAsRead";

/** Says what undo or redo has changed: one annotation by its words, which are on screen, several by their number. */
export function announceStep(act: LayerAct, direction: "undo" | "redo"): void {
  const count = act.reduce((sum, { diff }) => sum + changedAnnotations(diff), 0);
  announce((t) => {
    if (count === 0) return t(direction === "undo" ? "announce.undone" : "announce.redone");
    const [now, gone] = count === 1 ? onlyChange(act) : [];
    const one = (annotation: Annotation) => ({
      quote: shortQuote(annotation),
      label: labelName(annotation.label),
    });
    const what = now
      ? t("announce.isTagged", one(now))
      : gone
        ? t("announce.isUntagged", one(gone))
        : t("announce.changed", { count });
    return t(direction === "undo" ? "announce.undoneWhat" : "announce.redoneWhat", { what });
  });
}

/** The annotation that is there now, or else the one that is gone. */
function onlyChange(act: LayerAct): [Annotation | undefined, Annotation | undefined] {
  const [{ diff } = { diff: undefined }] = act.filter((edit) => changedAnnotations(edit.diff) > 0);
  return [diff?.added[0] ?? diff?.updated[0]?.to, diff?.removed[0]];
}
