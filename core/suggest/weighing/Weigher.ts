import type { Candidate } from "../Candidate";
import { evidenceValues, leastTrust, trustAtFirst } from "./evidenceValues";
import { dot, type Example, fitLogistic, sigmoid } from "./logisticRegression";

/** How much examples must say before what is believed at first no longer counts. */
const PENALTY = 2;

/** The candidates of a text that the sources had not seen, and which of them were tagged so. */
export interface JudgedText {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly isTrue: readonly boolean[];
}

/**
 * Makes one score of all that speaks for a candidate: how likely it is to be tagged. Learnt by label from texts
 * that the sources had not seen, so that the score is what it says.
 */
export class Weigher {
  private readonly weights: ReadonlyMap<string, readonly number[]>;

  constructor(judged: readonly JudgedText[], labels: readonly string[]) {
    const examples = new Map<string, Example[]>(labels.map((label) => [label, []]));
    for (const { text, candidates, isTrue } of judged)
      evidenceValues(text, candidates).forEach((values, at) => {
        examples.get(candidates[at]?.label ?? "")?.push({ values, isTrue: isTrue[at] ?? false });
      });
    this.weights = new Map(labels.map((label) => [label, weightsFrom(examples.get(label) ?? [])]));
  }

  /** From 0 to 1 for each of the candidates of a text. */
  scores(text: string, candidates: readonly Candidate[]): number[] {
    return evidenceValues(text, candidates).map((values, at) => {
      const weights = this.weights.get(candidates[at]?.label ?? "") ?? trustAtFirst(0);
      return sigmoid(dot(weights, values));
    });
  }
}

function weightsFrom(examples: readonly Example[]): readonly number[] {
  const tagged = examples.filter(({ isTrue }) => isTrue).length;
  return fitLogistic(examples, trustAtFirst(tagged), PENALTY, leastTrust);
}
