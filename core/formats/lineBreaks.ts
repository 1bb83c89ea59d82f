import type { Span } from "../text/Span";

/**
 * Where a text may be cut into sentences: the offsets of its line ends that no annotation goes over, in order.
 *
 * @param annotations - In reading order.
 */
export function breaksOf(text: string, annotations: readonly Span[]): number[] {
  const breaks: number[] = [];
  let [next, coveredTo] = [0, 0];
  for (const { index } of text.matchAll(/\n/g)) {
    for (let each = annotations[next]; each && each.start <= index; each = annotations[++next])
      coveredTo = Math.max(coveredTo, each.end);
    if (coveredTo <= index) breaks.push(index);
  }
  return breaks;
}
