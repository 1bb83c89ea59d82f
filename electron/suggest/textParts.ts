import { lastAtMost } from "../../core/text/lastAtMost";

/** A text that is longer is looked at part by part, in code units: each takes about 200 ms. */
const PART_LENGTH = 10_000;

/** Where the parts of a text begin; each ends with a paragraph. The first begins at 0, and there is always one. */
export function partStarts(text: string, length = PART_LENGTH): number[] {
  const starts = [0];
  for (let at = length; at < text.length; ) {
    const end = text.indexOf("\n", at);
    if (end < 0 || end + 1 >= text.length) break;
    starts.push(end + 1);
    at = end + 1 + length;
  }
  return starts;
}

/** The part that a place lies in, by number. */
export function partAt(starts: readonly number[], place: number): number {
  return Math.max(
    0,
    lastAtMost(starts.length, (i) => starts[i] ?? 0, place),
  );
}
