import { describe, expect, it } from "vitest";
import { AgreementOverTime, type DatedUnit } from "../../../core/agreement/overTime";
import { countSpans } from "../../../core/agreement/spanCounts";

const unit = (start: number, end: number, day: string, label = "A"): DatedUnit => ({
  ...{ start, end, label },
  madeAt: `2026-${day}T09:30:00.000Z`,
});

function measured(first: readonly DatedUnit[], second: readonly DatedUnit[]) {
  const overTime = new AgreementOverTime();
  overTime.add("d", [[first, second]]);
  return overTime.result().map(({ begins, days, units, f1 }) => ({
    ...{ begins, days, units },
    strict: f1.strict.value,
    overlap: f1.overlap.value,
  }));
}

describe("agreement over time", () => {
  it("counts each unit on the day it was made, whenever the other annotator made theirs", () => {
    const first = [unit(0, 4, "03-02"), unit(6, 9, "03-02")];
    const second = [unit(0, 4, "03-05"), unit(6, 8, "03-05"), unit(20, 22, "03-05")];
    expect(measured(first, second)).toEqual([
      { begins: "2026-03-02", days: 1, units: 2, strict: 1 / 2, overlap: 1 },
      { begins: "2026-03-05", days: 1, units: 3, strict: 1 / 3, overlap: 2 / 3 },
    ]);
  });

  it("goes by weeks from Monday, over the end of a year, where it took longer than three weeks", () => {
    const first = [unit(0, 4, "01-01"), unit(6, 9, "01-04"), unit(10, 12, "01-05"), unit(14, 16, "02-09")];
    expect(measured(first, []).map(({ begins, days, units }) => [begins, days, units])).toEqual([
      ["2025-12-29", 7, 2],
      ["2026-01-05", 7, 1],
      ["2026-02-09", 7, 1],
    ]);
  });

  it("has the pooled F1 for its mean over all units", () => {
    const first = [unit(0, 4, "03-02"), unit(0, 4, "03-03"), unit(6, 9, "03-04", "B")];
    const second = [unit(0, 4, "03-03"), unit(7, 9, "03-02", "B"), unit(6, 9, "03-04")];
    for (const [name, bounds] of [
      ["strict", "exact"],
      ["overlap", "overlap"],
    ] as const) {
      const { tp } = countSpans(first, second, { bounds, labelled: true });
      const shared = measured(first, second).reduce(
        (sum, period) => sum + (period[name] ?? 0) * period.units,
        0,
      );
      expect(shared).toBeCloseTo(2 * tp, 12);
    }
  });

  it("names the documents in which each period's units were made, by either annotator", () => {
    const overTime = new AgreementOverTime();
    overTime.add("one", [[[unit(0, 4, "03-02")], [unit(0, 4, "03-03")]]]);
    overTime.add("two", [[[], [unit(5, 9, "03-03")]]]);
    expect(overTime.result().map(({ documents }) => documents)).toEqual([["one"], ["one", "two"]]);
  });

  it("counts a unit once, however many annotators it is held against", () => {
    const [a, b, c] = [[unit(0, 4, "03-02")], [unit(0, 4, "03-02")], [unit(6, 9, "03-02")]];
    const overTime = new AgreementOverTime();
    overTime.add("d", [
      [a, b],
      [a, c],
      [b, c],
    ]);
    expect(overTime.result()).toMatchObject([{ units: 3, f1: { strict: { value: 1 / 3 } } }]);
  });

  it("leaves out units without a time, and has no period where there are none", () => {
    expect(measured([{ start: 0, end: 4, label: "A" }], [])).toEqual([]);
  });
});
