/** What stands for characters of a text that would end its line or its column; other control characters only get a `\`. */
const TEXT_ESCAPES: Readonly<Record<string, string>> = {
  "\t": "t",
  "\n": "n",
  "\f": "f",
  "\r": "r",
  "\b": "b",
  "\\": "\\",
};
const TEXT_MEANINGS = new Map(Object.entries(TEXT_ESCAPES).map(([character, letter]) => [letter, character]));

/** Control characters up to U+001F, but U+000B, which the format leaves bare. */
const isEscapedBare = (character: string) => character < " " && character !== "\v";

/**
 * A piece of a text in a `#Text` line or a token's column.
 *
 * @see https://github.com/inception-project/inception, inception-io-webanno-tsv, Escaping.java
 */
export function escapeText(text: string): string {
  return text.replace(/[\p{Cc}\\]/gu, (each) => {
    const letter = TEXT_ESCAPES[each];
    return letter ? `\\${letter}` : isEscapedBare(each) ? `\\${each}` : each;
  });
}

/** A token's own words: the format writes them bare, but what would end the column. */
export function escapeWord(word: string): string {
  return word.replace(/[\t\n\r]/g, (each) => `\\${TEXT_ESCAPES[each]}`);
}

/** The other way of {@link escapeText}. A `\` before anything else stands for itself. */
export function unescapeText(escaped: string): string {
  return escaped.replace(/\\([\s\S])/g, (both, next: string) => {
    return TEXT_MEANINGS.get(next) ?? (isEscapedBare(next) ? next : both);
  });
}

/** A feature's value in its column. The format has no way to write a `\r` there. */
export function escapeValue(value: string): string {
  return value
    .replace(/->|[\\[\]|_;*]/g, "\\$&")
    .replaceAll("\t", "\\t")
    .replaceAll("\n", "\\n");
}

/** The other way. */
export function unescapeValue(escaped: string): string {
  return escaped.replace(/\\(->|[\\[\]|_;*tn])/g, (_, what: string) => {
    return what === "t" ? "\t" : what === "n" ? "\n" : what;
  });
}

/** Parts a column at a separator that no `\` stands before; a `\` that is itself escaped does not count. */
export function splitUnescaped(column: string, separator: string): string[] {
  const parts = [""];
  for (const [piece] of column.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (piece === separator) parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts;
}
