import { splitsCharacter } from "../../core/text/offsets";
import { type Span, span } from "../../core/text/Span";

/** How far around a place a segmenter looks, in code units: long enough for a sentence, short enough for a key held down. */
const REACH = 256;

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });
const words = new Intl.Segmenter("zh", { granularity: "word" });

/** The end of the character the reader sees after a place: a whole emoji, a letter with its marks, or `\r\n`. */
export function nextCharacter(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const piece = text.slice(offset, wholeCharacter(text, offset + REACH));
  const [first] = graphemes.segment(piece);
  return offset + (first?.segment.length ?? 1);
}

/** The start of the character the reader sees before a place. */
export function previousCharacter(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const from = wholeCharacter(text, Math.max(0, offset - REACH));
  const last = graphemes.segment(text.slice(from, offset)).containing(offset - from - 1);
  return from + (last?.index ?? offset - from - 1);
}

/** The place itself, or the start of the visible character it lies inside. */
export function characterBoundary(text: string, offset: number): number {
  if (offset <= 0 || offset >= text.length) return offset;
  const before = previousCharacter(text, offset);
  return nextCharacter(text, before) > offset ? before : offset;
}

/** The end of the word at or after a place; white space and punctuation on the way are passed. */
export function nextWordEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length) {
    const segment = wordSegment(text, at);
    at = segment.end;
    if (segment.isWord) break;
  }
  return at;
}

/** The start of the word at or before a place. */
export function previousWordStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0) {
    const segment = wordSegment(text, at - 1);
    at = segment.start;
    if (segment.isWord) break;
  }
  return at;
}

/** The word at a place, or the run of white space, or the one punctuation mark there. */
export function wordAt(text: string, offset: number): Span {
  if (text.length === 0) return span(0, 0);
  const { start, end } = wordSegment(text, Math.min(offset, text.length - 1));
  return span(start, end);
}

/** The line around a place, without its line break. */
export function lineAt(text: string, offset: number): Span {
  const end = text.indexOf("\n", offset);
  return span(offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1, end < 0 ? text.length : end);
}

/**
 * The segment that holds the character at an offset inside the text. It is sought in a part of the line:
 * words depend on the characters around them, but not on ones this far away.
 */
function wordSegment(text: string, offset: number): { start: number; end: number; isWord: boolean } {
  const from = wholeCharacter(text, boundaryBefore(text, offset));
  const to = wholeCharacter(text, Math.min(text.length, offset + REACH));
  const found = words.segment(text.slice(from, to)).containing(offset - from);
  if (!found) return { start: offset, end: offset + 1, isWord: false };
  const start = from + found.index;
  return { start, end: start + found.segment.length, isWord: found.isWordLike ?? false };
}

/** A place before the offset where a word surely begins, or as far back as we look. */
function boundaryBefore(text: string, offset: number): number {
  const earliest = Math.max(0, offset - REACH);
  const newline = offset === 0 ? -1 : text.lastIndexOf("\n", offset - 1);
  return Math.max(earliest, newline + 1);
}

const wholeCharacter = (text: string, offset: number) =>
  splitsCharacter(text, offset) ? offset - 1 : offset;
