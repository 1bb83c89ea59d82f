/** A half-open stretch `[start, end)`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What at least one of the stretches covers: sorted, apart from each other, none empty. */
export function coveredBy(stretches: readonly Stretch[]): Stretch[] {
  const covered: { start: number; end: number }[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = covered.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (start < end) covered.push({ start, end });
  }
  return covered;
}

/** The positions in stretches that do not overlap. */
export function totalLength(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The positions that two sorted lists of separate stretches both hold. */
export function sharedLength(first: readonly Stretch[], second: readonly Stretch[]): number {
  let shared = 0;
  for (const [a, b] of overlappingPairs(first, second))
    shared += Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared;
}

/** Every pair of two stretches, one of each list, that share a position; both lists sorted and without overlaps. */
export function* overlappingPairs<T extends Stretch>(
  first: readonly T[],
  second: readonly T[],
): Generator<[T, T]> {
  let i = 0;
  let j = 0;
  for (;;) {
    const [a, b] = [first[i], second[j]];
    if (!a || !b) return;
    if (a.start < b.end && b.start < a.end) yield [a, b];
    if (a.end < b.end) i++;
    else j++;
  }
}
