import fc from "fast-check";

/** A change that an accident makes to a file. */
export interface Mutation {
  readonly kind: (typeof kinds)[number];
  /** Where, from 0 to 1 of the file's length or lines. */
  readonly at: number;
  readonly to: number;
  readonly byte: number;
}

const kinds = [
  "flip",
  "cut line",
  "double line",
  "swap lines",
  "truncate",
  "cut bytes",
  "number",
  "digit",
  "swap bytes",
  "double bytes",
  "zeros",
  "line ends",
  "mark",
] as const;

/** From 0 to below 1, everywhere as likely: fc.double has most of its numbers next to 0. */
export const part: fc.Arbitrary<number> = fc.integer({ min: 0, max: 9999 }).map((parts) => parts / 10_000);

/** Any accident, each kind as likely. */
export const mutations: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: part,
  to: part,
  byte: fc.integer({ min: 0, max: 255 }),
});

/** A digit that becomes another one. */
export const changedDigits = mutations.map((mutation): Mutation => ({ ...mutation, kind: "digit" }));

/** A file's bytes after a mutation; the same bytes where it finds nothing to change. */
export function mutate(bytes: Uint8Array, mutation: Mutation): Uint8Array {
  const { kind, at, to, byte } = mutation;
  const place = Math.floor(at * bytes.length);
  if (kind === "flip") return replaced(bytes, place, [byte]);
  if (kind === "truncate") return bytes.slice(0, place);
  if (kind === "cut bytes")
    return Buffer.concat([bytes.slice(0, place), bytes.slice(place + Math.ceil(to * 12))]);
  if (kind === "swap bytes") return swapped(bytes, place);
  if (kind === "double bytes")
    return Buffer.concat([bytes.slice(0, place + Math.ceil(to * 20)), bytes.slice(place)]);
  if (kind === "zeros") return Uint8Array.from(bytes).fill(0, place, place + Math.ceil(to * 512));
  if (kind === "mark") return Buffer.concat([Buffer.from("\ufeff"), bytes]);
  if (kind === "digit" || kind === "number") return withNumber(bytes, mutation);
  return Buffer.from(
    withLines(Buffer.from(bytes).toString("latin1").split("\n"), mutation).join("\n"),
    "latin1",
  );
}

function replaced(bytes: Uint8Array, place: number, by: readonly number[]): Uint8Array {
  return Buffer.concat([bytes.slice(0, place), Uint8Array.from(by), bytes.slice(place + 1)]);
}

function swapped(bytes: Uint8Array, place: number): Uint8Array {
  // A copy: the slice of a buffer is a view, and reversing it would change the file for all that come after.
  const pair = Uint8Array.from(bytes.slice(place, place + 2)).reverse();
  return Buffer.concat([bytes.slice(0, place), pair, bytes.slice(place + 2)]);
}

function withLines(lines: readonly string[], { kind, at, to }: Mutation): string[] {
  const [from, other] = [Math.floor(at * lines.length), Math.floor(to * lines.length)];
  const changed = [...lines];
  if (kind === "line ends") return changed.join(at < 0.5 ? "\r\n" : "\r").split("\n");
  if (kind === "cut line") changed.splice(from, 1);
  else if (kind === "double line") changed.splice(other, 0, lines[from] ?? "");
  else [changed[from], changed[other]] = [lines[other] ?? "", lines[from] ?? ""];
  return changed;
}

/** One of the file's digits becomes another, or a number before it: huge, negative, or none. */
function withNumber(bytes: Uint8Array, { kind, at, byte }: Mutation): Uint8Array {
  const digits = [...bytes.keys()].filter((place) => isDigit(bytes[place] as number));
  const place = digits[Math.floor(at * digits.length)];
  if (place === undefined) return bytes;
  const numbers = ["-1", "99999999999999999999", "1e9", "0.5", ""];
  const by = kind === "digit" ? String(byte % 10) : (numbers[byte % numbers.length] ?? "");
  return replaced(bytes, place, [...Buffer.from(by)]);
}

const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
