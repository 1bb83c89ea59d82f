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

/** Of a name that is cut short, what of the room its end has: names of one kind often differ there. */
const SHARE_OF_END = 0.35;

/** A name no wider than so many pixels: where it is wider, with something left out in the middle. */
export function shortened(name: string, longest: number): string {
  if (widthOf(name) <= longest) return name;
  const characters = [...name];
  const room = longest - FULL_WIDTH;
  const end = startOf([...characters].reverse(), SHARE_OF_END * room).reverse();
  return [...startOf(characters, room - widthOf(end.join(""))), "…", ...end].join("");
}

/** The first characters that have room. */
function startOf(characters: readonly string[], room: number): string[] {
  let width = 0;
  const over = characters.findIndex((character) => {
    width += widthOf(character);
    return width > room;
  });
  return characters.slice(0, over);
}
