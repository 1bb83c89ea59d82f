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
 * of words, then any place, then letters apart from each other in their order, as in abbreviations; shorter
 * texts before longer.
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

/**
 * The nearer the letters are to each other, the better: up to 40. A letter begins a word, or goes on with the
 * word that the letter before it is in; else nearly any three letters would be found in a sentence. Chinese
 * has no words to begin: each of its characters stands for itself.
 */
function scatteredScore(word: string, text: string): number | null {
  if (!hasInOrder(word, text)) return null;
  const signs = [...text];
  let starts: Starts = null;
  for (const letter of word) {
    starts = startsOf(letter, signs, starts);
    if (starts.size === 0) return null;
  }
  const spans = [...(starts ?? [])].map(([at, start]) => at - start + 1);
  return (40 * [...word].length) / Math.min(...spans);
}

/** Quickly said of most of 10,000 titles. */
function hasInOrder(word: string, text: string): boolean {
  let at = -1;
  for (const letter of word) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/**
 * Where a letter was found, each with the latest place where the query's first letter can then be; null before that
 * one.
 */
type Starts = ReadonlyMap<number, number> | null;

function startsOf(letter: string, signs: readonly string[], before: Starts): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const standsAlone = /\p{Script=Han}/u.test(letter);
  let anywhere = -1;
  let inWord = -1;
  signs.forEach((sign, at) => {
    const begins = at === 0 || !/[\p{L}\p{N}]/u.test(signs[at - 1] ?? "");
    if (begins) inWord = -1;
    const isFree = standsAlone || begins;
    const start = before ? (isFree ? anywhere : inWord) : isFree ? at : -1;
    if (sign === letter && start >= 0) found.set(at, start);
    const here = before?.get(at) ?? -1;
    anywhere = Math.max(anywhere, here);
    inWord = Math.max(inWord, here);
  });
  return found;
}
