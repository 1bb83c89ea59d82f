import { z } from "zod";
import type { EncodingGuess } from "../../core/encoding/detectEncoding";
import type { Failure } from "../../core/errors";
import type { ImportReport, RefusedImport } from "../../core/importing/ImportReport";
import type { ImportKind } from "../../core/importing/importKind";
import type { DocumentId } from "../../core/model/ids";
import { projectBounds } from "../../core/model/projectBounds";
import { documentIdSchema } from "../../core/stored/layerFile";
import { type TextEncoding, textEncodings } from "../../core/text/TextEncoding";

export type { RefusedImport };

/** The most files that are added at once. */
export const MOST_IMPORTED = 20_000;

/** A file offered for adding; the page knows it by its number, never by its path. */
export interface OfferedFile {
  readonly id: number;
  readonly name: string;
  readonly kind: Exclude<ImportKind, "zip">;
  readonly bytes: number;
}

/** Files that a person chose or dropped, kept under a ticket until others are. */
export interface ImportOffer {
  readonly ticket: number;
  readonly files: readonly OfferedFile[];
  readonly refused: readonly RefusedImport[];
}

/** A byte that the encoding does not allow, with what stands around it. */
export interface DoubtfulByte {
  /** Its position in the file, from 0. */
  readonly byte: number;
  /** Two hexadecimal digits. */
  readonly value: string;
  /** From 1. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** How a text would read in an encoding. */
export interface TextPreview {
  /** The one chosen, or the likeliest. */
  readonly encoding: TextEncoding;
  /** All there are, likeliest first; none for a file whose kind says it. */
  readonly guesses: readonly EncodingGuess[];
  /** The text's first lines, U+FFFD in place of what cannot be read. */
  readonly beginning: string;
  /** The first ones of them. */
  readonly doubts: readonly DoubtfulByte[];
  /** Why no text can be taken from the file, where that is not its encoding. */
  readonly problem: Failure | null;
}

/** How a file's text would read, before it is added. */
export interface FilePreview extends TextPreview {
  /** The document that has these very bytes already. */
  readonly known: DocumentId | null;
}

/** How far adding is, in files. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

/** A text in the bin. */
export interface BinnedText {
  readonly document: DocumentId;
  /** What names it in the bin. */
  readonly file: string;
  /** ISO 8601 in UTC. */
  readonly removedAt: string;
}

const encoding = z.enum(textEncodings).nullable();
const ticket = z.int().nonnegative();
const id = z.int().nonnegative().max(MOST_IMPORTED);
const folder = z.string().refine(({ length }) => length <= projectBounds.name, "a folder of no end");
// A name in a folder, never a path; which names there are is asked of the folder.
const binnedFile = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^/\\\0]+$/);

/** The requests about adding texts and removing them. */
export const importRequests = {
  chooseTexts: z.strictObject({ what: z.enum(["files", "folder"]) }),
  offerDropped: z.strictObject({ paths: z.array(z.string().min(1).max(10_000)).min(1).max(1000) }),
  previewImport: z.strictObject({ ticket, id, encoding }),
  importTexts: z.strictObject({
    ticket,
    folder,
    files: z.array(z.strictObject({ id, encoding })).max(MOST_IMPORTED),
  }),
  cancelImport: z.undefined(),
  previewDocument: z.strictObject({ document: documentIdSchema, encoding }),
  removeDocument: z.strictObject({ document: documentIdSchema }),
  listTextBin: z.undefined(),
  putTextBack: z.strictObject({ file: binnedFile }),
} as const;

/** The answers about adding texts and removing them. */
export interface ImportResponses {
  /** Asks for files or a folder first; null when the user cancels. Fails with `import-too-many`. */
  chooseTexts: ImportOffer | null;
  /** Called by the preload script alone, which takes the paths from files the user dropped. */
  offerDropped: ImportOffer;
  /** Fails with `import-gone`. */
  previewImport: FilePreview;
  /** Adds files, each wholly or not at all. Fails with `import-gone` and the `save-…` failures. */
  importTexts: ImportReport;
  /** Stops adding, and answers when it has stopped; what has been added stays. */
  cancelImport: null;
  /** How a document's bytes would read. Fails with the `document-…` failures. */
  previewDocument: TextPreview;
  /** Moves a text to the bin. Fails with `document-unknown` and the `save-…` failures. */
  removeDocument: BinnedText;
  /** Last removed first. */
  listTextBin: readonly BinnedText[];
  /** Moves a text out of the bin. Fails with `document-not-in-bin`, `document-exists` and the `save-…` failures. */
  putTextBack: DocumentId;
}
