const LATIN = 6.8;
const FULL_WIDTH = 12;
/** Where Chinese, Japanese and Korean begin; what is before is about half as wide. */
const FIRST_FULL_WIDTH = 0x2e80;

/** About how wide words are in a chart, in pixels: a little more rather than less, without measuring them. */
export function widthOf(words: string): number {
  let width = 0;
  for (const character of words)
    width += (character.codePointAt(0) ?? 0) < FIRST_FULL_WIDTH ? LATIN : FULL_WIDTH;
  return width;
}
