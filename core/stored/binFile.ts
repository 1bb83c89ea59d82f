import { z } from "zod";
import type { DeletedAnnotation } from "../history/bin";
import type { AnnotatorId, DocumentId } from "../model/ids";
import type { Result } from "../result";
import { annotationSchema, annotatorIdSchema, documentIdSchema } from "./layerFile";
import { parseStored } from "./storedJson";

/** Version of the bin files this program reads and writes. */
export const BIN_FILE_VERSION = 1;

/** What one annotator deleted in one document. */
export interface BinFile {
  readonly document: DocumentId;
  readonly annotator: AnnotatorId;
  /** In order of deletion. */
  readonly deleted: readonly DeletedAnnotation[];
}

const binFileSchema = z
  .strictObject({
    version: z.literal(BIN_FILE_VERSION),
    document: documentIdSchema,
    annotator: annotatorIdSchema,
    deleted: z.array(z.strictObject({ deletedAt: z.iso.datetime(), annotation: annotationSchema })),
  })
  .transform(({ version: _, ...file }): BinFile => file);

/**
 * Deleted annotations from the text of their file.
 *
 * @param file - The file's name, for messages only.
 */
export function parseBinFile(file: string, json: string): Result<BinFile> {
  return parseStored(file, json, BIN_FILE_VERSION, binFileSchema);
}

/** The text of a bin file: one annotation a block, so that line-based tools show what was deleted. */
export function formatBinFile({ document, annotator, deleted }: BinFile): string {
  return `${JSON.stringify({ version: BIN_FILE_VERSION, document, annotator, deleted }, null, 2)}\n`;
}
