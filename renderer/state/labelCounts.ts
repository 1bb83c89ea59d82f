import type { Annotation } from "../../core/model/Annotation";

/** How many annotations there are of each label; a label without any is not in it. */
export type LabelCounts = ReadonlyMap<string, number>;

/** Annotations in reading order, and how many of them have each label. */
export interface Counted {
  readonly annotations: readonly Annotation[];
  readonly counts: LabelCounts;
}

/** The count of an empty list. */
export const nothingCounted: Counted = { annotations: [], counts: new Map() };

/**
 * Counts annotations, given an earlier state of the list. Only what differs is looked at: asking each of 20,000
 * for its label took 2 ms an edit.
 */
export function countAgain(before: Counted, annotations: readonly Annotation[]): Counted {
  const { first, tail } = differing(before.annotations, annotations);
  const counts = new Map(before.counts);
  for (const { label } of before.annotations.slice(first, before.annotations.length - tail))
    add(counts, label, -1);
  for (const { label } of annotations.slice(first, annotations.length - tail)) add(counts, label, 1);
  return { annotations, counts };
}

/** Where two lists begin to differ, and how many entries are the same at their ends. */
function differing(before: readonly unknown[], now: readonly unknown[]): { first: number; tail: number } {
  const shorter = Math.min(before.length, now.length);
  let first = 0;
  while (first < shorter && before[first] === now[first]) first++;
  let tail = 0;
  while (tail < shorter - first && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return { first, tail };
}

function add(counts: Map<string, number>, label: string, by: 1 | -1): void {
  const count = (counts.get(label) ?? 0) + by;
  if (count === 0) counts.delete(label);
  else counts.set(label, count);
}
