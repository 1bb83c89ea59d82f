import { defined, type Figure, type UndefinedReason, undefinedFor } from "./Figure";
import { SeededRandom } from "./SeededRandom";

/** How often is drawn, from which seed, and what share of the draws an interval holds. */
export interface BootstrapOptions {
  readonly resamples: number;
  readonly seed: number;
  readonly level: number;
}

/** What is shown beside every figure, unless the user wants it otherwise. */
export const defaultBootstrap: BootstrapOptions = { resamples: 1000, seed: 1, level: 0.95 };

/** An interval with the mean of the draws, and how many draws gave no figure and were left out. */
export interface Interval {
  readonly low: Figure;
  readonly high: Figure;
  readonly mean: Figure;
  readonly undefinedDraws: number;
}

/** Documents below which an interval says nothing and none is shown. */
export const FEWEST_DOCUMENTS = 5;

/**
 * Percentile bootstrap over documents, which are what is independent: characters and spans are not. Draws as many
 * documents as there are, with replacement, and computes the figure of those.
 *
 * @param count - Of the documents; whoever shows the interval asks for at least {@link FEWEST_DOCUMENTS}.
 * @param figureOf - The figure of documents given by their indexes, which are others with the next call.
 * @see Efron & Tibshirani 1993, chapter 13; quantiles of type 7 (Hyndman & Fan 1996).
 */
export function bootstrap(
  count: number,
  figureOf: (documents: Iterable<number>) => Figure,
  options: BootstrapOptions = defaultBootstrap,
): Interval {
  const random = new SeededRandom(options.seed);
  // One list for all draws: of 10,000 documents, a new one each would be most of the work.
  const drawn = new Int32Array(count);
  const draw = () => {
    for (let i = 0; i < count; i++) drawn[i] = random.below(count);
    return drawn;
  };
  const figures = Array.from({ length: options.resamples }, () => figureOf(draw()).value);
  const values = figures.filter((value) => value !== null).sort((a, b) => a - b);
  return intervalOf(values, options.level, figures.length - values.length);
}

function intervalOf(sorted: readonly number[], level: number, undefinedDraws: number): Interval {
  if (sorted.length === 0) return { ...noInterval("no-units"), undefinedDraws };
  const tail = (1 - level) / 2;
  return {
    low: defined(quantile(sorted, tail)),
    high: defined(quantile(sorted, 1 - tail)),
    mean: defined(sorted.reduce((sum, value) => sum + value, 0) / sorted.length),
    undefinedDraws,
  };
}

/** No interval, and why. */
export function noInterval(reason: UndefinedReason): Interval {
  const none = undefinedFor(reason);
  return { low: none, high: none, mean: none, undefinedDraws: 0 };
}

function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] as number;
  const above = sorted[Math.ceil(at)] as number;
  return below + (above - below) * (at - Math.floor(at));
}
