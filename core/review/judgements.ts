import type { AnnotatorId } from "../model/ids";
import { isSameSpan } from "../text/Span";
import type { Decision, Evidence, ReasonCode } from "./Decision";
import { isOpen } from "./goldLayer";
import { isSameLabelledSpan, type LabelledSpan } from "./labelledSpan";
import type { ReviewedCase } from "./reviewCases";

/**
 * What became of an annotator's part in a case. `right`: accepted with this span and label. `wrong`: rejected, or
 * accepted with another span or label. `missed`: accepted, and not tagged so by this annotator.
 */
export type Outcome = "right" | "wrong" | "missed";

/** What a decision says of one annotator; who has tagged another span than the accepted one was wrong and missed it. */
export interface Judgement {
  readonly annotator: AnnotatorId;
  readonly outcome: Outcome;
  /** The annotator's; of what was missed the accepted one. */
  readonly label: string;
  /** Null of what is right. */
  readonly reason: ReasonCode | null;
}

/**
 * What is decided of everybody's part in a case; nothing of one that is open. An annotator's part is what they had when
 * it was decided first: who has followed a decision since was not right before. Nobody has missed what lies beyond
 * where they have come. Attributes do not count.
 */
export function judgementsOf(reviewed: ReviewedCase): Judgement[] {
  const settling = settlingOf(reviewed);
  const [first] = settling;
  if (!first) return [];
  const owners = settling.flatMap(({ evidence }) => evidence.map(({ annotator }) => annotator));
  return [...new Set([...reviewed.seenBy, ...owners])]
    .sort()
    .flatMap((annotator) => judge(annotator, partOf(annotator, reviewed, settling), first));
}

/** What rejects annotations that are no longer there: nothing but the decision knows that they were wrong. */
export function judgementsAlone({ evidence, reason }: Decision): Judgement[] {
  return evidence.map(({ annotator, label }) => ({
    ...{ annotator, outcome: "wrong", label },
    reason: isOfAll(reason) ? reason : "should-not-be-tagged",
  }));
}

/** The decisions that a case is settled by, the first one first. */
function settlingOf(reviewed: ReviewedCase): readonly Decision[] {
  if (isOpen(reviewed)) return [];
  return reviewed.standing.filter(({ verdict: { kind } }) => kind === "accept" || kind === "reject");
}

/** Of those whose layers no decision was made on, what they have now. */
function partOf(
  annotator: AnnotatorId,
  { found }: ReviewedCase,
  settling: readonly Decision[],
): LabelledSpan | null {
  const isOwn = (each: Pick<Evidence, "annotator">) => each.annotator === annotator;
  const known = settling.find(({ compared }) => compared?.includes(annotator) ?? true);
  return (known ? known.evidence.find(isOwn) : found?.members.find(isOwn)?.annotation) ?? null;
}

function judge(annotator: AnnotatorId, part: LabelledSpan | null, decision: Decision): Judgement[] {
  const { verdict } = decision;
  const gold = verdict.kind === "accept" ? verdict.gold : null;
  if (part && gold && isSameLabelledSpan(part, gold))
    return [{ annotator, outcome: "right", label: part.label, reason: null }];
  const reason = reasonFor(part, gold, decision.reason);
  const wrong = part ? [{ annotator, outcome: "wrong", label: part.label, reason } as const] : [];
  const missed = gold ? [{ annotator, outcome: "missed", label: gold.label, reason } as const] : [];
  return [...wrong, ...missed];
}

/** A case has one reason, and its annotators may be wrong in different ways: what the reviewer gave where it fits. */
function reasonFor(
  part: LabelledSpan | null,
  gold: LabelledSpan | null,
  given: ReasonCode | null,
): ReasonCode {
  if (isOfAll(given)) return given;
  if (!gold) return "should-not-be-tagged";
  if (!part) return "missed";
  const [hasOtherLabel, hasOtherBounds] = [part.label !== gold.label, !isSameSpan(part, gold)];
  if (hasOtherLabel && hasOtherBounds && given === "wrong-boundary") return given;
  return hasOtherLabel ? "wrong-label" : "wrong-boundary";
}

/** True for a reason that does not say in what somebody was wrong. */
function isOfAll(reason: ReasonCode | null): reason is "guideline-unclear" | "other" {
  return reason === "guideline-unclear" || reason === "other";
}
