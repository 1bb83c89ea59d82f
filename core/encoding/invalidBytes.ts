import { createMultibyteDecoder } from "@exodus/bytes/multi-byte.js";
import { firstInvalidUtf8Byte } from "../text/firstInvalidUtf8Byte";
import type { TextEncoding } from "../text/TextEncoding";

/** Position of the first byte that an encoding does not allow, or null when it allows all. */
export function firstInvalidByte(bytes: Uint8Array, encoding: TextEncoding): number | null {
  if (encoding === "utf-8") return firstInvalidUtf8Byte(bytes);
  if (encoding === "utf-16le" || encoding === "utf-16be") return firstLoneUnit(bytes, encoding);
  return firstInvalidInLines(bytes, encoding);
}

/**
 * Positions of bytes that an encoding does not allow, in order, at most so many. After each the reading goes
 * on one byte (of UTF-16: one unit) further.
 */
export function invalidBytes(bytes: Uint8Array, encoding: TextEncoding, atMost: number): number[] {
  const found: number[] = [];
  const step = bytesInUnit(encoding);
  let from = 0;
  while (found.length < atMost && from < bytes.length) {
    const next = firstInvalidByte(bytes.subarray(from), encoding);
    if (next === null) break;
    found.push(from + next);
    from += next + step;
  }
  return found;
}

/** How many bytes an encoding reads at a time: characters begin at any multiple of it. */
export function bytesInUnit(encoding: TextEncoding): 1 | 2 {
  return encoding === "utf-16le" || encoding === "utf-16be" ? 2 : 1;
}

/** A surrogate without its partner, or half a unit at the end. */
function firstLoneUnit(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): number | null {
  const high = encoding === "utf-16le" ? 1 : 0;
  const whole = bytes.length - (bytes.length % 2);
  for (let at = 0; at < whole; at += 2) {
    const kind = (bytes[at + high] as number) & 0xfc;
    if (kind === 0xdc) return at;
    if (kind !== 0xd8) continue;
    if (at + 2 >= whole || ((bytes[at + 2 + high] as number) & 0xfc) !== 0xdc) return at;
    at += 2;
  }
  return whole === bytes.length ? null : whole;
}

const NEWLINE = 0x0a;

/** Line by line: a newline is never part of a longer character in these encodings. */
function firstInvalidInLines(bytes: Uint8Array, encoding: "gb18030" | "big5"): number | null {
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    const line = bytes.subarray(start, end);
    if (!isReadable(line, encoding)) return start + firstInvalidIn(line, encoding);
    start = end;
  }
  return null;
}

function isReadable(bytes: Uint8Array, encoding: "gb18030" | "big5"): boolean {
  try {
    createMultibyteDecoder(encoding)(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Characters are read one after the other, each from as many bytes as it takes, until one cannot be read. */
function firstInvalidIn(line: Uint8Array, encoding: "gb18030" | "big5"): number {
  let at = 0;
  for (let length = 1; at + length <= line.length && length <= LONGEST_CHARACTER; ) {
    const isWhole = isReadable(line.subarray(at, at + length), encoding);
    at += isWhole ? length : 0;
    length = isWhole ? 1 : length + 1;
  }
  return at;
}

/** In bytes, of GB18030. */
const LONGEST_CHARACTER = 4;
