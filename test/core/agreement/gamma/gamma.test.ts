import { describe, expect, it } from "vitest";
import type { Continuum } from "../../../../core/agreement/Continuum";
import { defaultGamma, gammaOf, gammaParts } from "../../../../core/agreement/gamma/gamma";
import { randomContinuum } from "../randomUnits";

function gamma(continuum: Continuum, options = defaultGamma) {
  const parts = gammaParts(continuum, options);
  return gammaOf(parts ? [parts] : []);
}

const some = randomContinuum(3, { annotators: 3, units: 12, length: 300 });

const same = {
  ...some,
  layers: some.layers.map(({ annotator }) => ({
    ...some.layers[0],
    annotator,
    units: some.layers[0]?.units ?? [],
  })),
};

describe("γ", () => {
  it("is 1 where all marked the same", () => {
    expect(gamma(same).gamma).toEqual({ value: 1, reason: null });
    expect(gamma(same).categorical.value).toBe(1);
  });

  it("is the same again with the same seed, and another with another", () => {
    expect(gamma(some)).toEqual(gamma(some));
    expect(gamma(some, { ...defaultGamma, seed: 2 }).gamma).not.toEqual(gamma(some).gamma);
  });

  it("does not depend on what the labels are called", () => {
    const renamed = some.layers.map((layer) => ({
      ...layer,
      units: layer.units.map((unit) => ({ ...unit, label: unit.label === "A" ? "甲" : "乙" })),
    }));
    expect(gamma({ ...some, layers: renamed }).gamma).toEqual(gamma(some).gamma);
  });

  it("falls as annotations get worse", () => {
    const moved = (by: number) => {
      const layers = same.layers.map((layer, i) => ({
        ...layer,
        units: layer.units.map((unit) => ({ ...unit, start: unit.start + i * by, end: unit.end + i * by })),
      }));
      return gamma({ ...same, layers }).gamma.value ?? 0;
    };
    expect(moved(0)).toBeGreaterThan(moved(1));
    expect(moved(1)).toBeGreaterThan(moved(3));
  });

  it("is undefined where nobody marked anything, and for one annotator", () => {
    const empty = {
      start: 0,
      length: 10,
      layers: [
        { annotator: "a", units: [] },
        { annotator: "b", units: [] },
      ],
    };
    expect(gamma(empty).gamma).toEqual({ value: null, reason: "no-units" });
    expect(gammaParts({ ...some, layers: some.layers.slice(0, 1) })).toBeNull();
  });

  it("weighs documents by their units when they are put together", () => {
    const [first, second] = [gammaParts(some), gammaParts(same)];
    if (!first || !second) throw new Error("nothing to align");
    const { observed } = gammaOf([first, second]);
    const expected = (first.observed.disorder * first.units) / (first.units + second.units);
    expect(observed.value).toBeCloseTo(expected, 12);
  });

  it("tells after each sample how many are done", () => {
    const told: number[] = [];
    gammaParts(some, { ...defaultGamma, samples: 3 }, (done) => told.push(done));
    expect(told).toEqual([1, 2, 3]);
  });
});
