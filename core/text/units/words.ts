import { type Span, span } from "../Span";
import { wholeCharacter } from "./characters";

/** How far around a place the segmenter looks, in code units: long enough for words, short enough for a key held down. */
const REACH = 256;
/** So many parts of that length are searched for a word where there is only punctuation. */
const MOST_PARTS = 16;

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** A word, or a run of white space, or one punctuation mark, in code units of the text it was found in. */
export interface WordSegment {
  readonly start: number;
  readonly end: number;
  /** False for white space and punctuation. */
  readonly isWord: boolean;
}

/**
 * The end of the word at or after a place; white space and punctuation on the way are passed, some screens of it at
 * most.
 */
export function nextWordEnd(text: string, offset: number): number {
  let at = offset;
  for (let part = 0; part < MOST_PARTS && at < text.length; part++) {
    for (const segment of segmentsAround(text, at)) {
      if (segment.end <= at) continue;
      at = segment.end;
      if (segment.isWord) return at;
    }
  }
  return at;
}

/** The start of the word at or before a place; what lies between is passed as by {@link nextWordEnd}. */
export function previousWordStart(text: string, offset: number): number {
  let at = offset;
  for (let part = 0; part < MOST_PARTS && at > 0; part++) {
    for (const segment of segmentsAround(text, at - 1).reverse()) {
      if (segment.start >= at) continue;
      at = segment.start;
      if (segment.isWord) return at;
    }
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

/** The segment that holds the character at an offset inside the text. */
function wordSegment(text: string, offset: number): WordSegment {
  const found = segmentsAround(text, offset).find(({ end }) => end > offset);
  return found ?? { start: offset, end: offset + 1, isWord: false };
}

/**
 * The segments of the part of the line around a place: words depend on the characters around them, but not on
 * ones far away.
 */
function segmentsAround(text: string, offset: number): WordSegment[] {
  const from = wholeCharacter(text, boundaryBefore(text, offset));
  const to = wholeCharacter(text, Math.min(text.length, offset + REACH));
  const found = wordSegments(text.slice(from, to));
  return Array.from(found, ({ start, end, isWord }) => ({ start: from + start, end: from + end, isWord }));
}

/** A place before the offset where a word surely begins, or as far back as we look. */
function boundaryBefore(text: string, offset: number): number {
  const earliest = Math.max(0, offset - REACH);
  const newline = offset === 0 ? -1 : text.slice(earliest, offset).lastIndexOf("\n");
  return newline < 0 ? earliest : earliest + newline + 1;
}
