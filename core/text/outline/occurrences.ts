/** How often a phrase stands in a text, without overlap; 0 for an empty phrase. */
export function occurrences(text: string, phrase: string): number {
  if (phrase === "") return 0;
  let count = 0;
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + phrase.length)) count++;
  return count;
}
