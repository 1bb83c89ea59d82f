import type { Comment } from "./Comment";
import type { Answer, Decision, Review } from "./Decision";
import { withDecisions, withoutDecisions } from "./decisions";

/** What one person adds to their review of a document and takes back, in one act. */
export interface ReviewChange {
  readonly decide: readonly Decision[];
  /** Ids of decisions. */
  readonly withdraw: readonly string[];
  readonly comments: readonly Comment[];
  /** Ids of comments. */
  readonly removeComments: readonly string[];
  readonly answers: readonly Answer[];
  /** Ids of the decisions that were answered. */
  readonly removeAnswers: readonly string[];
}

/** Changes nothing. */
export const noReviewChange: ReviewChange = {
  ...{ decide: [], withdraw: [], comments: [], removeComments: [], answers: [], removeAnswers: [] },
};

/** What one person decided, wrote and answered. */
export interface PersonalReview extends Review {
  readonly comments: readonly Comment[];
  readonly answers: readonly Answer[];
}

/** A review after a change: what is taken back goes first, a comment or answer takes the place of its former self. */
export function changeReview<R extends PersonalReview>(review: R, change: ReviewChange): R {
  const decided = withDecisions(withoutDecisions(review, change.withdraw), change.decide);
  const removedComments = [...change.removeComments, ...change.comments.map(({ id }) => id)];
  const removedAnswers = [...change.removeAnswers, ...change.answers.map(({ decision }) => decision)];
  const comments = review.comments.filter(({ id }) => !removedComments.includes(id));
  const answers = review.answers.filter(({ decision }) => !removedAnswers.includes(decision));
  return {
    ...decided,
    comments: [...comments, ...change.comments],
    answers: [...answers, ...change.answers],
  };
}
