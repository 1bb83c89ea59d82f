import type { AnnotatorId } from "../model/ids";
import { isOpen } from "./goldLayer";
import { isSameLabelledSpan } from "./labelledSpan";
import type { ReviewedCase } from "./reviewCases";

/** How an annotator did against the decisions, in annotations. */
export interface AnnotatorScore {
  readonly annotator: AnnotatorId;
  /** Accepted with this span and label. */
  readonly right: number;
  /** Rejected, or accepted with another span or label. */
  readonly wrong: number;
  /** Accepted and not tagged so by this annotator. */
  readonly missed: number;
}

/**
 * What decisions say of each annotator, exact span and label: precision is right / (right + wrong), recall is
 * right / (right + missed). Open cases do not count, nor what an unfinished annotator has not tagged yet.
 */
export function annotatorScores(
  cases: readonly ReviewedCase[],
  annotators: readonly AnnotatorId[],
): AnnotatorScore[] {
  const decided = cases.filter((each) => !isOpen(each));
  return annotators.map((annotator) => scoreOf(annotator, decided));
}

function scoreOf(annotator: AnnotatorId, decided: readonly ReviewedCase[]): AnnotatorScore {
  const score = { annotator, right: 0, wrong: 0, missed: 0 };
  for (const each of decided) {
    const part = partIn(annotator, each);
    if (part.isRight) score.right++;
    else {
      if (part.hasTagged) score.wrong++;
      if (part.isWanted) score.missed++;
    }
  }
  return score;
}

function partIn(annotator: AnnotatorId, { found, standing }: ReviewedCase) {
  const verdict = standing.map((each) => each.verdict).find(({ kind }) => kind === "accept");
  const gold = verdict?.kind === "accept" ? verdict.gold : null;
  const mine = found?.members.find((member) => member.annotator === annotator)?.annotation;
  const isRight = gold !== null && mine !== undefined && isSameLabelledSpan(mine, gold);
  const isWanted = gold !== null && !found?.unfinished.includes(annotator);
  return { isRight, hasTagged: mine !== undefined, isWanted };
}
