import type { Annotation } from "../../core/model/Annotation";
import { announce } from "../state/announcements";
import { loadDocument, openDocument, useDocuments } from "../state/documentStore";
import { type Act, history } from "../state/history";
import { changeLayers } from "../state/layerEdits";
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
  if (!(await makeReady(act))) return;
  if (!change(act)) return announce((t) => t("announce.cannotUndo"));
  history.moved(direction);
  show(act);
  announce((t) => t(direction === "undo" ? "announce.undone" : "announce.redone"));
}

/** Shows the act's document when it has one; an act over several leaves the annotator where they are. */
async function makeReady(act: Act): Promise<boolean> {
  const [only, ...others] = act;
  if (only && others.length === 0) return (await openDocument(only.document)) !== null;
  for (const { document } of act) if (!(await loadDocument(document)).ok) return false;
  return true;
}

/** False when a layer no longer holds what the act is about, as after another program changed the file. */
function change(act: Act): boolean {
  try {
    changeLayers(act);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function show(act: Act): void {
  const { current } = useDocuments.getState();
  const diff = act.find(({ document }) => document === current)?.diff;
  const changed: Annotation | undefined = diff?.added[0] ?? diff?.updated[0]?.to;
  if (changed) selectAnnotation(changed.id);
  else clearSelection();
}
