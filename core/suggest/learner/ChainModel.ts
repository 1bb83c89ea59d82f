import { UNKNOWN } from "./FeatureIndex";
import type { Sentence } from "./Sentence";
import { OUTSIDE, STATES } from "./states";

/** Before anything is learnt a character is in no passage: log odds of about 1 in 20 against each other state. */
const OUTSIDE_AT_FIRST = 3;

/** Weights of a conditional random field for each label; the labels share features, not states. */
export class ChainModel {
  /** By feature, then label, then state: all that one feature says lies together in memory. */
  readonly weights: Float32Array;
  /** By label. */
  readonly transitions: readonly Float64Array[];
  /** Scores a character has: one for each state of each label. */
  readonly stride: number;

  constructor(
    /** How many features have weights. */
    readonly features: number,
    readonly labels: readonly string[],
  ) {
    this.stride = labels.length * STATES;
    this.weights = new Float32Array(features * this.stride);
    this.transitions = labels.map(() => new Float64Array(STATES * STATES));
  }

  /**
   * The scores of a sentence's characters: `stride` numbers each.
   *
   * @param scale - What the weights are multiplied by; more than 1 where a part of the features was left out.
   */
  scores(sentence: Sentence, scale = 1): Float64Array {
    const scores = new Float64Array(sentence.length * this.stride);
    for (let at = 0; at < sentence.length; at++) this.addScores(sentence, at, scores);
    for (let k = 0; k < scores.length; k++) (scores[k] as number) *= scale;
    for (let k = OUTSIDE; k < scores.length; k += STATES) (scores[k] as number) += OUTSIDE_AT_FIRST;
    return scores;
  }

  private addScores({ features, width }: Sentence, at: number, scores: Float64Array): void {
    const { weights, stride } = this;
    for (let f = at * width; f < (at + 1) * width; f++) {
      const feature = features[f] as number;
      if (feature === UNKNOWN) continue;
      const [from, to] = [feature * stride, at * stride];
      for (let k = 0; k < stride; k++) (scores[to + k] as number) += weights[from + k] as number;
    }
  }
}
