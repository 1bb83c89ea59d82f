import { defined, type Figure, quotient } from "./Figure";

/** How alike two segmentations of one sequence are, and the older measures beside it. */
export interface SegmentationLikeness {
  /** Boundary similarity B, from 0 to 1. */
  readonly boundary: Figure;
  /** Segmentation similarity S, over all places a boundary could be. */
  readonly segmentation: Figure;
  /** Errors, from 0 to 1, with the second segmentation as the reference. */
  readonly windowDiff: Figure;
  readonly pk: Figure;
}

/**
 * Compares two full segmentations; not for spans with gaps between them.
 *
 * @param first - Lengths of the segments ("masses"), as many positions in all as of the second.
 * @param nearness - nₜ: boundaries less than this apart are a near miss.
 * @throws RangeError when the segmentations are not of one length.
 * @see Fournier 2013, ACL, "Evaluating text segmentation using boundary edit distance"; Pevzner & Hearst 2002 for
 * WindowDiff; Beeferman, Berger & Lafferty 1999 for Pk.
 */
export function boundarySimilarity(
  first: readonly number[],
  second: readonly number[],
  nearness: number,
): SegmentationLikeness {
  const [a, b] = [boundariesOf(first), boundariesOf(second)];
  const length = sumOf(first);
  if (length !== sumOf(second)) throw new RangeError(`Segments of ${length} and of ${sumOf(second)} in all`);
  const { added, misses, equal } = editsBetween(a, b, nearness);
  const cost = added + misses.reduce((sum, distance) => sum + distance / nearness, 0);
  const places = added + misses.length + equal;
  return {
    boundary: places === 0 ? defined(1) : defined(1 - cost / places),
    segmentation: length < 2 ? defined(1) : defined(1 - cost / (length - 1)),
    ...windowErrors(a, b, length, windowSize(second)),
  };
}

/** Positions of the inner boundaries. */
function boundariesOf(masses: readonly number[]): Set<number> {
  let at = 0;
  return new Set(masses.slice(0, -1).map((mass) => (at += mass)));
}

const sumOf = (masses: readonly number[]) => masses.reduce((sum, mass) => sum + mass, 0);

/** Boundaries of both, those of one side only, and pairs of these near enough to be one boundary moved. */
function editsBetween(a: ReadonlySet<number>, b: ReadonlySet<number>, nearness: number) {
  const [onlyA, onlyB] = [minus(a, b), minus(b, a)];
  const equal = a.size - onlyA.size;
  const misses: number[] = [];
  for (let distance = 1; distance < nearness; distance++)
    for (const at of [...onlyA, ...onlyB].sort((x, y) => x - y))
      if (takePair(onlyA, onlyB, at, at + distance)) misses.push(distance);
  return { added: onlyA.size + onlyB.size, misses, equal };
}

const minus = (a: ReadonlySet<number>, b: ReadonlySet<number>) => new Set([...a].filter((at) => !b.has(at)));

function takePair(onlyA: Set<number>, onlyB: Set<number>, at: number, next: number): boolean {
  const [from, to] = onlyA.has(at) ? [onlyA, onlyB] : [onlyB, onlyA];
  if (!from.has(at) || !to.has(next)) return false;
  from.delete(at);
  to.delete(next);
  return true;
}

/** Half the mean segment of the reference, rounded half to even as in segeval; at least 2. */
function windowSize(reference: readonly number[]): number {
  const half = sumOf(reference) / reference.length / 2;
  const rounded = half % 1 === 0.5 ? 2 * Math.round(half / 2) : Math.round(half);
  return Math.max(2, rounded);
}

function windowErrors(a: ReadonlySet<number>, b: ReadonlySet<number>, length: number, size: number) {
  const [ofA, ofB] = [countsUpTo(a, length), countsUpTo(b, length)];
  const within = (counts: Int32Array, from: number) =>
    (counts[from + size] as number) - (counts[from] as number);
  let counts = 0;
  let splits = 0;
  const windows = Math.max(0, length - size);
  for (let from = 0; from < windows; from++) {
    const [inA, inB] = [within(ofA, from), within(ofB, from)];
    if (inA !== inB) counts++;
    if (inA > 0 !== inB > 0) splits++;
  }
  return { windowDiff: quotient(counts, windows, "no-items"), pk: quotient(splits, windows, "no-items") };
}

/** Boundaries at or before each position. */
function countsUpTo(boundaries: ReadonlySet<number>, length: number): Int32Array {
  const counts = new Int32Array(length + 1);
  for (let at = 1; at <= length; at++) counts[at] = (counts[at - 1] as number) + (boundaries.has(at) ? 1 : 0);
  return counts;
}
