import type { CaseKind } from "../../core/compare/Case";
import type { AnnotatorId } from "../../core/model/ids";
import { isOpen } from "../../core/review/goldLayer";
import type { CaseState, ReviewedCase } from "../../core/review/reviewCases";

/** What a case is to a reviewer; `third`: only reviewers have tagged it. */
export type ReviewedKind = CaseKind | "third";

/** In the order in which they are listed. */
export const reviewedKinds: readonly ReviewedKind[] = [
  "agreed",
  "boundary",
  "label",
  "attributes",
  "missing",
  "unfinished",
  "third",
];

/** Where annotators disagree: what there is to decide one by one. */
const DIFFERING: ReadonlySet<ReviewedKind> = new Set(["boundary", "label", "attributes", "missing"]);

/** Which kinds the queue is of: one, those where annotators disagree, or all. */
export type KindFilter = ReviewedKind | "differing" | "all";

/** Which states the queue is of. `open`: all that nobody has settled. */
export type StateFilter = CaseState | "undecided" | "decided" | "all";

/** The cases to go through. */
export interface CaseFilter {
  readonly kind: KindFilter;
  readonly state: StateFilter;
  /** A label that somebody gave, or null for any. */
  readonly label: string | null;
  /** Somebody who has a part in the case, or null for anybody. */
  readonly annotator: AnnotatorId | null;
}

/** What there is to decide, of everybody and every label. */
export const wholeQueue: CaseFilter = { kind: "differing", state: "undecided", label: null, annotator: null };

/** What a case is to a reviewer. */
export function kindOf({ found }: ReviewedCase): ReviewedKind {
  return found?.kind ?? "third";
}

/** True for a case that the filter lets through, whatever its state. */
export function isAbout(reviewed: ReviewedCase, { kind, label, annotator }: CaseFilter): boolean {
  return (
    isOfKind(kindOf(reviewed), kind) &&
    (label === null || labelsOf(reviewed).includes(label)) &&
    (annotator === null || (reviewed.found?.members ?? []).some((member) => member.annotator === annotator))
  );
}

/** True for a case that is to be gone through. */
export function isInQueue(reviewed: ReviewedCase, filter: CaseFilter): boolean {
  return isInState(reviewed, filter.state) && isAbout(reviewed, filter);
}

function isOfKind(kind: ReviewedKind, wanted: KindFilter): boolean {
  if (wanted === "all") return true;
  return wanted === "differing" ? DIFFERING.has(kind) : kind === wanted;
}

function isInState({ state }: ReviewedCase, wanted: StateFilter): boolean {
  if (wanted === "all") return true;
  if (wanted === "undecided") return isOpen({ state });
  return wanted === "decided" ? !isOpen({ state }) : state === wanted;
}

/** The labels of a case: the annotators', and what was decided. */
export function labelsOf({ found, standing }: ReviewedCase): string[] {
  const given = (found?.members ?? []).map(({ annotation }) => annotation.label);
  const accepted = standing.flatMap(({ verdict }) => (verdict.kind === "accept" ? [verdict.gold.label] : []));
  return [...new Set([...given, ...accepted])];
}

/** The case of the queue after (1) or before (-1) a case, which need not be in the queue; null at the end. */
export function neighbourInQueue(
  cases: readonly ReviewedCase[],
  from: string | null,
  step: 1 | -1,
  isWanted: (reviewed: ReviewedCase) => boolean,
): ReviewedCase | null {
  const at = cases.findIndex(({ id }) => id === from);
  const before = at < 0 ? cases : step === 1 ? cases.slice(at + 1) : cases.slice(0, at);
  return (step === 1 ? before.find(isWanted) : before.findLast(isWanted)) ?? null;
}

/**
 * Where to go on after a decision: the next case that nobody has looked at, from the text's start again at its end,
 * else the next that was put off.
 */
export function nextToDecide(
  cases: readonly ReviewedCase[],
  from: string | null,
  filter: CaseFilter,
): ReviewedCase | null {
  const isWanted = (each: ReviewedCase) => each.id !== from && isOpen(each) && isAbout(each, filter);
  const isFresh = (each: ReviewedCase) =>
    isWanted(each) && each.state !== "postponed" && each.state !== "discussed";
  return (
    neighbourInQueue(cases, from, 1, isFresh) ??
    neighbourInQueue(cases, null, 1, isFresh) ??
    neighbourInQueue(cases, from, 1, isWanted) ??
    neighbourInQueue(cases, null, 1, isWanted)
  );
}

/** How many cases of each kind there are, and how many of them are decided. */
export function countByKind(cases: readonly ReviewedCase[]): ReadonlyMap<ReviewedKind, Progress> {
  const counts = new Map<ReviewedKind, Progress>();
  for (const each of cases) {
    const { all, decided } = counts.get(kindOf(each)) ?? { all: 0, decided: 0 };
    counts.set(kindOf(each), { all: all + 1, decided: decided + (isOpen(each) ? 0 : 1) });
  }
  return counts;
}

/** Of so many cases so many are decided. */
export interface Progress {
  readonly all: number;
  readonly decided: number;
}

/** How far the review of some cases is. */
export function progressOf(cases: readonly ReviewedCase[]): Progress {
  return { all: cases.length, decided: cases.filter((each) => !isOpen(each)).length };
}
