import { lastAtMost } from "../text/lastAtMost";
import { PARAGRAPH_BREAK } from "../text/reflow/ReflowedText";
import { isSameSpan, type Span, span } from "../text/Span";

/**
 * How far around a place its paragraph is looked at, at least and at most twice as far, in UTF-16 code units: a line
 * may have a million. Places in the same stretch of that length see the same words, which are made ready once.
 */
const REACH = 2000;

/**
 * White space that stands between two characters of which neither is a Latin letter: letter-spacing, or a gap in a
 * number.
 */
const LOOSE_SPACE = /(?<![A-Za-z])[ \t\u00a0\u2000-\u200b\u202f\u3000]+(?![A-Za-z])/gu;

/** Characters of full width that stand in numbers, and a circle written for a zero, with their plain like. */
const PLAIN = new Map(
  [..."０１２３４５６７８９．％○"].map((wide, index) => [wide, "0123456789.%〇"[index] ?? wide]),
);
const WIDE = /[０-９．％○]/gu;

/**
 * The joined words around a place without the white space of letter-spacing and with plain digits, so that a
 * number reads the same however it was set, and the way back to the offsets of the joined words.
 */
export class CompactWords {
  readonly text: string;
  /** The place itself, in {@link text}. */
  readonly place: Span;
  /** Offset in the joined words of every code unit of {@link text}. */
  private readonly origins: readonly number[];
  private readonly window: Span;

  /** @param near - Of another place in the same words; where that is in the same paragraph, the work is done. */
  constructor(
    private readonly words: string,
    { start, end }: Span,
    near: CompactWords | null = null,
  ) {
    this.window = windowAround(words, start, end);
    const isDone = near !== null && near.words === words && isSameSpan(near.window, this.window);
    this.origins = isDone ? near.origins : keptOffsets(words, this.window);
    this.text = isDone ? near.text : plainText(words, this.origins);
    this.place = span(this.indexOf(start), this.indexOf(end));
  }

  /** The range of the joined words that a range of {@link text} stands for. */
  original({ start, end }: Span): Span {
    const first = this.origins[start] ?? this.words.length;
    return span(first, end > start ? (this.origins[end - 1] ?? first) + 1 : first);
  }

  /** The first code unit at or after an offset of the joined words. */
  private indexOf(offset: number): number {
    const { origins } = this;
    const index = lastAtMost(origins.length, (i) => origins[i] ?? 0, offset);
    return (origins[index] ?? offset) < offset ? index + 1 : index;
  }
}

function windowAround(words: string, start: number, end: number): Span {
  const from = Math.max(0, start - (start % REACH) - REACH);
  const to = Math.min(words.length, end - (end % REACH) + 2 * REACH);
  const stop = words.slice(end, to).indexOf(PARAGRAPH_BREAK);
  return span(from + words.slice(from, start).lastIndexOf(PARAGRAPH_BREAK) + 1, stop < 0 ? to : end + stop);
}

const plain = (wide: string) => PLAIN.get(wide) ?? wide;

function plainText(words: string, offsets: readonly number[]): string {
  const kept = offsets.map((offset) => words.charAt(offset));
  return kept.join("").replace(WIDE, plain);
}

function keptOffsets(words: string, { start, end }: Span): number[] {
  const dropped = new Set<number>();
  for (const { 0: space, index } of words.slice(start, end).matchAll(LOOSE_SPACE))
    for (let at = index; at < index + space.length; at++) dropped.add(start + at);
  return Array.from({ length: end - start }, (_, at) => start + at).filter((at) => !dropped.has(at));
}
