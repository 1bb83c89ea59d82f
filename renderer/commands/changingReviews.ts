import { failure } from "../../core/errors";
import { undoReviewChange } from "../../core/review/undoReviewChange";
import { storeReview } from "../review/performing";
import { notify } from "../state/announcements";
import { history, type ReviewStep } from "../state/history";
import { ownAmong } from "../state/ownReview";
import type { ReviewEdit } from "../state/ReviewQueue";
import { reviewQueue } from "../state/reviewSaving";
import { useWorkspace } from "../state/workspaceStore";
import { client } from "../workbenchClient";

/** How many documents are read at a time. */
const AT_A_TIME = 6;

/**
 * Changes the own reviews of any documents as one act that can be taken back. Nothing is changed before every one of
 * them has been read. False when nobody is named yet, or a review cannot be read.
 */
export async function changeReviews(edits: readonly ReviewEdit[]): Promise<boolean> {
  // What is on its way to the disk must not be missing from what is read there.
  await reviewQueue.flush();
  const steps: ReviewStep[] = [];
  for (let at = 0; at < edits.length; at += AT_A_TIME) {
    const read = await Promise.all(edits.slice(at, at + AT_A_TIME).map(stepOf));
    steps.push(...read.flatMap((step) => step ?? []));
  }
  if (steps.length < edits.length || edits.length === 0) return false;
  history.record({ kind: "reviews-changed", steps });
  for (const { document, change } of steps) storeReview(document, change);
  return true;
}

async function stepOf({ document, change }: ReviewEdit): Promise<ReviewStep | null> {
  const annotator = useWorkspace.getState().info?.settings.annotator;
  const answer = await client.readReviewFiles({ document });
  if (!answer.ok) notify(answer.error);
  if (!annotator) notify(failure("save-no-annotator", {}));
  if (!answer.ok || !annotator) return null;
  return { document, change, undo: undoReviewChange(ownAmong(document, answer.value, annotator), change) };
}
