import { canonicalJson } from "../model/canonicalJson";
import type { Accepted, Decision, Evidence, Review } from "./Decision";
import type { EvidenceChange } from "./evidence";
import { isSameLabelledSpan } from "./labelledSpan";

/** True for what an annotator has, or now has, exactly as it was accepted. */
export function isAsAccepted(evidence: Omit<Evidence, "annotator" | "annotation">, gold: Accepted): boolean {
  return (
    isSameLabelledSpan(evidence, gold) &&
    canonicalJson(evidence.attributes) === canonicalJson(gold.attributes)
  );
}

/** True for what agrees with a decision: that somebody has said so, and has done it. */
export type IsFollowing = (decision: Decision, change: EvidenceChange) => boolean;

/**
 * Tells the changes by which annotators follow decisions that they have agreed to: these call nothing into question.
 * They put what was accepted, or take away what something else or nothing was accepted for.
 */
export function followers(reviews: readonly Review[]): IsFollowing {
  const agreed = new Set(
    reviews.flatMap(({ annotator, answers = [] }) =>
      answers.flatMap(({ decision, answer }) => (answer === "agree" ? [`${decision} ${annotator}`] : [])),
    ),
  );
  return ({ id, verdict }, { kind, evidence }) => {
    if (!agreed.has(`${id} ${evidence.annotator}`)) return false;
    if (verdict.kind !== "accept") return verdict.kind === "reject" && kind === "removed";
    return isAsAccepted(evidence, verdict.gold) !== (kind === "removed");
  };
}
