import { type Span, span } from "../../text/Span";

/**
 * Where brat cuts a span. A line of an .ann file ends wherever Python's str.splitlines ends it, which is far
 * more than `\n`; a tab is legal inside the text for brat's server, but not for readers that split at tabs.
 *
 * @see https://docs.python.org/3/library/stdtypes.html#str.splitlines
 */
export const LINE_ENDS = "\n\r\v\f\x1c-\x1e\x85\u2028\u2029";

const PIECES = new RegExp(`[^${LINE_ENDS}\t]+`, "g");
/** Python's str.isspace: unlike JavaScript's `\s` with \x1c–\x1f and \x85, and without U+FEFF. */
const WHITE_SPACE = "\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";
const ALL_WHITE_SPACE = new RegExp(`^[${WHITE_SPACE}]*$`);

/**
 * The pieces of a span that brat can hold: cut at line ends, trimmed, the empty ones left out. None when the
 * span is all white space.
 *
 * brat is line-based, so "0 10" over a newline is refused by its server; "0 4;5 10" is what it writes itself.
 *
 * @see https://github.com/nlplab/brat server/src/annotator.py, __create_span
 */
export function fragmentsOf(text: string, { start, end }: Span): Span[] {
  const matches = [...text.slice(start, end).matchAll(PIECES)];
  return matches
    .map((match) => span(start + match.index, start + match.index + match[0].length))
    .map((piece) => trimWhiteSpace(text, piece))
    .filter((piece) => piece.start < piece.end);
}

/** The one span that fragments stand for, or null when words lie between them: then it is truly discontinuous. */
export function mergeFragments(text: string, fragments: readonly [Span, ...Span[]]): Span | null {
  const [first] = fragments;
  const gaps = fragments.slice(1).map(({ start }, i) => text.slice((fragments[i] as Span).end, start));
  const last = fragments.at(-1) ?? first;
  return gaps.every(isWhiteSpace) ? span(first.start, last.end) : null;
}

const isWhiteSpace = (piece: string) => ALL_WHITE_SPACE.test(piece);

function trimWhiteSpace(text: string, piece: Span): Span {
  let { start, end }: { start: number; end: number } = piece;
  while (start < end && isWhiteSpace(text.charAt(start))) start++;
  while (end > start && isWhiteSpace(text.charAt(end - 1))) end--;
  return span(start, end);
}
