import { z } from "zod";
import type { AnnotatorId, DocumentId } from "../model/ids";
import type { Result } from "../result";
import type { Refusal } from "../search/refusals";
import { annotatorIdSchema, documentIdSchema } from "./layerFile";
import { parseStored } from "./storedJson";

/** Version of the refusal files this program reads and writes. */
export const REFUSAL_FILE_VERSION = 1;

/** What one annotator refused on one document. */
export interface RefusalFile {
  readonly document: DocumentId;
  readonly annotator: AnnotatorId;
  readonly refusals: readonly Refusal[];
}

const refusalSchema = z.strictObject({
  label: z.string().min(1).max(100),
  phrase: z.string().min(1),
  before: z.string(),
  after: z.string(),
}) satisfies z.ZodType<Refusal>;

const refusalFileSchema = z
  .strictObject({
    version: z.literal(REFUSAL_FILE_VERSION),
    document: documentIdSchema,
    annotator: annotatorIdSchema,
    refusals: z.array(refusalSchema),
  })
  .transform(({ version: _, ...file }): RefusalFile => file);

/**
 * Refusals from the text of their file.
 *
 * @param file - The file's name, for messages only.
 */
export function parseRefusalFile(file: string, json: string): Result<RefusalFile> {
  return parseStored(file, json, REFUSAL_FILE_VERSION, refusalFileSchema);
}

/** The text of a refusal file: one refusal a block, so that line-based tools merge what two machines added. */
export function formatRefusalFile({ document, annotator, refusals }: RefusalFile): string {
  return `${JSON.stringify({ version: REFUSAL_FILE_VERSION, document, annotator, refusals }, null, 2)}\n`;
}
