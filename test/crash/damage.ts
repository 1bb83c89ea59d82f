/** One way to damage a file: what a failing disk, a half-done copy or a hand that slipped makes of its bytes. */
export interface Damage {
  readonly name: string;
  readonly apply: (bytes: Buffer, random: () => number) => Buffer;
}

/** Every kind of damage that is tried. */
export const damages: readonly Damage[] = [
  { name: "a bit flipped", apply: flipBit },
  { name: "cut short", apply: (bytes, random) => bytes.subarray(0, at(bytes.length, random)) },
  { name: "a piece missing", apply: (bytes, random) => splice(bytes, random, () => Buffer.alloc(0)) },
  { name: "a piece of zeros", apply: (bytes, random) => splice(bytes, random, (size) => Buffer.alloc(size)) },
  { name: "a piece twice", apply: repeatPiece },
  { name: "two values swapped", apply: swapValues },
];

const LONGEST_PIECE = 64;

const at = (length: number, random: () => number) => Math.floor(random() * length);

function flipBit(bytes: Buffer, random: () => number): Buffer {
  const damaged = Buffer.from(bytes);
  const place = at(bytes.length, random);
  damaged[place] = (damaged[place] ?? 0) ^ (1 << at(8, random));
  return damaged;
}

function splice(bytes: Buffer, random: () => number, put: (size: number) => Buffer): Buffer {
  const start = at(bytes.length, random);
  const size = 1 + at(Math.min(LONGEST_PIECE, bytes.length - start), random);
  return Buffer.concat([bytes.subarray(0, start), put(size), bytes.subarray(start + size)]);
}

function repeatPiece(bytes: Buffer, random: () => number): Buffer {
  const start = at(bytes.length, random);
  const end = start + 1 + at(LONGEST_PIECE, random);
  return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Values of two keys, anywhere in the file, each in the other's place. */
function swapValues(bytes: Buffer, random: () => number): Buffer {
  const value: unknown = JSON.parse(bytes.toString("utf8"));
  const places = placesIn(value);
  const [a, b] = [places[at(places.length, random)], places[at(places.length, random)]];
  // A value cannot take the place of one that holds it.
  if (!a || !b || isWithin(a, b) || isWithin(b, a)) return bytes;
  [a.holder[a.key], b.holder[b.key]] = [b.holder[b.key], a.holder[a.key]];
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

function isWithin(inner: Place, outer: Place): boolean {
  return placesIn(outer.holder[outer.key]).some(({ holder }) => holder === inner.holder);
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}
