import { type Span, sliceSpan, span } from "../Span";

const LINE = /[^\n\v\f\r\u0085\u2028\u2029]+/g;
/** Of any script, and the Chinese numerals that pages and issues are counted in. */
const NUMBERS = /[\p{Nd}〇零一二三四五六七八九十百]+/gu;

/**
 * The lines of a text that say the same as one that is chosen, but for their numbers and white space: a running head,
 * which stands alone on its line on every page, and page numbers. Each without the white space at its ends; the chosen
 * one among them. None where the passage is not a whole line.
 */
export function linesLike(text: string, passage: Span): readonly Span[] {
  const wanted = withoutNumbers(sliceSpan(text, passage));
  const alike: Span[] = [];
  for (const { 0: line, index } of text.matchAll(LINE)) {
    if (line.trim() === "" || withoutNumbers(line) !== wanted) continue;
    const start = index + line.length - line.trimStart().length;
    alike.push(span(start, start + line.trim().length));
  }
  return alike.some((line) => isWithin(line, passage, text)) ? alike : [];
}

/** True when a line is all that a passage holds, but for white space. */
function isWithin(line: Span, passage: Span, text: string): boolean {
  const chosen = sliceSpan(text, passage);
  const start = passage.start + chosen.length - chosen.trimStart().length;
  return line.start === start && line.end === start + chosen.trim().length;
}

const withoutNumbers = (line: string) => line.replaceAll(/\s+/g, "").replaceAll(NUMBERS, "0");
