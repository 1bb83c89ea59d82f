import { lastAtMost } from "../text/lastAtMost";
import { type Span, spansOverlap } from "../text/Span";
import type { Flattening } from "./WriteOptions";

/** Annotations of which no two overlap, and those that had to give way. */
export interface Flattened<T> {
  /** In reading order. */
  readonly kept: readonly T[];
  readonly dropped: readonly T[];
}

/**
 * Chooses among overlapping annotations. The longer one stays where the outermost are wanted, the shorter one where
 * the innermost; of two of one length the earlier, then the one that stands first in the layer.
 *
 * With one file a label, give the annotations of one label: among those the outermost stay.
 */
export function flatten<T extends Span>(annotations: readonly T[], policy: Flattening): Flattened<T> {
  const shorterFirst = policy === "innermost";
  const length = ({ start, end }: Span) => (shorterFirst ? end - start : start - end);
  const wanted = [...annotations].sort((a, b) => length(a) - length(b) || a.start - b.start);
  const kept: T[] = [];
  const dropped: T[] = [];
  for (const each of wanted) {
    const at = placeAmong(kept, each);
    if (at === null) dropped.push(each);
    else kept.splice(at, 0, each);
  }
  return { kept, dropped };
}

/** Where a span goes among others that are apart and in order; null when it overlaps one of them. */
function placeAmong(spans: readonly Span[], wanted: Span): number | null {
  const before = lastAtMost(spans.length, (index) => (spans[index] as Span).start, wanted.start);
  const neighbours = [spans[before], spans[before + 1]];
  if (neighbours.some((each) => each && spansOverlap(each, wanted))) return null;
  const first = spans[before];
  return first && first.start <= wanted.start ? before + 1 : before;
}
