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

/** How often each document is in a draw. In bytes: that one is drawn 256 times does not happen. */
export type Drawn = Uint8Array;

/**
 * Draws as many documents as there are, with replacement, over and over. One interval after the other can be made of
 * the same draws.
 *
 * @param count - Of the documents.
 */
export function* drawsOf(count: number, { resamples, seed }: BootstrapOptions): Generator<Drawn> {
  const random = new SeededRandom(seed);
  for (let draw = 0; draw < resamples; draw++) {
    const drawn = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      const document = random.below(count);
      drawn[document] = (drawn[document] as number) + 1;
    }
    yield drawn;
  }
}

/**
 * Percentile bootstrap over documents, which are what is independent: characters and spans are not.
 *
 * @param draws - By {@link drawsOf}; whoever shows the interval asks for at least {@link FEWEST_DOCUMENTS} documents.
 * @param figureOf - The figure of the documents drawn.
 * @param level - The share of the draws that the interval holds.
 * @see Efron & Tibshirani 1993, chapter 13; quantiles of type 7 (Hyndman & Fan 1996).
 */
export function bootstrap(
  draws: Iterable<Drawn>,
  figureOf: (drawn: Drawn) => Figure,
  level: number = defaultBootstrap.level,
): Interval {
  const figures = Array.from(draws, (drawn) => figureOf(drawn).value);
  const values = figures.filter((value) => value !== null).sort((a, b) => a - b);
  return intervalOf(values, level, figures.length - values.length);
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
