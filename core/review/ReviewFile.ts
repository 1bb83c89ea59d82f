import type { AnnotatorId, DocumentId } from "../model/ids";
import type { Comment } from "./Comment";
import type { Answer, Decision } from "./Decision";
import type { Turns } from "./turns";

/** What one person decided, wrote and answered about one document. */
export interface ReviewFile {
  readonly document: DocumentId;
  /** Whose file it is. */
  readonly annotator: AnnotatorId;
  readonly decisions: readonly Decision[];
  readonly comments: readonly Comment[];
  /** To corrections of the person's own work. */
  readonly answers: readonly Answer[];
  /** What is known of former states; none of a file in which nothing was changed since it was made. */
  readonly turns?: Turns;
}

/** Nothing decided, written or answered yet. */
export function emptyReviewFile(document: DocumentId, annotator: AnnotatorId): ReviewFile {
  return { document, annotator, decisions: [], comments: [], answers: [] };
}
