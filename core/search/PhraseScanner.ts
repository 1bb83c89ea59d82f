/**
 * Finds many phrases in one walk through a text; where several begin, the longest. Most places of a text
 * begin none, and that is told by one look into a table.
 */
export class PhraseScanner {
  /** For each code unit, whether a phrase begins with it. */
  private readonly begins = new Uint8Array(0x10000);
  /** By the first two code units, the longest phrase first; phrases of one unit under that unit alone. */
  private readonly phrases = new Map<number, string[]>();

  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) if (phrase !== "") this.put(phrase);
    for (const list of this.phrases.values()) list.sort((a, b) => b.length - a.length);
  }

  /** The longest phrase that begins at a place and ends at or before a limit, or null. */
  longestAt(text: string, place: number, limit: number): string | null {
    const unit = text.charCodeAt(place);
    if (this.begins[unit] !== 1) return null;
    return (
      this.fitting(this.phrases.get(pairKey(unit, text.charCodeAt(place + 1))), text, place, limit) ??
      this.fitting(this.phrases.get(unit), text, place, limit)
    );
  }

  private fitting(phrases: readonly string[] | undefined, text: string, place: number, limit: number) {
    if (phrases === undefined) return null;
    for (const phrase of phrases)
      if (place + phrase.length <= limit && text.startsWith(phrase, place)) return phrase;
    return null;
  }

  private put(phrase: string): void {
    const unit = phrase.charCodeAt(0);
    const key = phrase.length === 1 ? unit : pairKey(unit, phrase.charCodeAt(1));
    this.begins[unit] = 1;
    const list = this.phrases.get(key);
    if (list) list.push(phrase);
    else this.phrases.set(key, [phrase]);
  }
}

/** Over every key of one unit; the second may be outside the text, which is no phrase's second unit. */
const pairKey = (first: number, second: number) =>
  (first + 1) * 0x10000 + (Number.isNaN(second) ? 0 : second);
