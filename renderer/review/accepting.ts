import { ulid } from "ulid";
import type { Accepted, Decision } from "../../core/review/Decision";
import { agreedGold, decide, impliedReason, type Threshold } from "../../core/review/decisions";
import { noReviewChange } from "../../core/review/ReviewChange";
import type { ReviewedCase } from "../../core/review/reviewCases";
import { closeDialog, openDialog } from "../shell/dialogInUse";
import { announce } from "../state/announcements";
import { beginWithFirst } from "./goingThrough";
import { performReview } from "./performing";
import { comparedNow, useReview } from "./reviewStore";

/** A case that enough annotators have tagged alike, and what would be accepted of it. */
export interface Candidate {
  readonly reviewed: ReviewedCase;
  readonly gold: Accepted;
}

/** The cases that a threshold would accept, in reading order; whose attributes are right is decided one by one. */
export function candidatesAmong(cases: readonly ReviewedCase[], threshold: Threshold): Candidate[] {
  return cases.flatMap((reviewed) => {
    const isSure = !reviewed.found?.differences.includes("attributes");
    const gold = isSure ? agreedGold(reviewed, threshold) : null;
    return gold ? [{ reviewed, gold }] : [];
  });
}

/** Shows what all annotators, or enough of them, have tagged alike, to be accepted together. */
export function showAcceptance(): void {
  openDialog("acceptAgreed");
}

/** Accepts cases as one act. */
export function acceptTogether(candidates: readonly Candidate[]): void {
  const now = new Date().toISOString();
  const decisions = candidates.map((each) => decisionOn(each, now));
  if (!performReview({ ...noReviewChange, decide: decisions })) return;
  closeDialog("acceptAgreed");
  announce((t) => t("review.saidAccepted", { count: decisions.length }));
  if (useReview.getState().current === null) beginWithFirst();
}

function decisionOn({ reviewed: { found }, gold }: Candidate, now: string): Decision {
  const verdict = { kind: "accept", gold } as const;
  return decide(
    found,
    verdict,
    { reason: impliedReason(found, verdict), comment: "" },
    { id: ulid(), now },
    comparedNow(),
  );
}
