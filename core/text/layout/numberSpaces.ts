import { utf16 } from "../offsets";
import type { Span } from "../Span";
import { classOf, DIGIT, IDEOGRAPH, SPACE, SQUEEZABLE } from "./characterClass";
import type { TextLines } from "./TextLines";

/**
 * The spaces of a line that justification puts there: between an ideograph and a number or a Latin word (445 项)
 * and beside a Chinese mark, which has its own room (、 186).
 */
export function numberSpaces(lines: TextLines, line: number): Span[] {
  const found: Span[] = [];
  if (lines.spaces(line) === 0) return found;
  const end = lines.end(line);
  for (let offset = lines.start(line); offset < end; offset++) {
    if (!(classOf(lines.text.charCodeAt(offset)) & SPACE)) continue;
    const start = offset;
    while (classOf(lines.text.charCodeAt(offset)) & SPACE) offset++;
    const [before, after] = [lines.text.charCodeAt(start - 1), lines.text.charCodeAt(offset)];
    if (partsNumber(before, after) || partsMark(before, after))
      found.push({ start: utf16(start), end: utf16(offset) });
  }
  return found;
}

function partsNumber(before: number, after: number): boolean {
  return (isSquare(before) && isNumeral(after)) || (isNumeral(before) && isSquare(after));
}

/** Curly quotes and dashes are marks of other scripts too, whose spaces are meant. */
function partsMark(before: number, after: number): boolean {
  return (isMark(before) || isMark(after)) && (isChinese(before) || isChinese(after));
}

const isMark = (unit: number) => (classOf(unit) & SQUEEZABLE) !== 0;
const isChinese = (unit: number) => isSquare(unit) || (isMark(unit) && unit >= 0x3000);
const isSquare = (unit: number) => (classOf(unit) & IDEOGRAPH) !== 0;

/** A digit, an ASCII letter or the sign after a number. */
function isNumeral(unit: number): boolean {
  return (
    (classOf(unit) & DIGIT) !== 0 ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    unit === 0x25
  );
}
