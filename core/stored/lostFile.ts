import { z } from "zod";
import type { AnnotatorId, DocumentId } from "../model/ids";
import { type LostAnnotation, lostReasons } from "../model/LostAnnotation";
import type { Result } from "../result";
import { annotationSchema, annotatorIdSchema, documentIdSchema } from "./layerFile";
import { parseStored } from "./storedJson";

/** Version of the files of lost annotations that this program reads and writes. */
export const LOST_FILE_VERSION = 1;

/** What one annotator's layer on one document has lost when the text changed. */
export interface LostFile {
  readonly document: DocumentId;
  readonly annotator: AnnotatorId;
  /** Each annotation once, the latest loss last. */
  readonly lost: readonly LostAnnotation[];
}

const time = z.iso.datetime();

const lostFileSchema = z
  .strictObject({
    version: z.literal(LOST_FILE_VERSION),
    document: documentIdSchema,
    annotator: annotatorIdSchema,
    lost: z.array(
      z.strictObject({
        annotation: annotationSchema,
        why: z.enum(lostReasons),
        lostAt: time,
        givenUpAt: time.nullable(),
      }),
    ),
  })
  .transform(({ version: _, ...file }): LostFile => file);

/**
 * Lost annotations from the text of their file.
 *
 * @param file - The file's name, for messages only.
 */
export function parseLostFile(file: string, json: string): Result<LostFile> {
  return parseStored(file, json, LOST_FILE_VERSION, lostFileSchema);
}

/** The text of a file of lost annotations: one a block, so that line-based tools merge what two machines added. */
export function formatLostFile({ document, annotator, lost }: LostFile): string {
  return `${JSON.stringify({ version: LOST_FILE_VERSION, document, annotator, lost }, null, 2)}\n`;
}
