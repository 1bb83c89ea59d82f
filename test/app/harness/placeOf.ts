/** Where words stand first in a text, in UTF-16 code units. */
export function placeOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`No ${words} in the text`);
  return { start, end: start + words.length };
}
