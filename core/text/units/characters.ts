import { splitsCharacter } from "../offsets";

/** How far a segmenter looks around a place, in code units: enough for any character a reader sees as one. */
const REACH = 256;

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });

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

/** The place itself, or the one before it where it would part the two code units of a character. */
export function wholeCharacter(text: string, offset: number): number {
  return splitsCharacter(text, offset) ? offset - 1 : offset;
}
