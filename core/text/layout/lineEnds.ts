import { CLAUSE, CLOSER, COLON, classOf, OPENER, SEMICOLON, SPACE, TERMINAL } from "./characterClass";
import type { TextLines } from "./TextLines";

/** Ends a sentence, closing quotes and brackets looked through. */
export const TERMINATED = 0;
/** Ends with a colon: something follows, in the same paragraph or the next. */
export const ANNOUNCING = 1;
/** Ends with a semicolon, as the items of a list do, and clauses. */
export const ITEMIZED = 2;
/** Ends with another mark inside a sentence. */
export const DIVIDED = 3;
/** Ends with an ordinary character. */
export const OPEN = 4;
/** Cannot be an end: an opening quote or bracket, or a dash. Code ends lines in ASCII brackets. */
export const HANGING = 5;

/** How a line ends, as one of the constants above. */
export type LineEnd = 0 | 1 | 2 | 3 | 4 | 5;

/** True for an end that a line of running text has where it goes on into the next. */
export function runsOn(end: number | undefined): boolean {
  return end === OPEN || end === DIVIDED || end === ITEMIZED;
}

/** How each line ends. */
export function lineEnds(lines: TextLines): Uint8Array {
  const ends = new Uint8Array(lines.count);
  for (let line = 0; line < lines.count; line++)
    ends[line] = lineEnd(lines.text, lines.start(line), lines.end(line));
  return ends;
}

/** How the stretch from `start` to `end` ends; both are UTF-16 offsets of a visible stretch. */
export function lineEnd(text: string, start: number, end: number): LineEnd {
  const last = classOf(text.charCodeAt(end - 1));
  const unit = text.charCodeAt(end - 1);
  if ((last & OPENER && unit > 0x7f) || isDash(unit)) return HANGING;
  let offset = end - 1;
  while (offset > start && classOf(text.charCodeAt(offset)) & (CLOSER | SPACE)) offset--;
  const bits = classOf(text.charCodeAt(offset));
  if (bits & TERMINAL) return TERMINATED;
  if (offset < end - 1) return OPEN;
  if (bits & COLON) return ANNOUNCING;
  if (bits & SEMICOLON) return ITEMIZED;
  return bits & CLAUSE ? DIVIDED : OPEN;
}

const isDash = (unit: number) => unit === 0x2014 || unit === 0x2013 || unit === 0x2e3a;
