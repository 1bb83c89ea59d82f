import { describe, expect, it } from "vitest";
import type { Continuum, Unit } from "../../../core/agreement/Continuum";
import { characterItems } from "../../../core/agreement/characterItems";
import { cohenKappa, meanPairwiseKappa } from "../../../core/agreement/cohenKappa";
import { fleissKappa } from "../../../core/agreement/fleissKappa";
import { krippendorffAlpha } from "../../../core/agreement/krippendorffAlpha";
import { randomContinuum, seeds } from "./randomUnits";

const unit = (start: number, end: number, label = "A"): Unit => ({ start, end, label });

function of(length: number, ...layers: Unit[][]): Continuum {
  return { start: 0, length, layers: layers.map((units, i) => ({ annotator: `${i}`, units })) };
}

describe("characters as items", () => {
  it("are counted in runs, with the set of labels on them", () => {
    const items = characterItems(of(10, [unit(0, 4), unit(2, 6, "B")], [unit(2, 6, "B"), unit(0, 4)]));
    expect(items.map(({ count }) => count)).toEqual([2, 2, 2, 4]);
    for (const { values } of items) expect(values[0]).toBe(values[1]);
    expect(new Set(items.map(({ values }) => values[0])).size).toBe(4);
  });

  it("tell two labels from one that is called like both", () => {
    const [item] = characterItems(of(3, [unit(0, 3, "A+B")], [unit(0, 3, "A"), unit(0, 3, "B")]));
    expect(item?.values[0]).not.toBe(item?.values[1]);
    const [empty] = characterItems(of(3, [unit(0, 3, "")], []));
    expect(empty?.values[0]).not.toBe(empty?.values[1]);
  });

  it("end with the text, whatever units reach beyond", () => {
    const items = characterItems(of(4, [unit(2, 9), unit(3, 3)], []));
    expect(items.map(({ count }) => count)).toEqual([2, 2]);
  });
});

describe("agreement per character", () => {
  it("is as by hand", () => {
    // 10 positions: A by both on 2, by the first alone on 2, nothing on 6.
    const items = characterItems(of(10, [unit(0, 4)], [unit(0, 2)]));
    const expected = 0.4 * 0.2 + 0.6 * 0.8;
    expect(cohenKappa(items).coefficient.value).toBeCloseTo((0.8 - expected) / (1 - expected), 12);
    // Pooled shares: A 0.3, nothing 0.7.
    expect(fleissKappa(items).coefficient.value).toBeCloseTo((0.8 - 0.58) / 0.42, 12);
    // 20 values, 6 and 14: 1 − 19 · 4 / (2 · 6 · 14).
    expect(krippendorffAlpha(items).alpha.value).toBeCloseTo(1 - 76 / 168, 12);
  });

  it.each<[string, Continuum, string]>([
    ["nobody marked anything", of(9, [], []), "no-variation"],
    ["one label is everywhere", of(9, [unit(0, 9)], [unit(0, 9)]), "no-variation"],
    ["there is no text", of(0, [], []), "no-items"],
  ])("is undefined where %s, and says so", (_, continuum, reason) => {
    const items = characterItems(continuum);
    const figures = [
      cohenKappa(items).coefficient,
      fleissKappa(items).coefficient,
      krippendorffAlpha(items).alpha,
    ];
    expect(figures).toEqual(figures.map(() => ({ value: null, reason })));
  });

  it("is undefined for one annotator", () => {
    const items = characterItems(of(9, [unit(0, 4)]));
    expect(fleissKappa(items).coefficient.reason).toBe("one-annotator");
    expect(meanPairwiseKappa(items).reason).toBe("one-annotator");
    expect(krippendorffAlpha(items).alpha.reason).toBe("no-items");
  });

  it("does not depend on the order of annotators or on what labels are called", () => {
    for (const seed of seeds(50)) {
      const continuum = randomContinuum(seed, { annotators: 3 });
      const renamed = continuum.layers.toReversed().map((layer) => ({
        ...layer,
        units: layer.units.map((each) => ({ ...each, label: each.label === "A" ? "Z" : "Y" })),
      }));
      const [items, others] = [continuum, { ...continuum, layers: renamed }].map(characterItems);
      for (const measure of [meanPairwiseKappa, (x: typeof items) => fleissKappa(x ?? []).coefficient])
        expect(measure(others ?? []).value, `seed ${seed}`).toBeCloseTo(measure(items ?? []).value ?? 9, 12);
    }
  });

  it("lets values be missing in α and not in κ of Fleiss", () => {
    const items = [
      { values: ["A", "A", null], count: 1 },
      { values: ["A", "B", "B"], count: 2 },
    ];
    expect(fleissKappa(items).coefficient.reason).toBe("missing-values");
    // o: the first item gives AA 2; each of the others AB 1, BA 1, BB 1. n = 8, A 4, B 4.
    expect(krippendorffAlpha(items).alpha.value).toBeCloseTo(1 - (7 * 4) / 32, 12);
  });
});
