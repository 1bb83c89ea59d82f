import { type Span, span } from "../../text/Span";
import { wordSegments } from "../../text/units/words";

/** One row for each character, or for each word. */
export type TokenUnit = "character" | "word";

/**
 * What no row can hold: white space as Python's `str.split` has it (U+3000 too), other control characters, and the
 * byte order mark, which readers take off the start of a file.
 */
const UNHELD = /[\s\p{Cc}\ufeff]/u;

/** True for a character that has no row of its own. */
export function isUnheld(character: string): boolean {
  return UNHELD.test(character);
}

/** A span without what has no row at either end; null when nothing is left. */
export function trimToRows(text: string, { start, end }: Span): Span | null {
  let [first, last]: [number, number] = [start, end];
  while (first < last && isUnheld(text.charAt(first))) first++;
  while (last > first && isUnheld(text.charAt(last - 1))) last--;
  return first < last ? span(first, last) : null;
}

/**
 * The rows of a text, in its order. A word is cut where an annotation begins or ends inside it, so that each
 * annotation is made of whole rows.
 *
 * @param cuts - Offsets at which a row must end.
 */
export function* tokensOf(text: string, unit: TokenUnit, cuts: ReadonlySet<number>): Generator<Span> {
  if (unit === "character") return yield* charactersOf(text, 0, text.length);
  for (const line of text.matchAll(/[^\n]+/g))
    for (const { start, end } of wordSegments(line[0]))
      yield* piecesOf(text, line.index + start, line.index + end, cuts);
}

function* charactersOf(text: string, from: number, to: number): Generator<Span> {
  for (let start = from, end = from; start < to; start = end) {
    end = start + characterAt(text, start).length;
    if (!isUnheld(text.slice(start, end))) yield span(start, end);
  }
}

const characterAt = (text: string, at: number) => String.fromCodePoint(text.codePointAt(at) as number);

/** A word in pieces: cut at the wanted places, and around what has no row. */
function* piecesOf(text: string, from: number, to: number, cuts: ReadonlySet<number>): Generator<Span> {
  let start = from;
  for (const { start: at } of charactersOf(text, from, to)) {
    const isGap = at > start && isUnheld(text.charAt(at - 1));
    if (at > start && (isGap || cuts.has(at))) {
      const piece = trimToRows(text, span(start, at));
      if (piece) yield piece;
      start = at;
    }
  }
  const last = trimToRows(text, span(start, to));
  if (last) yield last;
}
