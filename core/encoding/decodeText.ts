import { createMultibyteDecoder } from "@exodus/bytes/multi-byte.js";
import { utf8toString, utf8toStringLoose } from "@exodus/bytes/utf8.js";
import { utf16toString, utf16toStringLoose } from "@exodus/bytes/utf16.js";
import { err, ok, type Result } from "../result";
import type { TextEncoding } from "../text/TextEncoding";
import { firstInvalidByte } from "./invalidBytes";

/**
 * Text from bytes, strictly: nothing is replaced, nothing dropped. A byte order mark stays a character of the
 * text, as offsets must be the same for every reader of the bytes. Fails with the position of the first byte
 * that cannot be read.
 *
 * Not the runtime's TextDecoder: Node's tables for Big5 differ from Chromium's (0xf9fe is U+2593 in one and
 * U+FFED in the other), and the same file would have other characters in the window than on the command line.
 *
 * @see WHATWG Encoding Standard, sections 10 and 11: the tables used here
 */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): Result<string, number> {
  try {
    return ok(decodeOrThrow(bytes, encoding));
  } catch {
    // The library says that bytes are wrong, not which.
    return err(firstInvalidByte(bytes, encoding) ?? 0);
  }
}

function decodeOrThrow(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding === "utf-8") return utf8toString(bytes);
  if (encoding === "utf-16le") return utf16toString(bytes, "uint8-le");
  if (encoding === "utf-16be") return utf16toString(bytes, "uint8-be");
  return createMultibyteDecoder(encoding)(bytes);
}

/** Text from bytes with U+FFFD in place of what cannot be read: for showing, never for offsets. */
export function decodeLoosely(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding === "utf-8") return utf8toStringLoose(bytes);
  if (encoding === "gb18030" || encoding === "big5") return createMultibyteDecoder(encoding, true)(bytes);
  const whole = bytes.length - (bytes.length % 2);
  const format = encoding === "utf-16le" ? "uint8-le" : "uint8-be";
  const text = utf16toStringLoose(bytes.subarray(0, whole), format);
  return whole === bytes.length ? text : `${text}\ufffd`;
}
