import type { Case, Member } from "../compare/Case";
import { haveSameAttributes } from "../compare/findCases";
import type { AnnotatorId } from "../model/ids";
import { valuesOf } from "../model/proposedAttributes";
import type { Accepted, Decision, Evidence, ReasonCode, Review, Verdict } from "./Decision";
import { annotationRef, evidenceOf } from "./evidence";
import { isSameLabelledSpan, keyOf, type LabelledSpan } from "./labelledSpan";
import type { ReviewedCase } from "./reviewCases";

/** Identity and time of a decision, given from outside. */
export interface DecisionStamp {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** What a reviewer says beside a verdict. */
export interface Remark {
  readonly reason: ReasonCode | null;
  readonly comment: string;
}

/**
 * A decision on a case as it is now; with null on a span that nobody has tagged.
 *
 * @param compared - Whose layers the case was found in; null for everybody's.
 */
export function decide(
  found: Case | null,
  verdict: Verdict,
  { reason, comment }: Remark,
  { id, now }: DecisionStamp,
  compared: readonly AnnotatorId[] | null = null,
): Decision {
  const evidence = found ? evidenceOf(found) : [];
  return { id, decidedAt: now, evidence, ...(compared ? { compared } : {}), verdict, reason, comment };
}

/** A decision on a span that reviewers alone have drawn: on another's it says which, unless it accepts just that. */
export function decideDrawn(
  drawn: LabelledSpan | null,
  verdict: Verdict,
  remark: Remark,
  stamp: DecisionStamp,
): Decision {
  const decision = decide(null, verdict, remark, stamp);
  const isJustThat = drawn && verdict.kind === "accept" && isSameLabelledSpan(drawn, verdict.gold);
  if (!drawn || isJustThat) return decision;
  const { start, end, label } = drawn;
  return { ...decision, drawn: { start, end, label } };
}

/** The gold that taking over an annotator's part makes. */
export function acceptedFrom({ annotation }: Member): Accepted {
  const { start, end, label } = annotation;
  return { start, end, label, attributes: valuesOf(annotation) };
}

/** The reason that a verdict gives by itself where the reviewer names none: null when it corrects nobody. */
export function impliedReason(found: Case | null, verdict: Verdict): ReasonCode | null {
  if (verdict.kind === "reject") return "should-not-be-tagged";
  if (verdict.kind !== "accept") return null;
  if (!found) return "missed";
  const { gold } = verdict;
  const annotations = found.members.map(({ annotation }) => annotation);
  if (annotations.some(({ label }) => label !== gold.label)) return "wrong-label";
  if (annotations.some(({ start, end }) => start !== gold.start || end !== gold.end)) return "wrong-boundary";
  return found.silent.length > 0 ? "missed" : null;
}

/** A review with decisions more; each takes the place of the reviewer's earlier ones on the same annotations. */
export function withDecisions<R extends Review>(review: R, decisions: readonly Decision[]): R {
  const decided = new Set(decisions.flatMap(subjectsOf));
  const rest = review.decisions.filter((each) => !subjectsOf(each).some((subject) => decided.has(subject)));
  return { ...review, decisions: [...rest, ...decisions] };
}

/** A review without the decisions of these ids. */
export function withoutDecisions<R extends Review>(review: R, ids: readonly string[]): R {
  const gone = new Set(ids);
  return { ...review, decisions: review.decisions.filter(({ id }) => !gone.has(id)) };
}

/** What a decision is about: its annotations, or the span that nobody had tagged. */
function subjectsOf({ evidence, drawn, verdict, id }: Decision): string[] {
  if (evidence.length > 0) return evidence.map((each: Evidence) => annotationRef(each));
  if (drawn) return [keyOf(drawn)];
  return [verdict.kind === "accept" ? keyOf(verdict.gold) : id];
}

/**
 * How many annotators must have tagged a case alike for it to be accepted together with others. `uncontested`: one is
 * enough where nobody has tagged it otherwise, as where annotators share out the labels. `annotator`: that one alone,
 * whatever others have.
 */
export type Threshold =
  | { readonly kind: "all" | "majority" | "uncontested" }
  | { readonly kind: "at-least"; readonly count: number }
  | { readonly kind: "annotator"; readonly annotator: AnnotatorId };

/**
 * What would be accepted of a case by a threshold: the span and label that most annotators have alike, if they are
 * enough; null when they are not, when two have as many, and where the case is decided already. Those who have not
 * finished do not count. Which of different attributes is right is decided one by one, unless everything of one
 * annotator is to be taken.
 */
export function agreedGold({ found, state }: ReviewedCase, threshold: Threshold): Accepted | null {
  if (!found || state !== "open") return null;
  if (threshold.kind === "annotator") return goldOf(found, threshold.annotator);
  const [most = [], second = [], ...others] = votesIn(found);
  if (threshold.kind === "uncontested" && second.length + others.length > 0) return null;
  const [first, ...rest] = most;
  const isEnough = most.length >= neededOf(threshold, found.members.length + found.silent.length);
  if (!first || !isEnough || most.length === second.length) return null;
  const haveSame = rest.every(({ annotation }) => haveSameAttributes(first.annotation, annotation));
  return haveSame ? acceptedFrom(first) : null;
}

function goldOf({ members }: Case, annotator: AnnotatorId): Accepted | null {
  const member = members.find((each) => each.annotator === annotator);
  return member ? acceptedFrom(member) : null;
}

/** Those who have the same span and label, the most first. */
function votesIn({ members }: Case): Member[][] {
  const votes = new Map<string, Member[]>();
  for (const member of members) {
    const key = keyOf(member.annotation);
    votes.set(key, [...(votes.get(key) ?? []), member]);
  }
  return [...votes.values()].sort((a, b) => b.length - a.length);
}

type VoteThreshold = Exclude<Threshold, { readonly kind: "annotator" }>;

function neededOf(threshold: VoteThreshold, voters: number): number {
  if (threshold.kind === "at-least") return threshold.count;
  if (threshold.kind === "uncontested") return 1;
  return threshold.kind === "all" ? Math.max(2, voters) : Math.floor(voters / 2) + 1;
}
