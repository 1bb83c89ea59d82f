import { monotonicFactory } from "ulid";
import { type Failure, failure } from "../../core/errors";
import { annotateAll } from "../../core/model/editMany";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import { changedAnnotations, emptyDiff, isEmptyDiff, type LayerDiff } from "../../core/model/LayerDiff";
import { clearPlaces, type ListedPlace, labelPlaces } from "../../core/model/labelPlaces";
import type { Stamp } from "../../core/model/newAnnotation";
import { err, ok, type Result } from "../../core/result";
import { applyCorrections, type Correction } from "../../core/review/corrections";
import type { Span } from "../../core/text/Span";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { loadDocument, useDocuments } from "../state/documentStore";
import type { DocumentEdit } from "../state/history";
import { isBulk, keepBefore } from "../state/keepBefore";
import { useWorkspace } from "../state/workspaceStore";
import { Turns } from "../Turns";
import { withValuesEverywhere } from "../values/proposing";
import { perform } from "./perform";

/** A passage of some document. */
export interface Place extends Span {
  readonly document: DocumentId;
}

/** What an act over several documents did. */
export interface BulkOutcome {
  /** Annotations added, relabelled or removed. */
  readonly changed: number;
  /** What undoing takes back; null when nothing was changed. */
  readonly act: readonly DocumentEdit[] | null;
  /** Places where there was nothing to do: tagged so already, gone, or somebody else's. */
  readonly skipped: number;
  /** Documents that could not be changed, and why; their places count as skipped. */
  readonly refused: readonly { readonly document: DocumentId; readonly problem: Failure }[];
}

/** How a long act says how far it is, and learns that it is no longer wanted. */
export interface ProgressReport {
  readonly signal: AbortSignal;
  report(done: number, total: number): void;
}

/** How many documents are read at a time. */
const AT_A_TIME = 6;

/**
 * Tags places of any documents with a label, as one act. Nothing is changed before every document has been
 * read, so that cancelling leaves no half of it. Fails with `save-no-annotator` and `cancelled`.
 */
export function tagEverywhere(
  places: readonly Place[],
  label: string,
  progress: ProgressReport,
): Promise<Result<BulkOutcome>> {
  const newStamp = stamps();
  const edit = ({ source, layer }: OpenedDocument, spans: readonly Place[]) =>
    annotateAll(source, layer, spans, label, newStamp);
  return editEverywhere(places, edit, progress);
}

/** A correction of the annotator's own work in some document. */
export interface PlacedCorrection extends Correction {
  readonly document: DocumentId;
}

/** Brings the annotator's own layers to follow corrections, as one act; as {@link tagEverywhere}. */
export function applyEverywhere(
  corrections: readonly PlacedCorrection[],
  progress: ProgressReport,
): Promise<Result<BulkOutcome>> {
  const newStamp = stamps();
  const now = new Date().toISOString();
  const stamp = { newId: () => newStamp().id, now };
  const edit = ({ source, layer }: OpenedDocument, those: readonly PlacedCorrection[]) =>
    applyCorrections(source, layer, those, stamp);
  // What the gold says of values is said: nothing is proposed beside it.
  return editEverywhere(corrections, edit, progress, async (edits) => edits);
}

/** A hit in a list, see {@link labelPlaces}. */
export interface HitPlace extends ListedPlace {
  readonly document: DocumentId;
}

/** Gives listed passages a label, tagged there already or not, as one act; as {@link tagEverywhere}. */
export function labelPlacesEverywhere(
  places: readonly HitPlace[],
  label: string,
  progress: ProgressReport,
): Promise<Result<BulkOutcome>> {
  const newStamp = stamps();
  const edit = ({ source, layer }: OpenedDocument, those: readonly HitPlace[]) =>
    labelPlaces(source, layer, those, label, newStamp);
  return editEverywhere(places, edit, progress);
}

/** Takes away what stands on exactly the listed passages, as one act; as {@link tagEverywhere}. */
export function clearPlacesEverywhere(
  places: readonly HitPlace[],
  progress: ProgressReport,
): Promise<Result<BulkOutcome>> {
  const edit = ({ source, layer }: OpenedDocument, those: readonly HitPlace[]) =>
    clearPlaces(source, layer, those);
  return editEverywhere(places, edit, progress);
}

/** Ids that count on from the first: random ones took most of the time of tagging 120,000 places. */
function stamps(): () => Stamp {
  const time = Date.now();
  const now = new Date(time).toISOString();
  const nextId = monotonicFactory();
  return () => ({ id: nextId(time), now });
}

const annotatorNow = () => useWorkspace.getState().info?.settings.annotator;

async function editEverywhere<T extends { readonly document: DocumentId }>(
  items: readonly T[],
  edit: (opened: OpenedDocument, items: readonly T[]) => LayerDiff,
  progress: ProgressReport,
  complete = withValuesEverywhere,
): Promise<Result<BulkOutcome>> {
  const annotator = annotatorNow();
  if (!annotator) return err(failure("save-no-annotator", {}));
  const byDocument = groupByDocument(items);
  const planned = () => planEdits(byDocument, edit, progress);
  const isOff = () => notWanted(progress, annotator);
  await readAll([...byDocument.keys()], progress);
  const problem = isOff() ?? (await keepVersions((await planned()).edits, progress)) ?? isOff();
  if (problem) return err(problem);
  const { edits, refused } = await completed(planned, (bare) => complete(bare, progress));
  const off = isOff();
  if (off) return err(off);
  if (edits.length > 0) perform(edits);
  const changed = edits.reduce((sum, { diff }) => sum + changedAnnotations(diff), 0);
  return ok({ changed, act: edits.length > 0 ? edits : null, skipped: items.length - changed, refused });
}

/**
 * Planned anew, as what was read may have been edited while versions were kept, and again where it is edited while
 * the plan is made or completed: what is then done is done to the very layers that it is made from.
 */
async function completed(planned: () => Promise<Plan>, complete: Complete): Promise<Plan> {
  for (;;) {
    const plan = await planned();
    const edits = await complete(plan.edits);
    if (isOfNow(plan)) return { ...plan, edits };
  }
}

/** Adds to edits what takes its time. */
type Complete = (edits: readonly DocumentEdit[]) => Promise<readonly DocumentEdit[]>;

function isOfNow({ edits, layers }: Plan): boolean {
  const { opened } = useDocuments.getState();
  return edits.every(({ document }, at) => opened.get(document)?.layer === layers[at]);
}

function notWanted({ signal }: ProgressReport, annotator: AnnotatorId): Failure | null {
  if (signal.aborted) return failure("cancelled", {});
  return annotatorNow() === annotator ? null : failure("annotator-changed", {});
}

async function keepVersions(
  edits: readonly DocumentEdit[],
  progress: ProgressReport,
): Promise<Failure | null> {
  if (!isBulk(edits)) return null;
  const documents = edits.map(({ document }) => document);
  return keepBefore(documents, "bulk", progress);
}

interface Plan {
  readonly edits: readonly DocumentEdit[];
  /** What each edit is made from. */
  readonly layers: readonly Layer[];
  readonly refused: BulkOutcome["refused"];
}

/**
 * What is to be done to the documents as they are now, and which of them cannot be changed; not whole once it has been
 * cancelled.
 */
async function planEdits<T>(
  byDocument: ReadonlyMap<DocumentId, readonly T[]>,
  edit: (opened: OpenedDocument, items: readonly T[]) => LayerDiff,
  { signal }: ProgressReport,
): Promise<Plan> {
  const turns = new Turns();
  const edits: DocumentEdit[] = [];
  const layers: Layer[] = [];
  const refused: BulkOutcome["refused"][number][] = [];
  for (const [document, items] of byDocument) {
    if (signal.aborted) break;
    const opened = await editable(document);
    const diff = opened.ok ? edit(opened.value, items) : emptyDiff;
    if (!opened.ok) refused.push({ document, problem: opened.error });
    else if (!isEmptyDiff(diff)) {
      edits.push({ document, diff });
      layers.push(opened.value.layer);
    }
    await turns.give();
  }
  return { edits, layers, refused };
}

/** Not `Map.groupBy`: the types are those of Node 20, which lacks it. */
function groupByDocument<T extends { readonly document: DocumentId }>(items: readonly T[]) {
  const groups = new Map<DocumentId, T[]>();
  for (const item of items) {
    const group = groups.get(item.document);
    if (group) group.push(item);
    else groups.set(item.document, [item]);
  }
  return groups;
}

/** So that they are open when the act is planned: it waits for nothing then. */
async function readAll(documents: readonly DocumentId[], { report, signal }: ProgressReport): Promise<void> {
  for (let at = 0; at < documents.length && !signal.aborted; at += AT_A_TIME) {
    await Promise.all(documents.slice(at, at + AT_A_TIME).map(loadDocument));
    report(Math.min(at + AT_A_TIME, documents.length), documents.length);
  }
}

async function editable(document: DocumentId): Promise<Result<OpenedDocument>> {
  const opened = await loadDocument(document);
  return opened.ok && opened.value.layerProblem ? err(opened.value.layerProblem) : opened;
}
