/**
 * Finds many phrases in one walk through a text; where several begin, the longest. Most places of a text
 * begin none, and that is told by one look into a table.
 */
export class PhraseScanner {
  /** For each code unit, whether a phrase begins with it. */
  private readonly begins = new Uint8Array(0x10000);
  /** By the first two code units, in order; phrases of one unit under that unit alone. */
  private readonly phrases = new Map<number, string[]>();
  private readonly known = new Set<string>();

  constructor(phrases: Iterable<string> = []) {
    this.change(phrases, []);
  }

  /** True for a phrase that is looked for. */
  has(phrase: string): boolean {
    return this.known.has(phrase);
  }

  /** Looks for more phrases, and for some no longer. An empty one is never looked for. */
  change(arriving: Iterable<string>, leaving: Iterable<string>): void {
    const touched = new Set<string[]>();
    for (const phrase of arriving)
      if (phrase !== "" && !this.known.has(phrase)) touched.add(this.put(phrase));
    for (const list of touched) list.sort();
    for (const phrase of leaving) this.drop(phrase);
  }

  /** The longest phrase that begins at a place and ends at or before a limit, or null. */
  longestAt(text: string, place: number, limit: number): string | null {
    const unit = text.charCodeAt(place);
    if (this.begins[unit] !== 1 || place >= limit) return null;
    const longer = this.phrases.get(pairKey(unit, text.charCodeAt(place + 1)));
    return (longer && longestOf(longer, text, place, limit)) ?? this.phrases.get(unit)?.[0] ?? null;
  }

  /** Gives the list that is to be put in order again. */
  private put(phrase: string): string[] {
    const list = this.phrases.get(keyOf(phrase)) ?? [];
    list.push(phrase);
    this.phrases.set(keyOf(phrase), list);
    this.begins[phrase.charCodeAt(0)] = 1;
    this.known.add(phrase);
    return list;
  }

  private drop(phrase: string): void {
    if (!this.known.delete(phrase)) return;
    const list = this.phrases.get(keyOf(phrase)) ?? [];
    list.splice(list.indexOf(phrase), 1);
  }
}

/**
 * Goes along the text with those phrases that read like it so far: in order they stand side by side, the
 * shortest first. Thousands of names may begin alike, and may be long.
 */
function longestOf(phrases: readonly string[], text: string, place: number, limit: number): string | null {
  let longest: string | null = null;
  let [from, to] = [0, phrases.length];
  // All begin with the two units they were looked up by.
  for (let length = 2; from < to && place + length <= limit; length++) {
    const shortest = phrases[from];
    if (shortest?.length === length) {
      longest = shortest;
      from++;
    }
    const unit = text.charCodeAt(place + length);
    from = firstWith(phrases, from, to, length, unit);
    to = firstWith(phrases, from, to, length, unit + 1);
  }
  return longest;
}

/** The first of some phrases in order, alike up to a place, whose code unit there is at least this one. */
function firstWith(
  phrases: readonly string[],
  from: number,
  to: number,
  place: number,
  unit: number,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((phrases[middle] ?? "").charCodeAt(place) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keyOf(phrase: string): number {
  const unit = phrase.charCodeAt(0);
  return phrase.length === 1 ? unit : pairKey(unit, phrase.charCodeAt(1));
}

/** Over every key of one unit; the second may be outside the text, which is no phrase's second unit. */
const pairKey = (first: number, second: number) =>
  (first + 1) * 0x10000 + (Number.isNaN(second) ? 0 : second);
