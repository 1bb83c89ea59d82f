/**
 * Marks that come in pairs, opening mark to closing mark. Straight quotes are not among them: both of theirs look
 * alike.
 */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ["“", "”"],
  ["‘", "’"],
  ["「", "」"],
  ["『", "』"],
  ["《", "》"],
  ["〈", "〉"],
  ["（", "）"],
  ["(", ")"],
  ["【", "】"],
  ["〔", "〕"],
  ["〖", "〗"],
  ["［", "］"],
  ["[", "]"],
  ["｛", "｝"],
  ["{", "}"],
];

const closingOf = new Map(PAIRS);
const openingOf = new Map(PAIRS.map(([open, close]) => [close, open]));

/** The mark that closes what an opening mark opens, or undefined for any other character. */
export function closingMark(open: string): string | undefined {
  return closingOf.get(open);
}

/** The mark that opens what a closing mark closes, or undefined for any other character. */
export function openingMark(close: string): string | undefined {
  return openingOf.get(close);
}

/** Marks that part clauses; the white space among them is what sets words of Chinese apart. */
const CLAUSE_MARKS = /^[，；：。！？!?;…—｡\n\r\t\u2028\u2029\u3000]$/;
/** Marks that are part of a number or a word when one stands on either side: 1,000 · 3:1 · e.g. */
const INNER_MARKS = /^[,.:]$/;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u;

/** True when the character at an offset parts clauses: a comma, a stop, a break. */
export function partsClauses(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (!INNER_MARKS.test(mark)) return CLAUSE_MARKS.test(mark);
  return !(isAsciiWord(text, at - 1) && isAsciiWord(text, at + 1));
}

/** True when the character at an offset parts phrases: as {@link partsClauses}, or 、, or a quote or bracket. */
export function partsPhrases(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return (
    mark === "、" || mark === '"' || closingOf.has(mark) || openingOf.has(mark) || partsClauses(text, at)
  );
}

const isAsciiWord = (text: string, at: number) =>
  text.charCodeAt(at) < 0x80 && LETTER_OR_DIGIT.test(text.charAt(at));

/**
 * True for punctuation that no name begins or ends with; paired marks, straight quotes and the full point of numbers
 * are not among it.
 */
export function isLooseMark(character: string): boolean {
  return /^[，。、；：！？,;:!?…—～~｡､•]$/.test(character);
}
