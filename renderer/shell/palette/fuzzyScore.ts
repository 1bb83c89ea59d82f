/** A text as it is searched: halves and wholes of width, and cases, are alike. */
export function searchable(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** The words of a query, each of which must be found. */
export function queryWords(query: string): readonly string[] {
  return searchable(query)
    .split(/\s+/)
    .filter((word) => word !== "");
}

/**
 * How well a text answers a query, 0 and more; null when it does not. Beginnings count most, then beginnings
 * of words, then any place, then letters apart from each other in their order; shorter texts before longer.
 *
 * @param text - As {@link searchable} gives it, like the words.
 */
export function fuzzyScore(words: readonly string[], text: string): number | null {
  let total = 0;
  for (const word of words) {
    const score = wordScore(word, text);
    if (score === null) return null;
    total += score;
  }
  return total + 20 / (20 + text.length);
}

function wordScore(word: string, text: string): number | null {
  const at = text.indexOf(word);
  if (at === 0) return 100;
  if (at > 0) return beginsWord(text, at) ? 80 : 60;
  return scatteredScore(word, text);
}

function beginsWord(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

/** The nearer the letters are to each other, the better: up to 40. */
function scatteredScore(word: string, text: string): number | null {
  let first = -1;
  let at = -1;
  for (const letter of word) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return null;
    if (first < 0) first = at;
  }
  return (40 * word.length) / (at - first + 1);
}
