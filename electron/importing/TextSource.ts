import type { ImportKind } from "../../core/importing/importKind";
import type { TextEncoding } from "../../core/text/TextEncoding";

/** Where a text is taken from: a file, or a file in an archive. */
export interface TextSource {
  /** Absolute. */
  readonly path: string;
  /** Place in the archive's list; null for a file that is none. */
  readonly entry: number | null;
}

/** A file that may become a document. */
export interface FoundFile extends TextSource {
  /** For people: as it was given, or its path in its folder or archive. */
  readonly name: string;
  readonly kind: Exclude<ImportKind, "zip">;
  readonly bytes: number;
  /** The folders it lay in, joined by `/`. */
  readonly folder: string;
}

/** What is stored of a text. */
export interface TakenText {
  /** Of the text, in its encoding; of a plain text, the file's own. */
  readonly bytes: Uint8Array;
  readonly encoding: TextEncoding;
  /** The file's own bytes, of one that is no plain text. */
  readonly original: Uint8Array | null;
}
