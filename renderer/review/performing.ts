import { failure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import type { ReviewChange } from "../../core/review/ReviewChange";
import { undoReviewChange } from "../../core/review/undoReviewChange";
import { notify } from "../state/announcements";
import { history, type ReviewStep } from "../state/history";
import { editReview } from "../state/reviewSaving";
import { ownReview, reviewer, showUnsaved } from "./reviewStore";

/** Changes the reviewer's own review as one act that can be taken back. False when nobody reviews here yet. */
export function performReview(change: ReviewChange): boolean {
  const before = ownReview();
  if (!before) {
    if (!reviewer()) notify(failure("save-no-annotator", {}));
    return false;
  }
  const { document } = before;
  history.record({ kind: "review-changed", document, change, undo: undoReviewChange(before, change) });
  storeReview(document, change);
  return true;
}

/** Changes the reviewer's own reviews of documents as one act. False when nobody reviews here yet. */
export function performReviews(steps: readonly ReviewStep[]): boolean {
  if (!reviewer()) notify(failure("save-no-annotator", {}));
  const [first, ...others] = steps;
  if (!first || !reviewer()) return false;
  history.record(
    others.length > 0 ? { kind: "reviews-changed", steps } : { kind: "review-changed", ...first },
  );
  for (const { document, change } of steps) storeReview(document, change);
  return true;
}

/** Changes the reviewer's own review of a document: on screen now, on disk through the queue. */
export function storeReview(document: DocumentId, change: ReviewChange): void {
  editReview({ document, change });
  showUnsaved(document);
}
