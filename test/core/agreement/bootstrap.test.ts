import { describe, expect, it } from "vitest";
import { bootstrap } from "../../../core/agreement/bootstrap";
import { defined, undefinedFor } from "../../../core/agreement/Figure";

const options = { resamples: 200, seed: 3, level: 0.9 };

describe("the bootstrap", () => {
  it("gives the same interval again, and another from another seed", () => {
    const mean = (documents: Iterable<number>) =>
      defined([...documents].reduce((sum, document) => sum + document, 0) / 8);
    expect(bootstrap(8, mean, options)).toEqual(bootstrap(8, mean, options));
    expect(bootstrap(8, mean, { ...options, seed: 4 })).not.toEqual(bootstrap(8, mean, options));
  });

  it("draws as many documents as there are", () => {
    const count = (documents: Iterable<number>) => defined([...documents].length);
    expect(bootstrap(6, count, options)).toMatchObject({ low: { value: 6 }, high: { value: 6 } });
  });

  it("leaves out draws without a figure, and counts them", () => {
    const unlessFirst = (documents: Iterable<number>) =>
      [...documents].includes(0) ? undefinedFor("no-units") : defined(1);
    const { mean, undefinedDraws } = bootstrap(5, unlessFirst, options);
    expect(mean.value).toBe(1);
    expect(undefinedDraws).toBeGreaterThan(0);
    expect(undefinedDraws).toBeLessThan(options.resamples);
  });

  it("has no interval when no draw has a figure", () => {
    const { low, undefinedDraws } = bootstrap(5, () => undefinedFor("no-units"), options);
    expect(low).toEqual({ value: null, reason: "no-units" });
    expect(undefinedDraws).toBe(options.resamples);
  });
});
