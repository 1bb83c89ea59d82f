import { describe, expect, it } from "vitest";
import { bootstrap, type Drawn, drawsOf } from "../../../core/agreement/bootstrap";
import { defined, type Figure, undefinedFor } from "../../../core/agreement/Figure";

const options = { resamples: 200, seed: 3, level: 0.9 };

const draws = (count: number, seed = options.seed) => drawsOf(count, { ...options, seed });
const interval = (count: number, figureOf: (drawn: Drawn) => Figure, seed?: number) =>
  bootstrap(draws(count, seed), figureOf, options.level);

describe("the bootstrap", () => {
  it("gives the same interval again, and another from another seed", () => {
    const mean = (drawn: Drawn) =>
      defined(drawn.reduce((sum, times, document) => sum + times * document, 0) / 8);
    expect(interval(8, mean)).toEqual(interval(8, mean));
    expect(interval(8, mean, 4)).not.toEqual(interval(8, mean));
  });

  it("draws as many documents as there are, some of them more than once", () => {
    const drawn = [...draws(6)];
    expect(drawn).toHaveLength(options.resamples);
    for (const each of drawn) expect(each.reduce((sum, times) => sum + times, 0)).toBe(6);
    expect(drawn.some((each) => each.includes(2))).toBe(true);
  });

  it("leaves out draws without a figure, and counts them", () => {
    const unlessFirst = ([first]: Drawn) => (first ? undefinedFor("no-units") : defined(1));
    const { mean, undefinedDraws } = interval(5, unlessFirst);
    expect(mean.value).toBe(1);
    expect(undefinedDraws).toBeGreaterThan(0);
    expect(undefinedDraws).toBeLessThan(options.resamples);
  });

  it("has no interval when no draw has a figure", () => {
    const { low, undefinedDraws } = interval(5, () => undefinedFor("no-units"));
    expect(low).toEqual({ value: null, reason: "no-units" });
    expect(undefinedDraws).toBe(options.resamples);
  });
});
