import type { Json } from "../model/Annotation";
import type { AnnotatorId } from "../model/ids";
import type { LabelledSpan } from "./labelledSpan";

/** Why a reviewer decided against an annotator. */
export const reasonCodes = [
  "wrong-boundary",
  "wrong-label",
  "missed",
  "should-not-be-tagged",
  "guideline-unclear",
  "other",
] as const;

/** One of {@link reasonCodes}. */
export type ReasonCode = (typeof reasonCodes)[number];

/** One annotator's part in a case as the reviewer saw it. */
export interface Evidence extends LabelledSpan {
  readonly annotator: AnnotatorId;
  /** The annotation's id in that annotator's layer. */
  readonly annotation: string;
  readonly attributes: Readonly<Record<string, Json>>;
}

/** What a reviewer puts into the gold layer. */
export interface Accepted extends LabelledSpan {
  readonly attributes: Readonly<Record<string, Json>>;
}

/**
 * What was decided of a case. `accept`: this span with this label is right, whether an annotator's or a third one.
 * `reject`: nothing is to be tagged here. `postpone` and `discuss` leave the case open.
 */
export type Verdict =
  | { readonly kind: "accept"; readonly gold: Accepted }
  | { readonly kind: "reject" | "postpone" | "discuss" };

/** One reviewer's decision of one case. */
export interface Decision {
  /** ULID. */
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly decidedAt: string;
  /** The case as it was seen, by annotator's name; empty for a span that all annotators missed. */
  readonly evidence: readonly Evidence[];
  /**
   * Whose layers were compared, by name, when that was not everybody: what others have or change is not what the
   * decision is about. Missing where everybody was.
   */
  readonly compared?: readonly AnnotatorId[];
  /**
   * The span of another reviewer that the decision is about, where no annotator has tagged anything; the evidence is
   * empty then. Missing of a span that the reviewer has drawn.
   */
  readonly drawn?: LabelledSpan;
  readonly verdict: Verdict;
  /** Null where no annotator was corrected. */
  readonly reason: ReasonCode | null;
  readonly comment: string;
}

/** What an annotator says to a correction of their work, or of words that are meant for them: that they have read them. */
export interface Answer {
  /** Id of the decision, or of the comment. */
  readonly decision: string;
  readonly answer: "agree" | "contest";
  readonly comment: string;
  /** ISO 8601 in UTC. */
  readonly answeredAt: string;
}

/** What one person decided in one document. */
export interface Review {
  readonly annotator: AnnotatorId;
  /** In order of decision; at most one of a case, see {@link withDecisions}. */
  readonly decisions: readonly Decision[];
  /** To others' decisions. */
  readonly answers?: readonly Answer[];
}
