import { annotatorId, documentId } from "../electron/storage/TemporaryFolder";

/** Who edits. */
export const annotator = annotatorId("annotator-a");

/** The documents that are edited at once. */
export const documents = [documentId("first"), documentId("second"), documentId("third")] as const;

/** Their text: of characters that any span may begin and end at. */
export const text = "链长制在郴州推行，建成千亿园区。\n新能源装备。".repeat(400);
