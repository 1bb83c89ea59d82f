import type { Result } from "../result";
import { decodeText } from "./decodeText";

const FIRST_OF_MORE = 0xc0;
const FIRST_OF_THREE = 0xe0;
const FIRST_OF_FOUR = 0xf0;
const LONGEST = 4;

/** Text from the bytes of UTF-8 as they come, strictly: a character that two pieces share is given with the second. */
export class Utf8Pieces {
  private begun = new Uint8Array(0);

  /** The text of a piece. Fails with the position in it of the first byte that cannot be read. */
  add(piece: Uint8Array): Result<string, number> {
    const bytes = joined(this.begun, piece);
    const end = endOfCharacters(bytes);
    this.begun = bytes.slice(end);
    return decodeText(bytes.subarray(0, end), "utf-8");
  }

  /** True when no character has been left begun. */
  get isWhole(): boolean {
    return this.begun.length === 0;
  }
}

function joined(before: Uint8Array, piece: Uint8Array): Uint8Array {
  if (before.length === 0) return piece;
  const bytes = new Uint8Array(before.length + piece.length);
  bytes.set(before);
  bytes.set(piece, before.length);
  return bytes;
}

/** Where the last character that is there in full ends. */
function endOfCharacters(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - LONGEST + 1); at--) {
    const byte = bytes[at] as number;
    if (byte >= FIRST_OF_MORE) return at + lengthFrom(byte) > bytes.length ? at : bytes.length;
  }
  return bytes.length;
}

const lengthFrom = (first: number) => (first >= FIRST_OF_FOUR ? 4 : first >= FIRST_OF_THREE ? 3 : 2);
