import type { Annotation } from "../../core/model/Annotation";
import { joinedQuote } from "../../core/text/quote";
import { wholeCharacter } from "../../core/text/units/characters";
import { displayText } from "../editor/displayText";

/** More code units than this are not shown of one passage or note. */
const MOST_SHOWN = 120;

/** An annotation's own words on one line: the text may be another one than when it was made. */
export function shownQuote({ quote }: Pick<Annotation, "quote">): string {
  return shortened(joinedQuote(quote.slice(0, 4 * MOST_SHOWN)));
}

/** The beginning of any words, with signs for what cannot be seen. */
export function shortened(words: string): string {
  const shown = words.length > MOST_SHOWN ? `${words.slice(0, wholeCharacter(words, MOST_SHOWN))}…` : words;
  return displayText(shown);
}
