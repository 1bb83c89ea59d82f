import { flushSync } from "react-dom";
import type { FailureCode } from "../../core/errors";
import type { Annotation } from "../../core/model/Annotation";
import { tenASecond } from "../../core/reportPace";
import type { Utf16Offset } from "../../core/text/offsets";
import { span } from "../../core/text/Span";
import { useEditor } from "../annotate/editorInUse";
import { showDecided } from "../review/goingThrough";
import { storeReview } from "../review/performing";
import { readCorpus } from "../review/reading";
import { announce, notify } from "../state/announcements";
import { loadDocument, openDocument, useDocuments } from "../state/documentStore";
import {
  type Act,
  history,
  isProjectAct,
  isRefusalAct,
  isReviewAct,
  isReviewsAct,
  type LayerAct,
  type ProjectAct,
  type RefusalAct,
  type ReviewAct,
  type ReviewsAct,
} from "../state/history";
import { type Keeping, keepBeforeStep } from "../state/keepBefore";
import { changeLayers } from "../state/layerEdits";
import { withProgress } from "../state/progress";
import { tryToChangeProject } from "../state/project";
import { setReviewing } from "../state/reviewMode";
import { clearSelection, selectAnnotation, useView } from "../state/viewStore";
import { refuse } from "../suggest/deciding";
import { announceStep } from "./announceStep";
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
  if (act) return stepAct(act, direction);
  announce((t) => t(direction === "undo" ? "announce.nothingToUndo" : "announce.nothingToRedo"));
  return Promise.resolve();
}

function stepAct(act: Act, direction: Direction): Promise<void> {
  if (isProjectAct(act)) return stepProject(act, direction);
  if (isRefusalAct(act)) return stepRefusal(act, direction);
  if (isReviewsAct(act)) return stepReviews(act, direction);
  return isReviewAct(act) ? stepReview(act, direction) : stepLayers(act, direction);
}

/** A suggestion is seen where the own layer is. */
async function stepRefusal(act: RefusalAct, direction: Direction): Promise<void> {
  if (!(await openDocument(act.document))) return;
  setReviewing(false);
  history.moved(direction);
  // What is rejected or looked at again is said after it.
  announce((t) => t(direction === "undo" ? "announce.undone" : "announce.redone"));
  refuse(act);
}

/** What was decided or answered in a list of many documents is taken back from there. */
async function stepReviews({ steps }: ReviewsAct, direction: Direction): Promise<void> {
  history.moved(direction);
  for (const { document, change } of steps) storeReview(document, change);
  void readCorpus();
  announce((t) => t(direction === "undo" ? "announce.undone" : "announce.redone"));
}

/** A decision is taken back where it is seen, a comment wherever its document is. */
async function stepReview(
  { document, change, undo: former }: ReviewAct,
  direction: Direction,
): Promise<void> {
  if (!(await openDocument(document))) return;
  const decided = [...change.decide, ...former.decide];
  history.moved(direction);
  if (decided.length > 0) setReviewing(true);
  storeReview(document, change);
  if (decided.length === 0)
    return announce((t) => t(direction === "undo" ? "threads.undone" : "threads.redone"));
  showDecided(document, decided);
  announce((t) => t(direction === "undo" ? "deciding.undone" : "deciding.redone"));
}

async function stepLayers(act: LayerAct, direction: Direction): Promise<void> {
  const isReady = await withProgress(direction === "undo" ? "undoing" : "redoing", (report, signal) =>
    makeReady(act, { report: tenASecond(report), signal }),
  );
  if (!isReady) return;
  if (!change(act)) {
    history.dropped(direction);
    return announce((t) => t("announce.cannotUndo"));
  }
  // A change of the annotator's own layer is seen where that is shown.
  setReviewing(false);
  history.moved(direction);
  show(act);
  announceStep(act, direction);
}

/** The project is everybody's: what others have made of these breaks or words, or said of this article, meanwhile stays. */
async function stepProject(act: ProjectAct, direction: Direction): Promise<void> {
  // Terms are of no one document, and are seen where they are grouped.
  if ("document" in act && !(await openDocument(act.document))) return;
  const answer = await tryToChangeProject(act);
  const said = saidOf[act.kind];
  if (answer.ok) {
    history.moved(direction);
    showPlace(placeOf(act));
    return announce((t) => t(said[direction]));
  }
  if (!movedOn.has(answer.error.code)) return notify(answer.error);
  history.dropped(direction);
  announce((t) => t(said.moved));
}

/** Why a step fits no longer: others have been there meanwhile. */
const movedOn: ReadonlySet<FailureCode> = new Set<FailureCode>([
  "breaks-changed",
  "article-changed",
  "repairs-changed",
  "terms-changed",
]);

function placeOf(act: ProjectAct): Utf16Offset | undefined {
  if (act.kind === "terms-stepped") return undefined;
  if (act.kind === "article-stepped") return act.start;
  if (act.kind === "breaks-stepped") return act.steps[0]?.at;
  const [first] = act.steps;
  return (first?.to ?? first?.from)?.start;
}

const breaksSaid = {
  undo: "reading.breaksUndone",
  redo: "reading.breaksRedone",
  moved: "reading.breaksMoved",
} as const;
const articleSaid = {
  undo: "outline.undone",
  redo: "outline.redone",
  moved: "outline.moved",
} as const;

const repairsSaid = {
  undo: "repairs.undone",
  redo: "repairs.redone",
  moved: "repairs.moved",
} as const;
const termsSaid = {
  undo: "findings.termsUndone",
  redo: "findings.termsRedone",
  moved: "findings.termsMoved",
} as const;
const saidOf = {
  "breaks-stepped": breaksSaid,
  "article-stepped": articleSaid,
  "repairs-stepped": repairsSaid,
  "terms-stepped": termsSaid,
} as const;

/** Takes the caret to where the text reads otherwise now. */
function showPlace(at: Utf16Offset | undefined): void {
  if (at === undefined) return;
  // Until the text view has heard of the other breaks, the place is not where it will be.
  flushSync(() => clearSelection(at));
  const { editor } = useEditor.getState();
  editor?.setSelection(span(at, at));
  editor?.scrollToSpan(span(at, at));
}

/** Opens what the act changes and has versions kept of it; false when it cannot be done now, or not any more. */
async function makeReady(act: LayerAct, keeping: Keeping): Promise<boolean> {
  if (!(await open(act, keeping))) return false;
  const notKept = await keepBeforeStep(act, keeping);
  if (notKept && !keeping.signal.aborted) notify(notKept);
  return notKept === null && !keeping.signal.aborted;
}

/** Shows the act's document when it has one; an act over several leaves the annotator where they are. */
async function open(act: LayerAct, { report, signal }: Keeping): Promise<boolean> {
  const [only, ...others] = act;
  if (only && others.length === 0) return (await openDocument(only.document)) !== null;
  for (const [at, { document }] of act.entries()) {
    if (signal.aborted || !(await loadDocument(document)).ok) return false;
    report(at + 1, act.length);
  }
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
