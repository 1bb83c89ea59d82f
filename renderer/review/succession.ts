import type { Evidence } from "../../core/review/Decision";
import { annotationRef, type EvidenceChange, evidenceChanges, evidenceOf } from "../../core/review/evidence";
import type { ReviewedCase } from "../../core/review/reviewCases";

/** The case looked at, which others may change meanwhile. */
export interface WatchedCase {
  /** Its id now. */
  readonly id: string;
  /** Its id when it was first looked at: to the reviewer it is the same case. */
  readonly first: string;
  /** As it was then. */
  readonly seen: readonly Evidence[];
}

/** The case with most of the annotations of one that is no longer there as it was; null when none has any. */
export function successorOf(was: ReviewedCase, cases: readonly ReviewedCase[]): ReviewedCase | null {
  const refs = new Set(evidenceNow(was).map(annotationRef));
  const shared = (each: ReviewedCase) =>
    evidenceNow(each).filter((one) => refs.has(annotationRef(one))).length;
  let best: ReviewedCase | null = null;
  for (const each of cases) if (shared(each) > (best ? shared(best) : 0)) best = each;
  return best;
}

/** A case as it goes on being looked at, given what was known of it before. */
export function watchedOn(
  was: ReviewedCase,
  now: ReviewedCase,
  before: WatchedCase | null,
): WatchedCase | null {
  const known = before?.id === was.id ? before : { first: was.id, seen: evidenceNow(was) };
  return { ...known, id: now.id };
}

/** What others have changed of a case since the reviewer began to look at it. */
export function changedMeanwhile(reviewed: ReviewedCase, watched: WatchedCase | null): EvidenceChange[] {
  return watched?.id === reviewed.id ? evidenceChanges(watched.seen, evidenceNow(reviewed)) : [];
}

/** What has changed from one state of a case to the next. */
export function changesBetween(was: ReviewedCase, now: ReviewedCase): EvidenceChange[] {
  return evidenceChanges(evidenceNow(was), evidenceNow(now));
}

const evidenceNow = ({ found }: ReviewedCase): Evidence[] => (found ? evidenceOf(found) : []);
