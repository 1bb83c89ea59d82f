import type { Annotation } from "../../core/model/Annotation";
import type { BreakSteps } from "../../core/model/ProjectChange";
import { announce, notify } from "../state/announcements";
import { loadDocument, openDocument, useDocuments } from "../state/documentStore";
import { history, isProjectAct, type LayerAct } from "../state/history";
import { changeLayers } from "../state/layerEdits";
import { tryToChangeProject } from "../state/project";
import { clearSelection, selectAnnotation, useView } from "../state/viewStore";
import { inTurn } from "./inTurn";

type Direction = "undo" | "redo";

/** Takes the last act back, going to its document when that is another one. */
export function undo(): Promise<void> {
  return inTurn(() => step("undo"));
}

/** Does the last act that was taken back once more. */
export function redo(): Promise<void> {
  return inTurn(() => step("redo"));
}

function step(direction: Direction): Promise<void> {
  const act = direction === "undo" ? history.undoing : history.redoing;
  if (act) return isProjectAct(act) ? stepProject(act, direction) : stepLayers(act, direction);
  announce((t) => t(direction === "undo" ? "announce.nothingToUndo" : "announce.nothingToRedo"));
  return Promise.resolve();
}

async function stepLayers(act: LayerAct, direction: Direction): Promise<void> {
  if (!(await makeReady(act))) return;
  if (!change(act)) {
    history.dropped(direction);
    return announce((t) => t("announce.cannotUndo"));
  }
  history.moved(direction);
  show(act);
  announce((t) => t(direction === "undo" ? "announce.undone" : "announce.redone"));
}

/** The project is everybody's: what others have made of these breaks meanwhile stays. */
async function stepProject(act: BreakSteps, direction: Direction): Promise<void> {
  if (!(await openDocument(act.document))) return;
  const answer = await tryToChangeProject(act);
  if (answer.ok) {
    history.moved(direction);
    return announce((t) => t(direction === "undo" ? "reading.breaksUndone" : "reading.breaksRedone"));
  }
  if (answer.error.code !== "breaks-changed") return notify(answer.error);
  history.dropped(direction);
  announce((t) => t("reading.breaksMoved"));
}

/** Shows the act's document when it has one; an act over several leaves the annotator where they are. */
async function makeReady(act: LayerAct): Promise<boolean> {
  const [only, ...others] = act;
  if (only && others.length === 0) return (await openDocument(only.document)) !== null;
  for (const { document } of act) if (!(await loadDocument(document)).ok) return false;
  return true;
}

/** False when a layer no longer holds what the act is about, as after another program changed the file. */
function change(act: LayerAct): boolean {
  try {
    changeLayers(act);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function show(act: LayerAct): void {
  const { current } = useDocuments.getState();
  const diff = act.find(({ document }) => document === current)?.diff;
  const changed: Annotation | undefined = diff?.added[0] ?? diff?.updated[0]?.to;
  if (changed) selectAnnotation(changed.id);
  else clearSelection(useView.getState().caret);
}
