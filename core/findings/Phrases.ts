import { ownCopy } from "../text/ownCopy";
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
    const words = ownCopy(joinedQuote(quote));
    const counted = ownCopy(phraseOf(words));
    const phrase = { words, phrase: counted === words ? words : counted };
    this.known.set(ownCopy(quote), phrase);
    return phrase;
  }
}
