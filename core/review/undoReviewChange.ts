import { changeReview, type PersonalReview, type ReviewChange } from "./ReviewChange";

/** What takes a change of a review back, as the review was before it: what it replaced returns with its id. */
export function undoReviewChange(before: PersonalReview, change: ReviewChange): ReviewChange {
  const after = changeReview(before, change);
  const decisions = difference(before.decisions, after.decisions, ({ id }) => id);
  const comments = difference(before.comments, after.comments, ({ id }) => id);
  const answers = difference(before.answers, after.answers, ({ decision }) => decision);
  return {
    decide: decisions.lost,
    withdraw: decisions.added,
    comments: comments.lost,
    removeComments: comments.added,
    answers: answers.lost,
    removeAnswers: answers.added,
  };
}

/** What is no longer as it was, and the keys of what is new. */
function difference<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string) {
  const kept = new Set(after);
  const known = new Set(before.map(keyOf));
  return {
    lost: before.filter((item) => !kept.has(item)),
    added: after.map(keyOf).filter((key) => !known.has(key)),
  };
}
