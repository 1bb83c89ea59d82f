import { describe, expect, it } from "vitest";
import type { Unit } from "../../../core/agreement/Continuum";
import { countSemeval, pointsOf, type SemevalScheme, totalsOf } from "../../../core/agreement/semeval";

const unit = (start: number, end: number, label = "A"): Unit => ({ start, end, label });

describe("SemEval-2013", () => {
  it.each<[scheme: SemevalScheme, gold: Unit, predicted: Unit, outcome: string]>([
    ["strict", unit(0, 4), unit(0, 4), "correct"],
    ["strict", unit(0, 4), unit(0, 4, "B"), "incorrect"],
    ["strict", unit(0, 4), unit(1, 4), "incorrect"],
    ["exact", unit(0, 4), unit(0, 4, "B"), "correct"],
    ["partial", unit(0, 4), unit(1, 4, "B"), "partial"],
    ["partial", unit(0, 4), unit(0, 4, "B"), "correct"],
    ["ent_type", unit(0, 4), unit(3, 9), "correct"],
    ["ent_type", unit(0, 4), unit(0, 4, "B"), "incorrect"],
    ["ent_type", unit(0, 4), unit(4, 9), "spurious"],
    // One position is less than a hundredth of 200.
    ["partial", unit(0, 200), unit(199, 205), "spurious"],
    ["partial", unit(0, 100), unit(99, 105), "partial"],
  ])("calls in the scheme %s a gold unit %o met by %o %s", (scheme, gold, predicted, outcome) => {
    const counts = countSemeval([gold], [predicted], scheme);
    const found = Object.entries(counts).filter(([, count]) => count > 0);
    const expected = outcome === "spurious" ? ["missed", "spurious"] : [outcome];
    expect(found.map(([name]) => name)).toEqual(expected);
  });

  it("lets a prediction take a gold unit that a later one matches exactly", () => {
    const gold = [unit(0, 4)];
    const counts = countSemeval(gold, [unit(0, 2), unit(0, 4)], "strict");
    expect(counts).toEqual({ correct: 0, incorrect: 1, partial: 0, missed: 0, spurious: 1 });
  });

  it("gives half a point for a partial one", () => {
    const counts = countSemeval([unit(0, 4), unit(6, 9)], [unit(1, 4), unit(6, 9)], "partial");
    expect(pointsOf(counts)).toBe(1.5);
    expect(totalsOf(counts)).toEqual({ actual: 2, possible: 2 });
  });
});
