import type { ReplacedRange } from "../../core/text/reflow/replacedRanges";
import { wholeCharacter } from "../../core/text/units/characters";

/**
 * Characters that would be invisible, or would move what stands around them: controls, line and paragraph
 * separators, marks of writing direction, and spaces without width. A tab and a line feed do their work.
 * Joiners (U+200C, U+200D) and variation selectors stay, as emoji and some scripts need them.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this is about.
  /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Stands for a character that has no better sign. All signs are in the common fonts, unlike ␀ and ␍. */
const OTHER = "¤";

const signs: Readonly<Record<string, string>> = {
  "\0": "∅",
  "\f": "↓",
  "\r": "←",
  "\u00ad": "·",
  "\u061c": "‹",
  "\u200b": "·",
  "\u200e": "›",
  "\u200f": "‹",
  "\u2028": "↓",
  "\u2029": "¶",
  "\u202a": "›",
  "\u202b": "‹",
  "\u202d": "›",
  "\u202e": "‹",
  "\u2066": "›",
  "\u2067": "‹",
  "\ufeff": "◦",
};

/**
 * The text as the page shows it: same length, so that every offset stays, but with a visible sign in place
 * of each character that cannot be seen or that would reorder its neighbours. The `\r` of a Windows line
 * end becomes a space without width: a sign on every line would be noise.
 */
export function displayText(text: string): string {
  return text.search(UNSEEN) < 0 ? text : text.replace(UNSEEN, signOf);
}

/**
 * Draws nothing, and to the rules of line breaking it is part of the character before it, as a combining mark
 * would be: a row breaks between the characters around it just where it would without it. A space without
 * width would let a row begin with a comma, a joiner would forbid breaks that are right.
 */
const NOTHING = "\u200c";

/**
 * The {@link displayText} with every fold closed and every repair made; still of the same length. A fold's space
 * stands at its end, a repair at its start; what of it is longer than the raw text is its {@link overflowOf}.
 */
export function foldedText(text: string, ranges: readonly ReplacedRange[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const range of ranges) {
    parts.push(displayText(text.slice(done, range.start)), drawnInPlace(range));
    done = range.end;
  }
  parts.push(displayText(text.slice(done)));
  return parts.join("");
}

function drawnInPlace({ start, end, kind, shown }: ReplacedRange): string {
  const drawn = shown.slice(0, wholeCharacter(shown, end - start));
  const nothing = NOTHING.repeat(end - start - drawn.length);
  return kind === "repair" ? displayText(drawn) + nothing : nothing + drawn;
}

/** What of a repair is not drawn in place of its raw text, which has that many UTF-16 code units. */
export function overflowOf(shown: string, room: number): string {
  return displayText(shown.slice(wholeCharacter(shown, room)));
}

function signOf(character: string, at: number, text: string): string {
  return character === "\r" && text[at + 1] === "\n" ? "\u200b" : (signs[character] ?? OTHER);
}

/** Offsets in the slice of the characters that are shown by a sign, at most `limit` of them. */
export function signOffsets(slice: string, limit: number): number[] {
  const found: number[] = [];
  for (const { 0: character, index } of slice.matchAll(UNSEEN)) {
    if (found.length === limit) break;
    if (character !== "\r" || slice[index + 1] !== "\n") found.push(index);
  }
  return found;
}
