import type { TextEncoding } from "../text/TextEncoding";
import type { DocumentId } from "./ids";

/**
 * One document's text exactly as its bytes decode: nothing trimmed, normalised or converted, a byte
 * order mark and every `\r` kept as characters. Offsets of all annotations count in `text`.
 */
export interface SourceText {
  readonly document: DocumentId;
  readonly text: string;
  /** Of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly encoding: TextEncoding;
}

/** What a layer remembers of its text, to notice when the text has changed. */
export interface TextFingerprint {
  readonly sha256: string;
  readonly encoding: TextEncoding;
  /** In UTF-16 code units. */
  readonly length: number;
}

/** The fingerprint that a layer over this text carries. */
export function fingerprintOf({ sha256, encoding, text }: SourceText): TextFingerprint {
  return { sha256, encoding, length: text.length };
}
