/** How much nearer words count: a change further off says less about a place than one beside it. */
const NEAR = 12;
const NEAR_WEIGHT = 0.9;

/** What stood beside a quote, as it is compared. */
export interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

/** How alike the sides of a place are to those of a quote: each from 0, nothing, to 1, all of it. */
export interface Likeness {
  readonly before: number;
  readonly after: number;
  /** Of both together; null where nothing is known of what stood around the quote. */
  readonly both: number | null;
}

/**
 * Compares what stands around a place with what stood around the quote. Characters may be missing, added or others in
 * between.
 */
export function contextLikeness(text: string, start: number, end: number, context: Context): Likeness {
  const { prefix, suffix } = context;
  const known = prefix.length + suffix.length;
  const found = text.slice(Math.max(0, start - reach(prefix)), start);
  const before = sideLikeness(reversed(prefix), reversed(found));
  const after = sideLikeness(suffix, text.slice(end, end + reach(suffix)));
  const both = known === 0 ? null : (before * prefix.length + after * suffix.length) / known;
  return { before, after, both };
}

const reach = (side: string) => side.length + (side.length >> 2);

function sideLikeness(wanted: string, found: string): number {
  if (found.startsWith(wanted)) return 1;
  const whole = likeness(wanted, found);
  const near = wanted.slice(0, NEAR);
  return Math.max(whole, likeness(near, found.slice(0, reach(near))) * NEAR_WEIGHT);
}

/** The share of the wanted characters that need no change to become some beginning of what was found. */
function likeness(wanted: string, found: string): number {
  if (wanted === "") return 0;
  return 1 - fewestChanges(wanted, found) / wanted.length;
}

/** Edit distance to the nearest beginning of what was found. @see Sellers 1980, one end fixed. */
function fewestChanges(wanted: string, found: string): number {
  let row = Array.from({ length: found.length + 1 }, (_, at) => at);
  for (let i = 1; i <= wanted.length; i++) {
    const next = [i];
    for (let j = 1; j <= found.length; j++) {
      const same = wanted.charCodeAt(i - 1) === found.charCodeAt(j - 1) ? 0 : 1;
      next[j] = Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return Math.min(...row);
}

/** By code units: halves of a character change places on both sides alike. */
const reversed = (words: string) => words.split("").reverse().join("");
