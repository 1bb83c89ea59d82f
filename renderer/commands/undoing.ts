import type { Annotation } from "../../core/model/Annotation";
import type { LayerDiff } from "../../core/model/LayerDiff";
import { announce } from "../state/announcements";
import { openDocument } from "../state/documentStore";
import { history } from "../state/history";
import { changeLayer } from "../state/layerEdits";
import { clearSelection, selectAnnotation } from "../state/viewStore";

// One at a time: undoing may have to open another document first, and a second key press must not overtake it.
let turn: Promise<void> = Promise.resolve();

/** Takes the last act back, going to its document when that is another one. */
export function undo(): Promise<void> {
  turn = turn.then(() => step("undo"));
  return turn;
}

/** Does the last act that was taken back once more. */
export function redo(): Promise<void> {
  turn = turn.then(() => step("redo"));
  return turn;
}

async function step(direction: "undo" | "redo"): Promise<void> {
  const act = direction === "undo" ? history.undoing : history.redoing;
  if (!act)
    return announce((t) => t(direction === "undo" ? "announce.nothingToUndo" : "announce.nothingToRedo"));
  if (!(await openDocument(act.document))) return;
  if (!change(() => changeLayer(act.document, act.diff))) return announce((t) => t("announce.cannotUndo"));
  history.moved(direction);
  show(act.diff);
  announce((t) => t(direction === "undo" ? "announce.undone" : "announce.redone"));
}

/** False when the layer no longer holds what the act is about, as after another program changed the file. */
function change(apply: () => void): boolean {
  try {
    apply();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function show(diff: LayerDiff): void {
  const changed: Annotation | undefined = diff.added[0] ?? diff.updated[0]?.to;
  if (changed) selectAnnotation(changed.id);
  else clearSelection();
}
