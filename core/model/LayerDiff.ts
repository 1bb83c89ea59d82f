import { type Annotation, isSameAnnotation } from "./Annotation";
import { annotationById, handOn } from "./annotationsById";
import { compareAnnotations, type Layer, type LayerStatus } from "./Layer";

/** A value before and after. */
export interface Change<T> {
  readonly from: T;
  readonly to: T;
}

/** The one currency of change: what undo reverses, the editor redraws, and the storage writes. */
export interface LayerDiff {
  readonly added: readonly Annotation[];
  /** Both sides carry the same id. */
  readonly updated: readonly Change<Annotation>[];
  readonly removed: readonly Annotation[];
  readonly status: Change<LayerStatus> | null;
}

/** A diff that changes nothing; others are made by overriding a part of it. */
export const emptyDiff: LayerDiff = { added: [], updated: [], removed: [], status: null };

/** True when applying the diff changes nothing. */
export function isEmptyDiff(diff: LayerDiff): boolean {
  return changedAnnotations(diff) === 0 && diff.status === null;
}

/** How many annotations a diff adds, changes or removes. */
export function changedAnnotations({ added, updated, removed }: LayerDiff): number {
  return added.length + updated.length + removed.length;
}

/**
 * The layer with the diff's changes, revision unchanged.
 *
 * @throws RangeError when the layer does not hold what the diff removes or updates, or holds it in another
 * state, or holds what it adds,
 * and when the diff changes or adds one annotation twice.
 */
export function applyDiff(layer: Layer, diff: LayerDiff): Layer {
  const leaving = leavingAnnotations(diff);
  const arriving = [...diff.added, ...diff.updated.map((change) => change.to)];
  for (const annotation of leaving.values()) refuseOther(layer, annotation);
  refuseDuplicates(layer, leaving, arriving);
  const annotations = changed(layer.annotations, [...leaving.values()], arriving);
  handOn(layer.annotations, annotations, diff);
  return { ...layer, status: diff.status?.to ?? layer.status, annotations };
}

/**
 * So many are taken from and put into their places one by one: going through a list of 20,000 takes as long as finding
 * hundreds of places in it.
 */
const FEW = 100;

function changed(
  before: readonly Annotation[],
  leaving: readonly Annotation[],
  arriving: readonly Annotation[],
): readonly Annotation[] {
  if (leaving.length + arriving.length > FEW) return changedAtOnce(before, leaving, arriving);
  const all = [...before];
  for (const annotation of leaving) all.splice(placeOf(annotation, all), 1);
  for (const annotation of arriving) all.splice(placeFor(annotation, all), 0, annotation);
  return all;
}

function changedAtOnce(
  before: readonly Annotation[],
  leaving: readonly Annotation[],
  arriving: readonly Annotation[],
): readonly Annotation[] {
  const left = new Set(leaving.map(({ id }) => id));
  const staying = before.filter(({ id }) => !left.has(id));
  return arriving.length === 0 ? staying : staying.concat(arriving).sort(compareAnnotations);
}

function placeOf(annotation: Annotation, inOrder: readonly Annotation[]): number {
  const place = placeFor(annotation, inOrder);
  if (inOrder[place]?.id !== annotation.id) throw new RangeError("The layer is not in reading order");
  return place;
}

/** The first place behind all that come before it in reading order: its own, when it is there. */
function placeFor(annotation: Annotation, inOrder: readonly Annotation[]): number {
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareAnnotations(inOrder[middle] as Annotation, annotation) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function leavingAnnotations({ removed, updated }: LayerDiff): Map<string, Annotation> {
  const leaving = new Map([...removed, ...updated.map(({ from }) => from)].map((each) => [each.id, each]));
  if (leaving.size < removed.length + updated.length)
    throw new RangeError("Diff changes one annotation twice");
  return leaving;
}

/** Going by the id alone, a change that somebody else made to the annotation would be lost. */
function refuseOther({ annotations }: Layer, expected: Annotation): void {
  const held = annotationById(annotations, expected.id);
  if (!held) throw new RangeError("Diff changes an annotation the layer lacks");
  if (!isSameAnnotation(held, expected))
    throw new RangeError(`Diff changes another state of annotation ${expected.id}`);
}

function refuseDuplicates(
  { annotations }: Layer,
  leaving: ReadonlyMap<string, Annotation>,
  arriving: readonly Annotation[],
): void {
  if (new Set(arriving.map(({ id }) => id)).size < arriving.length)
    throw new RangeError("Diff adds one id twice");
  const twice = arriving.find(({ id }) => !leaving.has(id) && annotationById(annotations, id));
  if (twice) throw new RangeError(`Diff adds annotation ${twice.id}, which the layer holds already`);
}

/** The diff that takes the given one back. */
export function invertDiff(diff: LayerDiff): LayerDiff {
  return {
    added: diff.removed,
    updated: diff.updated.map(({ from, to }) => ({ from: to, to: from })),
    removed: diff.added,
    status: diff.status && { from: diff.status.to, to: diff.status.from },
  };
}

/** One diff with the effect of the two applied in turn; changes that cancel out vanish. */
export function squashDiffs(first: LayerDiff, second: LayerDiff): LayerDiff {
  const before = new Map<string, Annotation | null>();
  const after = new Map<string, Annotation | null>();
  for (const diff of [first, second]) record(diff, before, after);
  const ids = [...before.keys()];
  const pairs = ids.map((id) => ({ from: before.get(id) ?? null, to: after.get(id) ?? null }));
  return {
    added: pairs.flatMap(({ from, to }) => (!from && to ? [to] : [])),
    updated: pairs.flatMap(({ from, to }) => (from && to && from !== to ? [{ from, to }] : [])),
    removed: pairs.flatMap(({ from, to }) => (from && !to ? [from] : [])),
    status: squashStatus(first.status, second.status),
  };
}

function record(
  diff: LayerDiff,
  before: Map<string, Annotation | null>,
  after: Map<string, Annotation | null>,
): void {
  const changes = [
    ...diff.added.map((to) => ({ from: null, to })),
    ...diff.updated,
    ...diff.removed.map((from) => ({ from, to: null })),
  ];
  for (const { from, to } of changes) {
    const { id } = (from ?? to) as Annotation;
    if (!before.has(id)) before.set(id, from);
    after.set(id, to);
  }
}

function squashStatus(
  first: Change<LayerStatus> | null,
  second: Change<LayerStatus> | null,
): Change<LayerStatus> | null {
  const from = (first ?? second)?.from;
  const to = (second ?? first)?.to;
  return from === undefined || to === undefined || from === to ? null : { from, to };
}
