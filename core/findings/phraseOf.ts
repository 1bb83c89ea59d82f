/** Quotation marks and brackets of titles: part of how a name is written, not of the name. */
const MARKS = /[“”‘’"'「」『』《》〈〉]/gu;

/**
 * A phrase as it is counted: without line breaks, white space between Chinese characters and quotation marks, digits
 * and letters at their plain width. What consists of marks alone stays as it is.
 */
export function phraseOf(words: string): string {
  const plain = words.normalize("NFKC").replace(MARKS, "");
  const joined = plain.replace(/\s+/gu, " ").replace(/(?<![\x21-\x7e]) | (?![\x21-\x7e])/gu, "");
  return joined === "" ? words.trim() : joined;
}
