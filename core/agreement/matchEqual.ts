import type { Stretch } from "./stretches";

/**
 * The pairs of one stretch of each list, by their indexes, that have the same bounds; of several equal ones the n-th
 * meets the n-th. O(n).
 */
export function matchEqual(
  first: readonly Stretch[],
  second: readonly Stretch[],
): [first: number, second: number][] {
  const waiting = new Map<string, number[]>();
  for (let index = first.length - 1; index >= 0; index--) {
    const bounds = boundsOf(first[index] as Stretch);
    const same = waiting.get(bounds);
    if (same) same.push(index);
    else waiting.set(bounds, [index]);
  }
  return second.flatMap((stretch, index) => {
    const partner = waiting.get(boundsOf(stretch))?.pop();
    return partner === undefined ? [] : [[partner, index]];
  });
}

const boundsOf = ({ start, end }: Stretch) => `${start} ${end}`;
