import { decodeLoosely } from "../../core/encoding/decodeText";
import { detectEncoding, type EncodingGuess } from "../../core/encoding/detectEncoding";
import { bytesInUnit, firstInvalidByte, invalidBytes } from "../../core/encoding/invalidBytes";
import type { TextEncoding } from "../../core/text/TextEncoding";
import type { DoubtfulByte, TextPreview } from "../ipc/importing";
import type { TakenText } from "./TextSource";

/** How much of a text is shown, in bytes: two screens full. */
const SHOWN_BYTES = 6000;
/** How many wrong bytes are shown, in order of the file. */
const SHOWN_DOUBTS = 20;
/** In bytes, whatever the encoding. */
const LONGEST_CHARACTER = 4;
/** What is shown on either side of a wrong byte, in UTF-16 units. */
const AROUND = 20;

/** How a text that was extracted reads. */
export function previewExtracted({ bytes, encoding }: TakenText): TextPreview {
  return { encoding, guesses: [], beginning: beginningOf(bytes, encoding), doubts: [], problem: null };
}

/** How the bytes of a plain text would read. */
export function previewPlain(bytes: Uint8Array, chosen: TextEncoding | null): TextPreview {
  const guesses: readonly EncodingGuess[] = detectEncoding(bytes);
  const encoding = chosen ?? guesses[0]?.encoding ?? "utf-8";
  return {
    encoding,
    guesses,
    beginning: beginningOf(bytes, encoding),
    doubts: invalidBytes(bytes, encoding, SHOWN_DOUBTS).map((byte) => doubtAt(bytes, encoding, byte)),
    problem: null,
  };
}

/** Cut where a character ends, so that the cut is not taken for a wrong byte. */
function beginningOf(bytes: Uint8Array, encoding: TextEncoding): string {
  const shown = bytes.subarray(0, SHOWN_BYTES);
  const wrong = bytes.length > shown.length ? firstInvalidByte(shown, encoding) : null;
  const isCut = wrong !== null && wrong > shown.length - 4;
  return decodeLoosely(isCut ? shown.subarray(0, wrong) : shown, encoding);
}

function doubtAt(bytes: Uint8Array, encoding: TextEncoding, byte: number): DoubtfulByte {
  const next = byte + bytesInUnit(encoding);
  return {
    byte,
    value: (bytes[byte] ?? 0).toString(16).padStart(2, "0"),
    line: 1 + countNewlines(bytes, byte, encoding),
    before: decodeLoosely(bytes.subarray(startOfShown(bytes, byte, encoding), byte), encoding).slice(-AROUND),
    after: decodeLoosely(bytes.subarray(next, next + AROUND * LONGEST_CHARACTER), encoding).slice(0, AROUND),
  };
}

const NEWLINE = 0x0a;

/** Where a character begins: after a newline, or, where all characters have two bytes or four, at an even place. */
function startOfShown(bytes: Uint8Array, byte: number, encoding: TextEncoding): number {
  if (byte === 0) return 0;
  if (bytesInUnit(encoding) === 2) return Math.max(0, byte - 2 * AROUND);
  return bytes.lastIndexOf(NEWLINE, byte - 1) + 1;
}

function countNewlines(bytes: Uint8Array, until: number, encoding: TextEncoding): number {
  const step = bytesInUnit(encoding);
  const low = encoding === "utf-16be" ? 1 : 0;
  let count = 0;
  for (let at = 0; at < until; at += step)
    if (bytes[at + low] === NEWLINE && (step === 1 || bytes[at + 1 - low] === 0)) count += 1;
  return count;
}
