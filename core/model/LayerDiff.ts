import { type Annotation, isSameAnnotation } from "./Annotation";
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
  const staying =
    leaving.size === 0
      ? layer.annotations
      : layer.annotations.filter((annotation) => !isLeaving(annotation, leaving));
  if (staying.length !== layer.annotations.length - leaving.size)
    throw new RangeError("Diff changes an annotation the layer lacks");
  refuseDuplicates(staying, arriving);
  return {
    ...layer,
    status: diff.status?.to ?? layer.status,
    annotations: withArriving(staying, arriving),
  };
}

/**
 * So many are put into their places one by one: sorting a list of 20,000 takes as long as finding hundreds of places
 * in it.
 */
const FEW = 100;

function withArriving(
  staying: readonly Annotation[],
  arriving: readonly Annotation[],
): readonly Annotation[] {
  if (arriving.length === 0) return staying;
  const all = [...staying];
  if (arriving.length > FEW) return all.concat(arriving).sort(compareAnnotations);
  for (const annotation of arriving) all.splice(placeFor(annotation, all), 0, annotation);
  return all;
}

/** The first place behind all that come before it in reading order. */
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
function isLeaving(annotation: Annotation, leaving: ReadonlyMap<string, Annotation>): boolean {
  const expected = leaving.get(annotation.id);
  if (expected && !isSameAnnotation(annotation, expected))
    throw new RangeError(`Diff changes another state of annotation ${annotation.id}`);
  return expected !== undefined;
}

function refuseDuplicates(staying: readonly Annotation[], arriving: readonly Annotation[]): void {
  const ids = new Set(arriving.map(({ id }) => id));
  if (ids.size < arriving.length) throw new RangeError("Diff adds one id twice");
  const twice = staying.find(({ id }) => ids.has(id));
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
