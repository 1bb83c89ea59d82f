import type { AnnotatorId } from "../../core/model/ids";
import {
  type CaseFacet,
  countFacets,
  type FacetCount,
  facetOf,
  type GivenLabel,
  type ReviewedKind,
} from "../../core/review/caseFacets";
import { isOpen } from "../../core/review/goldLayer";
import type { Judgement, Outcome } from "../../core/review/judgements";
import type { CaseState, ReviewedCase } from "../../core/review/reviewCases";

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
export const kindFilters = ["differing", ...reviewedKinds, "all"] as const;
/** One of {@link kindFilters}. */
export type KindFilter = ReviewedKind | "differing" | "all";

/** Which states the queue is of. `undecided`: all that nobody has settled. */
export const stateFilters = [
  "undecided",
  "decided",
  "all",
  "open",
  "postponed",
  "discussed",
  "contested",
  "reopened",
  "accepted",
  "rejected",
] as const satisfies readonly (CaseState | "undecided" | "decided" | "all")[];
/** One of {@link stateFilters}. */
export type StateFilter = (typeof stateFilters)[number];

/** How sure the cases of the queue are, see `agreeingShare`: `split` where no more than half say the same. */
export const sureFilters = ["any", "split", "majority", "everybody"] as const;
/** One of {@link sureFilters}. */
export type SureFilter = (typeof sureFilters)[number];

/** What comes first: the order of the texts, the least or the most sure, or one kind or label after the other. */
export const caseOrders = ["place", "unsure", "sure", "kind", "label"] as const;
/** One of {@link caseOrders}. */
export type CaseOrder = (typeof caseOrders)[number];

/** What is decided of somebody: one of the outcomes, and all else that is named. */
export interface WantedJudgement extends Partial<Omit<Judgement, "outcome">> {
  readonly outcomes: readonly Outcome[];
}

/** The cases to go through. */
export interface CaseFilter {
  readonly kind: KindFilter;
  readonly state: StateFilter;
  /** Labels all of which somebody gave; empty for any. */
  readonly labels: readonly string[];
  /** Labels with who gave them, all of which it has; empty for any. */
  readonly given: readonly GivenLabel[];
  /** What is decided of somebody, or null for anything. */
  readonly judged: WantedJudgement | null;
  /** Somebody who has a part in the case, or null for anybody. */
  readonly annotator: AnnotatorId | null;
  readonly sure: SureFilter;
  readonly order: CaseOrder;
}

/** What there is to decide, of everybody and every label. */
export const wholeQueue: CaseFilter = {
  ...{ kind: "differing", state: "undecided", labels: [], given: [] },
  ...{ judged: null, annotator: null, sure: "any", order: "place" },
};

/** True for a case that the filter lets through, whatever its state. */
export function isAbout(facet: CaseFacet, filter: CaseFilter): boolean {
  const { kind, labels, given, judged, annotator, sure } = filter;
  return (
    isOfKind(facet.kind, kind) &&
    labels.every((label) => facet.labels.includes(label)) &&
    given.every((each) => wasGiven(facet, each)) &&
    (judged === null || facet.judged.some((each) => isJudged(each, judged))) &&
    (annotator === null || facet.annotators.includes(annotator)) &&
    isSure(facet.share, sure)
  );
}

function wasGiven({ given }: CaseFacet, wanted: GivenLabel): boolean {
  return given.some(({ annotator, label }) => annotator === wanted.annotator && label === wanted.label);
}

function isJudged(judgement: Judgement, { outcomes, ...wanted }: WantedJudgement): boolean {
  const aspects = Object.keys(wanted) as (keyof typeof wanted)[];
  return (
    outcomes.includes(judgement.outcome) && aspects.every((aspect) => judgement[aspect] === wanted[aspect])
  );
}

/** True for a case that is to be gone through. */
export function isInQueue(facet: CaseFacet, filter: CaseFilter): boolean {
  return isInState(facet, filter.state) && isAbout(facet, filter);
}

function isOfKind(kind: ReviewedKind, wanted: KindFilter): boolean {
  if (wanted === "all") return true;
  return wanted === "differing" ? DIFFERING.has(kind) : kind === wanted;
}

function isInState({ state }: CaseFacet, wanted: StateFilter): boolean {
  if (wanted === "all") return true;
  if (wanted === "undecided") return isOpen({ state });
  return wanted === "decided" ? !isOpen({ state }) : state === wanted;
}

function isSure(share: number, wanted: SureFilter): boolean {
  if (wanted === "any") return true;
  if (wanted === "everybody") return share === 1;
  return wanted === "split" ? share <= 0.5 : share > 0.5 && share < 1;
}

/** What sorts cases of one order before their place does: lower ones first. */
export function rankOf({ kind, labels, share }: CaseFacet, order: CaseOrder): number | string {
  if (order === "unsure") return share;
  if (order === "sure") return -share;
  if (order === "kind") return reviewedKinds.indexOf(kind);
  return order === "label" ? labels.join(" ") : 0;
}

const facets = new WeakMap<ReviewedCase, CaseFacet>();

/** {@link facetOf}, worked out once: a queue asks for those of all cases again and again. */
export function knownFacet(reviewed: ReviewedCase): CaseFacet {
  const known = facets.get(reviewed) ?? facetOf(reviewed);
  facets.set(reviewed, known);
  return known;
}

const counted = new WeakMap<readonly ReviewedCase[], FacetCount[]>();

/** The facets of a document's cases, counted; once for each list, as every part of the window asks at every step. */
export function facetCounts(cases: readonly ReviewedCase[]): FacetCount[] {
  const known = counted.get(cases) ?? countFacets(cases.map(knownFacet));
  counted.set(cases, known);
  return known;
}

/** Of so many cases so many are decided. */
export interface Progress {
  readonly all: number;
  readonly decided: number;
}

/** How many cases of each kind there are, and how many of them are decided. */
export function countByKind(counts: Iterable<FacetCount>): ReadonlyMap<ReviewedKind, Progress> {
  const byKind = new Map<ReviewedKind, Progress>();
  for (const each of counts) byKind.set(each.kind, plus(byKind.get(each.kind) ?? NONE, each));
  return byKind;
}

/** How far the review of some cases is. */
export function progressOf(counts: Iterable<FacetCount>): Progress {
  let progress = NONE;
  for (const each of counts) progress = plus(progress, each);
  return progress;
}

const NONE: Progress = { all: 0, decided: 0 };

function plus({ all, decided }: Progress, { count, state }: FacetCount): Progress {
  return { all: all + count, decided: decided + (isOpen({ state }) ? 0 : count) };
}
