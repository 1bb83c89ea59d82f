/**
 * Where phrases stand in a text, from the first on, found in one walk. Of a phrase that stands at more than
 * `most` places the list ends after one more, which tells that there are too many.
 */
export function findOccurrences(
  text: string,
  phrases: Iterable<string>,
  most: number,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const phrase of phrases) if (phrase !== "") found.set(phrase, []);
  const buckets = bucketsOf(found.keys());
  for (let place = 0; place < text.length; place++)
    for (const key of [text.charCodeAt(place), pairAt(text, place)]) {
      const bucket = buckets.get(key);
      if (bucket && noteAt(place, bucket)) buckets.set(key, bucket.filter(hasRoom));
    }
  return found;

  /** Notes the phrases that begin here; true when the list of one is full. */
  function noteAt(place: number, bucket: readonly string[]): boolean {
    let isFull = false;
    for (const phrase of bucket) {
      if (!text.startsWith(phrase, place)) continue;
      found.get(phrase)?.push(place);
      isFull ||= !hasRoom(phrase);
    }
    return isFull;
  }

  function hasRoom(phrase: string): boolean {
    return (found.get(phrase)?.length ?? 0) <= most;
  }
}

/** Phrases by their first two code units, those of one unit by that: most places of a text begin none. */
function bucketsOf(phrases: Iterable<string>): Map<number, string[]> {
  const buckets = new Map<number, string[]>();
  for (const phrase of phrases) {
    const key = phrase.length === 1 ? phrase.charCodeAt(0) : pairAt(phrase, 0);
    const bucket = buckets.get(key);
    if (bucket) bucket.push(phrase);
    else buckets.set(key, [phrase]);
  }
  return buckets;
}

/** Over every single code unit. */
const pairAt = (text: string, place: number) =>
  (text.charCodeAt(place) + 1) * 0x10000 + (text.charCodeAt(place + 1) || 0);
