/** What editors on Windows put before a text. Excel on a Chinese Windows takes a CSV file without it for GBK. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** What a file says after its byte order mark, if it has one. Not for texts, in which the mark counts as a character. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
}
