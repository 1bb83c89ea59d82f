import type { Passage } from "../Passage";
import type { TaggedText } from "../TaggedText";

/** How often a phrase was tagged with a label, and how often it stands in the texts that were read. */
export interface PhraseUse {
  readonly tagged: number;
  /** Never less than `tagged`. */
  readonly seen: number;
}

/** A place of a phrase that was tagged before. */
export interface RememberedPlace extends Passage {
  readonly use: PhraseUse;
}

const unused: PhraseUse = { tagged: 0, seen: 0 };

/** The uses of one phrase, by text and in all. */
class Uses {
  total = unused;
  readonly inText = new Map<TaggedText, PhraseUse>();

  add(text: TaggedText, { tagged, seen }: PhraseUse): void {
    const own = this.inText.get(text) ?? unused;
    this.inText.set(text, { tagged: own.tagged + tagged, seen: own.seen + seen });
    this.total = { tagged: this.total.tagged + tagged, seen: this.total.seen + seen };
  }

  without(text: TaggedText | null): PhraseUse {
    const own = (text && this.inText.get(text)) ?? unused;
    const tagged = this.total.tagged - own.tagged;
    return { tagged, seen: Math.max(tagged, this.total.seen - own.seen) };
  }
}

/**
 * The phrases that were tagged with one label. Found longest first from left to right, so that of
 * 新能源汽车 and 新能源 the longer is found where it stands.
 */
export class PhraseMemory {
  private readonly uses = new Map<string, Uses>();
  /** By their first code unit, longest first. */
  private readonly byFirst = new Map<number, string[]>();

  constructor(texts: readonly TaggedText[], label: string) {
    for (const text of texts) this.countTagged(text, label);
    for (const phrase of this.uses.keys()) put(this.byFirst, phrase.charCodeAt(0), phrase);
    for (const phrases of this.byFirst.values()) phrases.sort((a, b) => b.length - a.length);
    for (const text of texts) this.countSeen(text);
  }

  /**
   * The places of known phrases in a text, in reading order; none overlaps another.
   *
   * @param except - A text that was read for the memory and is to be looked at as if it had not been.
   */
  *placesIn(text: string, except: TaggedText | null = null): Generator<RememberedPlace> {
    for (let at = 0; at < text.length; ) {
      const phrase = this.phraseAt(text, at, except);
      if (phrase !== undefined)
        yield { start: at, end: at + phrase.length, use: this.countsOf(phrase, except) };
      at += phrase?.length ?? 1;
    }
  }

  private phraseAt(text: string, at: number, except: TaggedText | null): string | undefined {
    const candidates = this.byFirst.get(text.charCodeAt(at));
    return candidates?.find(
      (phrase) => text.startsWith(phrase, at) && this.countsOf(phrase, except).tagged > 0,
    );
  }

  private countsOf(phrase: string, except: TaggedText | null): PhraseUse {
    return this.uses.get(phrase)?.without(except) ?? unused;
  }

  private countTagged(text: TaggedText, label: string): void {
    for (const { start, end, label: own } of text.passages) {
      if (own !== label || start === end) continue;
      const phrase = text.study.text.slice(start, end);
      const uses = this.uses.get(phrase) ?? new Uses();
      this.uses.set(phrase, uses);
      uses.add(text, { tagged: 1, seen: 0 });
    }
  }

  private countSeen(text: TaggedText): void {
    const words = text.study.text;
    for (const { start, end } of this.placesIn(words))
      this.uses.get(words.slice(start, end))?.add(text, { tagged: 0, seen: 1 });
  }
}

function put(index: Map<number, string[]>, key: number, phrase: string): void {
  const list = index.get(key);
  if (list) list.push(phrase);
  else index.set(key, [phrase]);
}
