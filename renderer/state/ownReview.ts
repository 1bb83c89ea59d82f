import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { changeReview, type ReviewChange } from "../../core/review/ReviewChange";
import { emptyReviewFile, type ReviewFile } from "../../core/review/ReviewFile";
import { reviewQueue } from "./reviewSaving";

/** One person's review among those the disk has, with what is not yet on disk: in this window only they change it. */
export function ownAmong(
  document: DocumentId,
  reviews: readonly ReviewFile[],
  annotator: AnnotatorId,
): ReviewFile {
  const stored = reviews.find((review) => review.annotator === annotator);
  const unsaved: readonly ReviewChange[] = reviewQueue.unsaved(document);
  return unsaved.reduce<ReviewFile>(changeReview, stored ?? emptyReviewFile(document, annotator));
}

/** Reviews with one in the place of its owner's former one. */
export function withReview(reviews: readonly ReviewFile[], file: ReviewFile): ReviewFile[] {
  return [...reviews.filter(({ annotator }) => annotator !== file.annotator), file];
}
