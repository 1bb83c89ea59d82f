import type { Case } from "../compare/Case";
import { type Completeness, completenessOf, hasPassed } from "../compare/completeness";
import { findCases } from "../compare/findCases";
import { canonicalJson } from "../model/canonicalJson";
import type { AnnotatorId } from "../model/ids";
import type { Layer } from "../model/Layer";
import { compareSpans, type Span } from "../text/Span";
import type { Decision, Evidence, Review, Verdict } from "./Decision";
import { annotationRef, type EvidenceChange, evidenceChanges, evidenceOf } from "./evidence";
import { followers, type IsFollowing } from "./following";
import { isSameLabelledSpan, keyOf, type LabelledSpan } from "./labelledSpan";

/** A decision with who made it. */
export interface SignedDecision extends Decision {
  readonly reviewer: AnnotatorId;
}

/** A decision that was made on something else than the case is now, and what has changed since. */
export interface OutdatedDecision {
  readonly decision: SignedDecision;
  readonly changes: readonly EvidenceChange[];
}

/**
 * How far a case is. `open`: nobody has decided it. `postponed`, `discussed`: somebody put it off. `contested`:
 * reviewers disagree. `reopened`: it has changed since it was decided. `accepted`, `rejected`: decided.
 */
export type CaseState =
  | "open"
  | "postponed"
  | "discussed"
  | "contested"
  | "reopened"
  | "accepted"
  | "rejected";

/** A case with what reviewers made of it. */
export interface ReviewedCase {
  /** Of the case; for one that only a decision knows, the decision's. */
  readonly id: string;
  /** Null for a span that no annotator has tagged, or none any more. */
  readonly found: Case | null;
  readonly span: Span;
  /** Whose layers say something of the place, by name: who has tagged something, and who has come past it. */
  readonly seenBy: readonly AnnotatorId[];
  readonly state: CaseState;
  /** Those that stand, the newest last. */
  readonly standing: readonly SignedDecision[];
  readonly outdated: readonly OutdatedDecision[];
}

/**
 * Every case of one document with the decisions on it, in reading order: a pure function of layers and reviews.
 *
 * A decision stands while the annotations it was made on, and no others, meet in one case unchanged. Else the case
 * that holds most of them is reopened. Those who agree to a decision and follow it reopen nothing. A span that was
 * accepted without any annotator stands always. Annotations of those whose layers are not compared here, or were not
 * when the decision was made, are nothing to it.
 *
 * @param compared - Whose layers are compared; null for everybody's.
 */
export function reviewCases(
  layers: readonly Layer[],
  reviews: readonly Review[],
  compared: readonly AnnotatorId[] | null = null,
): ReviewedCase[] {
  return reviewFound(foundAmong(layers, compared), reviews, compared);
}

/** The cases of the layers compared, and how far their annotators have come. */
export interface FoundCases {
  readonly cases: readonly Case[];
  /** By name. */
  readonly reached: readonly Completeness[];
}

/** What {@link reviewFound} judges: it stays while only reviews change. */
export function foundAmong(layers: readonly Layer[], compared: readonly AnnotatorId[] | null): FoundCases {
  const those = layers.filter(among(compared));
  const reached = those.map((layer) => completenessOf({ annotator: layer.annotator, layer }));
  return { cases: findCases(those), reached: reached.sort((a, b) => (a.annotator < b.annotator ? -1 : 1)) };
}

/** As {@link reviewCases}, of the cases that were found in the layers compared. */
export function reviewFound(
  { cases, reached }: FoundCases,
  reviews: readonly Review[],
  compared: readonly AnnotatorId[] | null = null,
): ReviewedCase[] {
  const isCompared = among(compared);
  const decisions = signed(reviews).flatMap((each) => aboutThese(each, isCompared));
  const isFollowing = followers(reviews);
  const { ofCase, alone } = assign(decisions, cases, isFollowing);
  const known = cases.map((found) => reviewed(found, ofCase.get(found) ?? [], isFollowing));
  return [...known, ...aloneCases(alone, reached)].sort(
    (a, b) => compareSpans(a.span, b.span) || (a.id < b.id ? -1 : 1),
  );
}

function signed(reviews: readonly Review[]): SignedDecision[] {
  const all = reviews.flatMap(({ annotator, decisions }) =>
    decisions.map((each) => ({ ...each, reviewer: annotator })),
  );
  return all.sort((a, b) =>
    a.decidedAt < b.decidedAt ? -1 : a.decidedAt > b.decidedAt ? 1 : a.id < b.id ? -1 : 1,
  );
}

type Owned = Pick<Evidence, "annotator">;

function among(annotators: readonly AnnotatorId[] | null | undefined): (owned: Owned) => boolean {
  if (!annotators) return () => true;
  const names = new Set(annotators);
  return ({ annotator }) => names.has(annotator);
}

/** The decision as far as it is about the layers compared; none where it is about others alone. */
function aboutThese(decision: SignedDecision, isCompared: (owned: Owned) => boolean): SignedDecision[] {
  const evidence = decision.evidence.filter(isCompared);
  if (evidence.length === decision.evidence.length) return [decision];
  return evidence.length === 0 ? [] : [{ ...decision, evidence }];
}

interface Assigned {
  readonly ofCase: ReadonlyMap<Case, readonly SignedDecision[]>;
  /** On nothing that is there now. */
  readonly alone: readonly SignedDecision[];
}

function assign(
  decisions: readonly SignedDecision[],
  cases: readonly Case[],
  isFollowing: IsFollowing,
): Assigned {
  const caseOf = new Map<string, Case>();
  for (const each of cases)
    for (const evidence of evidenceOf(each)) caseOf.set(annotationRef(evidence), each);
  const ofCase = new Map<Case, SignedDecision[]>();
  const alone: SignedDecision[] = [];
  const caseOfMissed = casesOfMissed(cases, isFollowing);
  for (const decision of decisions) {
    const meant = decision.evidence.flatMap((each) => caseOf.get(annotationRef(each)) ?? []);
    const found = mostFrequent(meant) ?? caseOfMissed(decision);
    if (found) ofCase.set(found, [...(ofCase.get(found) ?? []), decision]);
    else alone.push(decision);
  }
  return { ofCase, alone };
}

/** Finds the case of a span that everybody had missed, once all who tag it there follow the decision. */
function casesOfMissed(cases: readonly Case[], isFollowing: IsFollowing) {
  const tagged = new Map(
    cases.flatMap((each) => each.members.map(({ annotation }) => [keyOf(annotation), each])),
  );
  return (decision: SignedDecision): Case | null => {
    const { evidence, verdict } = decision;
    const found = evidence.length === 0 && verdict.kind === "accept" && tagged.get(keyOf(verdict.gold));
    const follows = (each: Evidence) => isFollowing(decision, { kind: "added", evidence: each });
    return found && evidenceOf(found).every(follows) ? found : null;
  };
}

function mostFrequent(cases: readonly Case[]): Case | null {
  const counts = new Map<Case, number>();
  for (const each of cases) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].reduce<[Case | null, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [null, 0],
  )[0];
}

function reviewed(found: Case, decisions: readonly SignedDecision[], isFollowing: IsFollowing): ReviewedCase {
  const now = evidenceOf(found);
  const seenBy = [...now.map(({ annotator }) => annotator), ...found.silent].sort();
  return { id: found.id, found, span: found.span, seenBy, ...judged(decisions, now, isFollowing) };
}

/** Cases that no annotator has any part in now; what several reviewers say of the same span is one. */
function aloneCases(decisions: readonly SignedDecision[], reached: readonly Completeness[]): ReviewedCase[] {
  const accepted = new Set(decisions.flatMap(({ verdict }) => acceptedKeys(verdict)));
  const groups = new Map<string, SignedDecision[]>();
  for (const decision of decisions.map((each) => asNow(each, accepted))) {
    const drawn = drawnBy(decision);
    if (!drawn) continue;
    const place = keyOf(drawn);
    groups.set(place, [...(groups.get(place) ?? []), decision]);
  }
  return [...groups.values()].map((each) => aloneCase(each, reached));
}

const acceptedKeys = (verdict: Verdict) => (verdict.kind === "accept" ? [keyOf(verdict.gold)] : []);

/** A decision on another reviewer's span stands by itself once nobody accepts that any more. */
function asNow(decision: SignedDecision, accepted: ReadonlySet<string>): SignedDecision {
  const { drawn, ...alone } = decision;
  return drawn && !accepted.has(keyOf(drawn)) ? alone : decision;
}

/** The span that a decision without any annotation is about; null of one that accepts nothing. */
function drawnBy({ drawn, verdict }: Decision): LabelledSpan | null {
  return drawn ?? (verdict.kind === "accept" ? verdict.gold : null);
}

/** The span that a case is about which reviewers alone know; null of any other. */
export function drawnIn({ found, standing, outdated }: ReviewedCase): LabelledSpan | null {
  const [first] = [...standing, ...outdated.map(({ decision }) => decision)];
  return found || !first ? null : drawnBy(first);
}

function aloneCase(decisions: readonly SignedDecision[], reached: readonly Completeness[]): ReviewedCase {
  const [first] = decisions as [SignedDecision];
  const { start, end } = drawnBy(first) as LabelledSpan;
  const seen = reached.filter(({ reach }) => hasPassed(reach, { start }));
  const seenBy = seen.map(({ annotator }) => annotator);
  return { id: first.id, found: null, span: { start, end }, seenBy, ...judged(decisions, [], () => false) };
}

type Judged = Pick<ReviewedCase, "state" | "standing" | "outdated">;

function judged(
  decisions: readonly SignedDecision[],
  now: readonly Evidence[],
  isFollowing: IsFollowing,
): Judged {
  const questioning = (decision: SignedDecision) =>
    evidenceChanges(decision.evidence, now.filter(among(decision.compared))).filter(
      (change) => !isFollowing(decision, change),
    );
  const all = decisions.map((decision) => ({ decision, changes: questioning(decision) }));
  const standing = all.filter(({ changes }) => changes.length === 0).map(({ decision }) => decision);
  const outdated = all.filter(({ changes }) => changes.length > 0);
  return { state: stateOf(standing, outdated.length > 0), standing, outdated };
}

function stateOf(standing: readonly SignedDecision[], isOutdated: boolean): CaseState {
  const verdicts = standing.map(({ verdict }) => verdict);
  const [first, ...rest] = verdicts.filter(({ kind }) => kind === "accept" || kind === "reject");
  if (first && rest.some((each) => !isSameVerdict(first, each))) return "contested";
  if (verdicts.some(({ kind }) => kind === "discuss")) return "discussed";
  if (first) return first.kind === "accept" ? "accepted" : "rejected";
  if (verdicts.length > 0) return "postponed";
  return isOutdated ? "reopened" : "open";
}

function isSameVerdict(a: Verdict, b: Verdict): boolean {
  if (a.kind !== "accept" || b.kind !== "accept") return a.kind === b.kind;
  const [first, second] = [a.gold, b.gold];
  const haveSameValues = canonicalJson(first.attributes) === canonicalJson(second.attributes);
  return isSameLabelledSpan(first, second) && haveSameValues;
}
