import { joinedQuote } from "../text/quote";
import { phraseOf } from "./phraseOf";

/** Words as they stand in a text, and as they are counted. */
export interface Phrase {
  readonly words: string;
  readonly phrase: string;
}

/** The phrases of a corpus, each once: the same words come in many documents. Let go once the corpus is read. */
export class Phrases {
  private readonly known = new Map<string, Phrase>();

  /** The phrase that a quote is. @param quote - Joined words; line breaks that are left in it go. */
  of(quote: string): Phrase {
    const known = this.known.get(quote);
    if (known) return known;
    const words = ownString(joinedQuote(quote));
    const counted = ownString(phraseOf(words));
    const phrase = { words, phrase: counted === words ? words : counted };
    this.known.set(ownString(quote), phrase);
    return phrase;
  }
}

/** Parts of a string that are no longer are copied by V8 itself. */
const LONGEST_COPIED = 12;

/** A part of a string that V8 would keep as a view of it, and with that the document's whole text in memory. */
export function ownString(part: string): string {
  return part.length > LONGEST_COPIED ? (JSON.parse(JSON.stringify(part)) as string) : part;
}
