import { describe, expect, it } from "vitest";
import { alphaUnitizing } from "../../../core/agreement/alphaUnitizing";
import type { Continuum, Unit } from "../../../core/agreement/Continuum";
import { unitizedAlpha } from "../../../core/agreement/unitizedAlpha";
import { randomContinuum, seeds } from "./randomUnits";

const unit = (start: number, end: number, label = "A"): Unit => ({ start, end, label });

function of(length: number, ...layers: Unit[][]): Continuum {
  return { start: 0, length, layers: layers.map((units, i) => ({ annotator: `${i}`, units })) };
}

describe("α_U of 1995", () => {
  it("is 0 for a unit of one position against nothing", () => {
    expect(alphaUnitizing(of(10, [unit(3, 4)], [])).alpha.value).toBeCloseTo(0, 12);
  });

  it("has the disagreement computed by hand", () => {
    // Both ways round, one bound off by 1 and one by 2: 2 · (1 + 4) / (2 · 1 · 20²).
    const { observed } = alphaUnitizing(of(20, [unit(2, 8)], [unit(3, 10)]));
    expect(observed.value).toBeCloseTo(10 / 800, 12);
  });

  it.each<[string, Continuum, string]>([
    ["nobody marked anything", of(9, [], []), "no-units"],
    ["all units are without length", of(9, [unit(3, 3)], []), "no-units"],
    ["there is one annotator", of(9, [unit(0, 4)]), "one-annotator"],
    ["one annotator's units of a label overlap", of(9, [unit(0, 4), unit(3, 6)], []), "overlapping-units"],
  ])("is undefined where %s", (_, continuum, reason) => {
    expect(alphaUnitizing(continuum).alpha).toEqual({ value: null, reason });
  });

  it("allows units of different labels to overlap", () => {
    const stacked = [unit(0, 6), unit(2, 4, "B")];
    expect(alphaUnitizing(of(9, stacked, stacked)).alpha.value).toBe(1);
  });
});

describe("the α family of 2016", () => {
  it("is 1 where all marked the same, and 0 coverage where nobody marked the same place", () => {
    const same = unitizedAlpha([of(20, [unit(2, 8), unit(9, 12, "B")], [unit(2, 8), unit(9, 12, "B")])]);
    expect([same.alpha.value, same.binary.value, same.coding.value]).toEqual([1, 1, 1]);
    const apart = unitizedAlpha([of(20, [unit(2, 8)], [unit(9, 12, "B")])]);
    expect(apart.coverage.value).toBe(0);
    expect(apart.coding).toEqual({ value: null, reason: "nothing-shared" });
    expect(apart.byLabel.get("B")?.alpha.reason).toBe("nothing-shared");
  });

  it.each<[string, Continuum[], string]>([
    ["nobody marked anything", [of(9, [], [])], "no-units"],
    ["one label is everywhere", [of(9, [unit(0, 9)], [unit(0, 9)])], "no-variation"],
    ["units overlap, whatever their labels", [of(9, [unit(0, 4), unit(3, 6, "B")], [])], "overlapping-units"],
    ["there is one annotator", [of(9, [unit(0, 4)])], "one-annotator"],
    ["there is no document", [], "no-items"],
  ])("is undefined where %s", (_, documents, reason) => {
    expect(unitizedAlpha(documents).alpha).toEqual({ value: null, reason });
  });

  it("has no pairwise _cuα where a unit could be compared with itself alone", () => {
    // ε' of the research notes (section 5) divides by ℓ' − Σs'/ℓ', which is 1 − 1 here.
    const { coding, codingPairwise } = unitizedAlpha([of(9, [unit(3, 5)], [unit(3, 4, "B")], [])]);
    expect(codingPairwise).toEqual({ value: null, reason: "no-variation" });
    expect(coding.value).toBe(0);
  });

  it("takes documents one after the other as one long document", () => {
    for (const seed of seeds(30)) {
      const [first, second] = [seed, seed + 100].map((each) => randomContinuum(each, { overlaps: false }));
      if (!first || !second) continue;
      const layers = first.layers.map(({ annotator, units }, i) => {
        const moved = (second.layers[i]?.units ?? []).map((each) => ({
          ...each,
          start: each.start + first.length,
          end: each.end + first.length,
        }));
        return { annotator, units: [...units, ...moved] };
      });
      const joined = { start: 0, length: first.length + second.length, layers };
      const [apart, together] = [unitizedAlpha([first, second]), unitizedAlpha([joined])];
      expect(apart.alpha.value, `seed ${seed}`).toBeCloseTo(together.alpha.value ?? 9, 12);
      expect(apart.coding, `seed ${seed}`).toEqual(together.coding);
    }
  });

  it("does not depend on the order of annotators", () => {
    for (const seed of seeds(30)) {
      const continuum = randomContinuum(seed, { annotators: 4, overlaps: false });
      const turned = { ...continuum, layers: continuum.layers.toReversed() };
      const [there, back] = [unitizedAlpha([continuum]), unitizedAlpha([turned])];
      expect(back.alpha.value, `seed ${seed}`).toBeCloseTo(there.alpha.value ?? 9, 12);
      expect(back.binary.value, `seed ${seed}`).toBeCloseTo(there.binary.value ?? 9, 12);
    }
  });
});
