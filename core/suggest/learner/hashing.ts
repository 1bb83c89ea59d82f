/** One 32-bit number out of two, so that their order counts. */
export function mix(a: number, b: number): number {
  return Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ Math.imul(b + 0x7f4a7c15, 0x297a2d39);
}

/** A number for the characters of a range, after FNV-1a. @see http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The key of what a kind of feature says. Finishing steps of MurmurHash3, public domain by Austin Appleby. */
export function featureKey(kind: number, value: number): number {
  let key = Math.imul(value ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
  key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
  return key ^ (key >>> 16);
}
