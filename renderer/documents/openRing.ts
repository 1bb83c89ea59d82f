/** The most of the ring that is filled before a document is done, in per cent: a gap that can be seen. */
const MOST_FILLED = 92;

/**
 * What the ring of a document that is not done says: its name and how much of it is filled, both in per cent.
 * One annotation over the whole text reaches its end, but only the annotator says that a document is done.
 *
 * @param progress - From 0 to 1.
 */
export function openRing(progress: number): { readonly percent: number; readonly filled: number } {
  const percent = Math.min(99, Math.floor(progress * 100));
  return { percent, filled: Math.min(MOST_FILLED, percent) };
}
