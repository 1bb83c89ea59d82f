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
  return successorsAmong(cases)(was);
}

/** {@link successorOf}, for many cases. */
export function successorsAmong(cases: readonly ReviewedCase[]): (was: ReviewedCase) => ReviewedCase | null {
  const caseOf = new Map(cases.flatMap((each) => evidenceNow(each).map((one) => [annotationRef(one), each])));
  return (was) => {
    const shared = new Map<ReviewedCase, number>();
    for (const one of evidenceNow(was)) {
      const each = caseOf.get(annotationRef(one));
      if (each) shared.set(each, (shared.get(each) ?? 0) + 1);
    }
    // Of two with as many the first in the text.
    const most = Math.max(...shared.values());
    return cases.find((each) => shared.get(each) === most) ?? null;
  };
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
