import { describe, expect, it } from "vitest";
import type { Unit } from "../../../../core/agreement/Continuum";
import { alignedUnits, bestAlignment } from "../../../../core/agreement/gamma/bestAlignment";
import { Dissimilarity, defaultDissimilarity } from "../../../../core/agreement/gamma/Dissimilarity";
import { randomContinuum, seeds } from "../randomUnits";

const dissimilarity = new Dissimilarity(defaultDissimilarity);

const unit = (start: number, end: number, label = "A"): Unit => ({ start, end, label });

/** The least cost by trying every partition into groups: for a few units. */
function leastByTrying(layers: readonly (readonly Unit[])[]): number {
  const all = layers.flatMap((units, layer) => units.map((unit) => ({ unit, layer })));
  const pairs = (layers.length * (layers.length - 1)) / 2;
  const costOf = (group: typeof all) => {
    let saved = 0;
    for (const [i, u] of group.entries())
      for (const v of group.slice(i + 1)) saved += 1 - dissimilarity.between(u.unit, v.unit);
    return 1 - saved / pairs;
  };
  const tryFrom = (at: number, groups: readonly (typeof all)[]): number => {
    const next = all[at];
    if (!next) return groups.reduce((sum, group) => sum + costOf(group), 0);
    const joined = groups.map((group, i) =>
      group.some(({ layer }) => layer === next.layer)
        ? Number.POSITIVE_INFINITY
        : tryFrom(at + 1, groups.with(i, [...group, next])),
    );
    return Math.min(tryFrom(at + 1, [...groups, [next]]), ...joined);
  };
  return tryFrom(0, []) / (all.length / layers.length);
}

function align(layers: readonly (readonly Unit[])[]) {
  return bestAlignment(layers.map(alignedUnits), dissimilarity);
}

describe("the best alignment", () => {
  it.each([
    { annotators: 2, units: 4 },
    { annotators: 3, units: 3 },
    { annotators: 4, units: 2 },
  ])("costs what the best of all alignments costs: $annotators annotators", ({ annotators, units }) => {
    for (const seed of seeds(40)) {
      const { layers } = randomContinuum(seed, { annotators, units, length: 24 });
      const given = layers.map((layer) => layer.units);
      if (given.flat().length === 0) continue;
      const { disorder, lowerBound } = align(given);
      expect(disorder, `seed ${seed}`).toBeCloseTo(leastByTrying(given), 6);
      expect(lowerBound, `seed ${seed}`).toBeCloseTo(disorder, 6);
    }
  });

  it("has every unit once", () => {
    const { layers } = randomContinuum(5, { annotators: 3, units: 20, length: 120 });
    const { rows } = align(layers.map(({ units }) => units));
    for (const [layer, { units }] of layers.entries()) {
      const indexes = rows.map((row) => row[layer]).filter((index) => index !== null);
      expect(indexes.sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
        alignedUnits(units).map((_, index) => index),
      );
    }
  });

  it("costs the same in any order of the annotators", () => {
    for (const seed of seeds(20)) {
      const layers = randomContinuum(seed, { annotators: 4, units: 8 }).layers.map(({ units }) => units);
      expect(align(layers.toReversed()).disorder, `seed ${seed}`).toBeCloseTo(align(layers).disorder, 6);
    }
  });

  it.each<[what: string, first: Unit[], second: Unit[], disorder: number]>([
    ["the same unit", [unit(0, 4)], [unit(0, 4)], 0],
    ["another label", [unit(0, 4)], [unit(0, 4, "B")], 1],
    // ((1 + 1) / (4 + 4))² = 1/16
    ["a unit moved by one", [unit(0, 4)], [unit(1, 5)], 1 / 16],
    ["units too far apart, both alone", [unit(0, 4)], [unit(50, 54)], 2],
    // Two units cost Δ, over (2 + 0) / 2 units an annotator.
    ["nothing on one side", [unit(0, 4), unit(6, 8)], [], 2],
    ["a stack, matched inner to inner", [unit(0, 9), unit(3, 5)], [unit(3, 5), unit(0, 9)], 0],
  ])("has the disorder computed by hand: %s", (_, first, second, disorder) => {
    expect(align([first, second]).disorder).toBeCloseTo(disorder, 9);
  });

  it("says how much better a better one could be where there are too many groups to try", () => {
    const { layers } = randomContinuum(2, { annotators: 5, units: 40, length: 60 });
    const { disorder, lowerBound } = align(layers.map(({ units }) => units));
    expect(lowerBound).toBeGreaterThan(0);
    expect(lowerBound).toBeLessThanOrEqual(disorder);
  });

  it("refuses to align nothing", () => {
    expect(() => align([[], []])).toThrow(RangeError);
  });
});
