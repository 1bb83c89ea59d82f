import { z } from "zod";
import type { Failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import type { DocumentTally } from "../../core/review/caseFacets";
import type { ReviewChange } from "../../core/review/ReviewChange";
import type { ReviewFile } from "../../core/review/ReviewFile";
import { annotatorIdSchema, documentIdSchema } from "../../core/stored/layerFile";
import { answerSchema, commentSchema, decisionSchema } from "../../core/stored/reviewFile";

/** The most decisions, comments or answers of one act. */
const MOST_AT_ONCE = 100_000;

const ids = z.array(z.string().max(100)).max(MOST_AT_ONCE);

/** One act of a reviewer's, as it crosses from the window to the storage. */
export const reviewChangeSchema = z.strictObject({
  decide: z.array(decisionSchema).max(MOST_AT_ONCE),
  withdraw: ids,
  comments: z.array(commentSchema).max(MOST_AT_ONCE),
  removeComments: ids,
  answers: z.array(answerSchema).max(MOST_AT_ONCE),
  removeAnswers: ids,
}) satisfies z.ZodType<ReviewChange>;

/** The requests about what several annotators tagged and what was decided of it. */
export const reviewRequests = {
  readReview: z.strictObject({ document: documentIdSchema }),
  readReviewFiles: z.strictObject({ document: documentIdSchema }),
  changeReview: z.strictObject({ document: documentIdSchema, change: reviewChangeSchema }),
  /** Empty lists stand for every document, and for everybody who has a layer. */
  tallyCases: z.strictObject({
    ticket: z.int().min(1),
    documents: z.array(documentIdSchema).max(MOST_AT_ONCE),
    annotators: z.array(annotatorIdSchema).max(1000),
  }),
} as const;

/** A document of which nothing can be reviewed, and why. */
export interface UnreadDocument {
  readonly document: DocumentId;
  readonly problem: Failure;
}

/** Cases of documents, counted as they are read. */
export interface TallyPiece {
  readonly tallies: readonly DocumentTally[];
  /** In documents. */
  readonly done: number;
  readonly total: number;
}

/** A file that could not be read, by its owner. */
export interface Unreadable {
  readonly annotator: AnnotatorId;
  readonly problem: Failure;
}

/** All that a review of one document stands on. */
export interface ReviewMaterial {
  /** Everybody's on the text as it is now, the window's own annotator included, by name. */
  readonly layers: readonly Layer[];
  /** Layers that cannot be read, or were made for another text. */
  readonly skipped: readonly Unreadable[];
  /** Everybody's, by name. */
  readonly reviews: readonly ReviewFile[];
  /** Reviews that cannot be read. */
  readonly broken: readonly Unreadable[];
}

/** What everybody decided, wrote and answered about one document, by name; without the files that cannot be read. */
export type ReviewFiles = readonly ReviewFile[];

/** Cases counted, of a call with this ticket. */
export interface CasesTallied extends TallyPiece {
  readonly ticket: number;
}

/** All cases asked for have been counted. */
export interface CountedCases {
  readonly unread: readonly UnreadDocument[];
  /** How many `casesTallied` there were; the last ones may come after this answer. */
  readonly pieces: number;
}

/** The answers about what several annotators tagged and what was decided of it. */
export interface ReviewResponses {
  /**
   * Fails with the `document-…` failures, and with `review-own-first` or `review-project-unread` where others' layers
   * are not to be seen yet.
   */
  readReview: ReviewMaterial;
  /** Without layers and text, as threads need it. */
  readReviewFiles: ReviewFiles;
  /**
   * Answers with the window's own annotator's review after the disk has it. Fails with `save-no-annotator`, the
   * `save-…` failures, and the `file-…` ones when that annotator's review cannot be read.
   */
  changeReview: ReviewFile;
  /**
   * Counts the cases of documents, told in pieces by the event `casesTallied`. Answers with the documents that cannot
   * be read, and the number of pieces. Fails with `cancelled` when a call with a greater ticket has come, and with
   * `review-unavailable`.
   */
  tallyCases: CountedCases;
}
