import { type Span, span } from "../Span";
import { wholeCharacter } from "./characters";

/** How far around a place the segmenter looks, in code units: long enough for words, short enough for a key held down. */
const REACH = 256;

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** A word, or a run of white space, or one punctuation mark, in code units of the text it was found in. */
export interface WordSegment {
  readonly start: number;
  readonly end: number;
  /** False for white space and punctuation. */
  readonly isWord: boolean;
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

/** The word around a caret: the one after it, or the one it ends where no word follows. */
export function wordAround(text: string, offset: number): Span {
  const after = wordSegment(text, Math.min(offset, text.length - 1));
  const before = offset > 0 && !after.isWord ? wordSegment(text, offset - 1) : after;
  const { start, end } = before.isWord ? before : after;
  return text.length === 0 ? span(0, 0) : span(start, end);
}

/** Every segment of a short text, in order. */
export function* wordSegments(text: string): Generator<WordSegment> {
  for (const { index, segment, isWordLike } of words.segment(text))
    yield { start: index, end: index + segment.length, isWord: isWordLike ?? false };
}

/**
 * The segment that holds the character at an offset inside the text. It is sought in a part of the line:
 * words depend on the characters around them, but not on ones this far away.
 */
function wordSegment(text: string, offset: number): WordSegment {
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
