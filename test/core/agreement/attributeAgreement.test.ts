import { describe, expect, it } from "vitest";
import { attributeAgreement } from "../../../core/agreement/attributeAgreement";
import type { NominalItem } from "../../../core/agreement/NominalItem";

type Counted = readonly [first: string | null, second: string | null, count: number];
const items = (...counted: Counted[]): NominalItem[] =>
  counted.map(([first, second, count]) => ({ values: [first, second], count }));

describe("agreement on an attribute", () => {
  it("leaves spans of which neither says anything out of the share, and takes them into κ", () => {
    const pair = items(
      ["yes", "yes", 20],
      ["yes", "no", 5],
      ["no", "yes", 10],
      ["no", "no", 15],
      [null, null, 0],
    );
    const { both, one, equal, kappa } = attributeAgreement([pair], true);
    expect([both, one, equal.value]).toEqual([50, 0, 0.7]);
    // The textbook's table: Po .7, Pe .5 × .6 + .5 × .4.
    expect(kappa.value).toBeCloseTo(0.4, 12);
  });

  it("takes one annotator's silence for a value of its own", () => {
    const { spans, both, one, equal, kappa } = attributeAgreement(
      [items(["2025", "2025", 2], ["2025", null, 1], [null, null, 5])],
      true,
    );
    expect([spans, both, one]).toEqual([8, 2, 1]);
    expect(equal.value).toBeCloseTo(2 / 3, 12);
    // Po 7/8, Pe (3·2 + 5·6)/64.
    expect(kappa.value).toBeCloseTo((7 / 8 - 36 / 64) / (1 - 36 / 64), 12);
  });

  it("is the mean over the pairs of annotators who have such spans", () => {
    const pairs = [items(["a", "a", 1], ["a", "b", 1]), items(["a", "a", 3]), items()];
    expect(attributeAgreement(pairs, true).equal.value).toBe(0.75);
  });

  it.each<[why: string, pair: NominalItem[], isNominal: boolean, equal: string | null, kappa: string | null]>(
    [
      ["nothing tagged alike", items(), true, "nothing-alike", "nothing-alike"],
      ["no value anywhere", items([null, null, 4]), true, "no-values", "no-values"],
      ["an open set of values", items(["a", "b", 1]), false, null, "open-values"],
      ["one value everywhere", items(["a", "a", 3]), true, null, "no-variation"],
    ],
  )("says why there is no figure: %s", (_, pair, isNominal, equal, kappa) => {
    const figures = attributeAgreement([pair], isNominal);
    expect([figures.equal.reason, figures.kappa.reason]).toEqual([equal, kappa]);
  });
});
