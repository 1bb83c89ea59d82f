import { LEAST_SCORE } from "../../../core/suggest/leastScore";
import type { Outcome } from "../../../core/suggest/weighing/chooseCut";

/** A suggestion on a document held out, whatever its score. */
export interface LabelledOutcome extends Outcome {
  readonly label: string;
}

/** Suggestions whose scores lie in one tenth. */
export interface ScoreBin {
  /** The tenth's lower end. */
  readonly from: number;
  readonly count: number;
  /** Their mean score: how many of them are said to be right. */
  readonly predicted: number;
  /** How many were. */
  readonly observed: number;
}

/** The suggestions that the window can be asked to show, by tenths of their score; tenths without any are left out. */
export function scoreBins(outcomes: readonly Outcome[]): ScoreBin[] {
  return Array.from({ length: 10 }, (_, tenth) => tenth).flatMap((tenth) => {
    const own = outcomes.filter(({ score }) => score >= LEAST_SCORE && tenthOf(score) === tenth);
    return own.length > 0 ? [binOf(tenth / 10, own)] : [];
  });
}

/** A score of 1 belongs to the last tenth. */
const tenthOf = (score: number) => Math.min(9, Math.floor(score * 10));

function binOf(from: number, own: readonly Outcome[]): ScoreBin {
  const predicted = own.reduce((sum, { score }) => sum + score, 0) / own.length;
  const observed = own.filter(({ isTrue }) => isTrue).length / own.length;
  return { from, count: own.length, predicted, observed };
}

/**
 * How far scores are from what they say: the mean distance of predicted and observed, each bin as heavy as it is
 * full. NaN without any suggestion.
 *
 * @see Naeini, Cooper, Hauskrecht, Obtaining Well Calibrated Probabilities Using Bayesian Binning (2015)
 */
export function calibrationError(bins: readonly ScoreBin[]): number {
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  return bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.predicted - bin.observed), 0) / count;
}
