import type { Cell } from "./annotationTable";

/**
 * What a spreadsheet could take for a formula: a sign that begins one, also at full width and after white space
 * or apostrophes, and whatever begins with a tab or a line end.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA_LIKE = /^(?:['\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|'*[\t\r\n])/u;

/** A text that no spreadsheet runs: with an apostrophe before it where it could be taken for a formula. */
export function neutralise(text: string): string {
  return FORMULA_LIKE.test(text) ? `'${text}` : text;
}

/** The text that {@link neutralise} was given. */
export function withoutApostrophe(cell: string): string {
  const text = cell.slice(1);
  return cell.startsWith("'") && FORMULA_LIKE.test(text) ? text : cell;
}

/** A row of CSV with its line end. Numbers stand bare. @see RFC 4180 */
export function formatCsvRow(cells: readonly Cell[]): string {
  return `${cells.map(formatCell).join(",")}\r\n`;
}

function formatCell(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  const text = neutralise(cell);
  return /[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
