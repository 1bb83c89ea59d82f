import { z } from "zod";
import { bootstrap } from "../bootstrap";
import { SeededRandom } from "../SeededRandom";
import { type SpanCounts, sumCounts } from "../spanCounts";
import { f1Of } from "../spanScores";
import { figureValues, type Values } from "./Values";

const count = z.int().nonnegative();

/** More draws than these take longer than anybody would wait. */
const MOST_DRAWS = 1_000_000;

const intervalSchema = z
  .object({
    documents_tp_fp_fn: z.array(z.tuple([count, count, count])).min(1),
    resamples: z.int().positive().max(MOST_DRAWS),
    seed: z.int(),
    level: z.number().gt(0).lt(1),
  })
  .transform(({ documents_tp_fp_fn, ...options }) => {
    const counts = documents_tp_fp_fn.map(([tp, fp, fn]) => ({ tp, fp, fn }));
    return intervalValues(counts, options);
  });

const streamSchema = z
  .object({ seed: z.int(), count: count.max(MOST_DRAWS) })
  .transform(({ seed, count }): Values => ({ values: () => drawn(seed, count) }));

/** Values of `bootstrap_ci`: an interval of a micro F1, or the random numbers themselves. */
export const bootstrapValuesSchema = z.union([intervalSchema, streamSchema]);

interface Options {
  readonly resamples: number;
  readonly seed: number;
  readonly level: number;
}

function intervalValues(counts: readonly SpanCounts[], options: Options): Values {
  const f1 = (documents: Iterable<number>) =>
    f1Of(sumCounts(Array.from(documents, (i) => counts[i] as SpanCounts)));
  const { low, high, mean, undefinedDraws } = bootstrap(counts.length, f1, options);
  const point = f1Of(sumCounts(counts));
  return { ...figureValues({ point, low, high, mean }), undefined: () => undefinedDraws };
}

function drawn(seed: number, count: number): number[] {
  const random = new SeededRandom(seed);
  return Array.from({ length: count }, () => random.next());
}
