import type { Passage } from "../Passage";
import { type TaggedText, wasLookedFor } from "../TaggedText";

/** How often a phrase was tagged with a label, and how often it stands where the label was looked for. */
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

/**
 * The phrases that were tagged with one label. Found longest first from left to right, so that of
 * 新能源汽车 and 新能源 the longer is found where it stands.
 */
export class PhraseMemory {
  private readonly uses = new Map<string, PhraseUse>();
  /** By their first code unit, longest first. */
  private readonly byFirst = new Map<number, string[]>();

  constructor(texts: readonly TaggedText[], label: string) {
    for (const text of texts) this.countTagged(text, label);
    for (const phrase of this.uses.keys()) put(this.byFirst, phrase.charCodeAt(0), phrase);
    for (const phrases of this.byFirst.values()) phrases.sort((a, b) => b.length - a.length);
    for (const text of texts) this.countSeen(text, label);
  }

  /** The places of known phrases in a text, in reading order; none overlaps another. */
  *placesIn(text: string): Generator<RememberedPlace> {
    for (let at = 0; at < text.length; ) {
      const phrase = this.phraseAt(text, at);
      if (phrase !== undefined) yield { start: at, end: at + phrase.length, use: this.countsOf(phrase) };
      at += phrase?.length ?? 1;
    }
  }

  private phraseAt(text: string, at: number): string | undefined {
    return this.byFirst.get(text.charCodeAt(at))?.find((phrase) => text.startsWith(phrase, at));
  }

  private countsOf(phrase: string): PhraseUse {
    const { tagged, seen } = this.uses.get(phrase) ?? unused;
    return { tagged, seen: Math.max(tagged, seen) };
  }

  private countTagged(text: TaggedText, label: string): void {
    for (const { start, end, label: own } of text.passages)
      if (own === label && start < end) this.count(text.study.text.slice(start, end), 1, 0);
  }

  private countSeen(text: TaggedText, label: string): void {
    const { text: words } = text.study;
    for (const { start, end } of this.placesIn(words))
      if (wasLookedFor(text, { start, end, label })) this.count(words.slice(start, end), 0, 1);
  }

  private count(phrase: string, tagged: number, seen: number): void {
    const known = this.uses.get(phrase) ?? unused;
    this.uses.set(phrase, { tagged: known.tagged + tagged, seen: known.seen + seen });
  }
}

function put(index: Map<number, string[]>, key: number, phrase: string): void {
  const list = index.get(key);
  if (list) list.push(phrase);
  else index.set(key, [phrase]);
}
