import { ulid } from "ulid";
import type { DocumentId } from "../../core/model/ids";
import type { Accepted, Decision } from "../../core/review/Decision";
import { agreedGold, decide, impliedReason, type Threshold } from "../../core/review/decisions";
import { isSameLabelledSpan } from "../../core/review/labelledSpan";
import { noReviewChange } from "../../core/review/ReviewChange";
import { closeDialog, openDialog } from "../shell/dialogInUse";
import { announce } from "../state/announcements";
import { shortQuote } from "../state/quoteAsRead";
import { beginWithFirst } from "./goingThrough";
import type { PlacedCase } from "./openCases";
import { performReviews } from "./performing";
import { readCorpus } from "./reading";
import { useReview } from "./reviewStore";

/** A case that enough annotators have tagged alike, and what would be accepted of it. */
export interface Candidate extends PlacedCase {
  readonly gold: Accepted;
}

/** The cases that a threshold would accept, in their order. */
export function candidatesAmong(cases: readonly PlacedCase[], threshold: Threshold): Candidate[] {
  return cases.flatMap((placed) => {
    const gold = agreedGold(placed.reviewed, threshold);
    return gold ? [{ ...placed, gold }] : [];
  });
}

/** Names a candidate: two documents may have annotations of one id. */
export function candidateId({ document, reviewed }: PlacedCase): string {
  return `${document} ${reviewed.id}`;
}

/** The words of a candidate: as they read in the document shown, as they were tagged in another one. */
export function candidateQuote({ document, reviewed, gold }: Candidate): string {
  if (document === useReview.getState().document) return shortQuote(gold);
  const tagged = reviewed.found?.members.find(({ annotation }) => isSameLabelledSpan(annotation, gold));
  return (tagged?.annotation.quote ?? "").replaceAll(/\s*\n\s*/gu, "");
}

/** Shows what all annotators, or enough of them, have tagged alike, to be accepted together. */
export function showAcceptance(): void {
  openDialog("acceptAgreed");
}

/** Accepts cases of any documents as one act. */
export function acceptTogether(candidates: readonly Candidate[]): void {
  const now = new Date().toISOString();
  const byDocument = new Map<DocumentId, Decision[]>();
  for (const each of candidates) {
    const made = byDocument.get(each.document) ?? [];
    made.push(decisionOn(each, now));
    byDocument.set(each.document, made);
  }
  const edits = [...byDocument].map(([document, made]) => ({
    document,
    change: { ...noReviewChange, decide: made },
    // They were open: nothing is replaced.
    undo: { ...noReviewChange, withdraw: made.map(({ id }) => id) },
  }));
  if (!performReviews(edits)) return;
  closeDialog("acceptAgreed");
  announce((t) => t("acceptAgreed.said", { count: candidates.length }));
  void readCorpus();
  if (useReview.getState().current === null) beginWithFirst();
}

function decisionOn({ reviewed: { found }, gold, compared }: Candidate, now: string): Decision {
  const verdict = { kind: "accept", gold } as const;
  const remark = { reason: impliedReason(found, verdict), comment: "" };
  return decide(found, verdict, remark, { id: ulid(), now }, compared);
}
