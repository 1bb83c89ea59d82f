import { z } from "zod";
import { bootstrap, type Drawn, drawsOf } from "../bootstrap";
import { CountColumns } from "../CountColumns";
import { SeededRandom } from "../SeededRandom";
import type { SpanCounts } from "../spanCounts";
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
  const columns = new CountColumns(counts.length);
  for (const [document, found] of counts.entries()) columns.put(document, found);
  const draws = drawsOf(counts.length, options);
  const f1 = (drawn?: Drawn) => f1Of(columns.sum(drawn));
  const { low, high, mean, undefinedDraws } = bootstrap(draws, f1, options.level);
  const point = f1();
  return { ...figureValues({ point, low, high, mean }), undefined: () => undefinedDraws };
}

function drawn(seed: number, count: number): number[] {
  const random = new SeededRandom(seed);
  return Array.from({ length: count }, () => random.next());
}
