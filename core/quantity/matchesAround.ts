import type { Span } from "../text/Span";

/** A number that begins so far before a place does not reach into it, in UTF-16 code units. */
const LONGEST_NUMBER = 40;

/**
 * What a pattern finds in some words from a little before a place to its end, so that a short place in a long
 * paragraph costs little. What it looks back at may stand before.
 *
 * @param pattern - With the flag g.
 */
export function* matchesAround(
  text: string,
  pattern: RegExp,
  { start, end }: Span,
): Generator<RegExpExecArray> {
  const from = new RegExp(pattern);
  from.lastIndex = Math.max(0, start - LONGEST_NUMBER);
  for (let found = from.exec(text); found && found.index < end; found = from.exec(text)) yield found;
}
