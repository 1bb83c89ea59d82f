import { splitsCharacter, type Utf16Offset, utf16 } from "./offsets";

/** A half-open range `[start, end)` of a text, in UTF-16 code units. */
export interface Span {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
}

/**
 * Makes a span from two offsets in UTF-16 code units.
 *
 * @throws RangeError when the end lies before the start.
 */
export function span(start: number, end: number): Span {
  if (end < start) throw new RangeError(`Span end ${end} before start ${start}`);
  return { start: utf16(start), end: utf16(end) };
}

/** True when the span holds no character. */
export function isEmptySpan({ start, end }: Span): boolean {
  return start === end;
}

/** True when both ranges are the same. */
export function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** True when the two spans share at least one character; touching ends do not. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when the outer span contains the whole inner one; equal spans cover each other. */
export function spanCovers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the span begins in the range: what lies over the border of two parts of a text belongs to the first. */
export function beginsIn(range: Span, { start }: Pick<Span, "start">): boolean {
  return range.start <= start && start < range.end;
}

/** Reading order: by start, and of two with the same start the longer first, so that a parent precedes its children. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** True when the span lies inside the text. */
export function isInsideText(text: string, { start, end }: Span): boolean {
  return start <= end && end <= text.length;
}

/** True when neither end lies inside a character of two code units. */
export function hasWholeCharacters(text: string, { start, end }: Span): boolean {
  return !splitsCharacter(text, start) && !splitsCharacter(text, end);
}

/** The span grown to whole characters, where an end lies inside one. */
export function widenToCharacters(text: string, { start, end }: Span): Span {
  return span(splitsCharacter(text, start) ? start - 1 : start, splitsCharacter(text, end) ? end + 1 : end);
}

/**
 * The span without white space at either end: newlines, the ideographic space, a byte order mark and all
 * else that `\s` matches. Where there is nothing but white space, the empty span at the end.
 */
export function trimSpan(text: string, { start, end }: Span): Span {
  let first: number = start;
  let last: number = end;
  while (first < last && isWhiteSpace(text, first)) first++;
  while (last > first && isWhiteSpace(text, last - 1)) last--;
  return span(first, last);
}

const isWhiteSpace = (text: string, at: number) => /\s/.test(text.charAt(at));

/**
 * The characters of the span.
 *
 * @throws RangeError when it reaches outside the text.
 */
export function sliceSpan(text: string, { start, end }: Span): string {
  if (end > text.length) throw new RangeError(`Offset ${end} outside text of ${text.length}`);
  return text.slice(start, end);
}
