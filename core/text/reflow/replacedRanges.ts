import type { Fold, Paragraph, TextLayout } from "../layout/TextLayout";
import type { Replacement } from "../repair/Replacement";
import type { Span } from "../Span";

/** A raw range inside a paragraph in whose place `shown` is read: an extraction's white space, or a repair. */
export interface ReplacedRange extends Span {
  readonly kind: Fold["kind"] | "repair";
  readonly shown: string;
}

/**
 * The folds of a layout and the repairs in its paragraphs, in order and free of overlap. A repair inside a
 * fold, and one between paragraphs, has no say: nothing else is read there anyway.
 *
 * @param repairs - Those that the layout was found with and that are read as a whole.
 */
export function replacedRanges(
  { paragraphs, folds }: TextLayout,
  repairs: readonly Replacement[],
): readonly ReplacedRange[] {
  if (repairs.length === 0) return folds;
  const isFolded = within(folds);
  const isRead = within(paragraphs);
  const seen = repairs.filter((repair) => isRead(repair) && !isFolded(repair));
  const ranges = seen.map(
    ({ start, end, text }): ReplacedRange => ({ start, end, kind: "repair", shown: text }),
  );
  return [...folds, ...ranges].sort((a, b) => a.start - b.start);
}

/** Tells of ranges, asked for in order, whether one of these holds them. */
function within(ranges: readonly (Fold | Paragraph)[]): (range: Span) => boolean {
  let index = 0;
  return ({ start, end }) => {
    while (index < ranges.length && (ranges[index]?.end ?? 0) < end) index++;
    return (ranges[index]?.start ?? Number.POSITIVE_INFINITY) <= start;
  };
}
