import { describe, expect, it } from "vitest";
import type { Unit } from "../../../core/agreement/Continuum";
import { countSpans, type SpanComparison } from "../../../core/agreement/spanCounts";
import { f1Of, precisionOf, recallOf } from "../../../core/agreement/spanScores";
import { randomContinuum, seeds } from "./randomUnits";

const unit = (start: number, end: number, label = "A"): Unit => ({ start, end, label });

const overlap: SpanComparison = { bounds: "overlap", labelled: true };
const exact: SpanComparison = { bounds: "exact", labelled: true };

/** The size of a largest matching by augmenting paths. */
function largestMatching(first: readonly Unit[], second: readonly Unit[]): number {
  const partner = new Map<number, number>();
  const meets = (a: Unit, b: Unit) => a.start < b.end && b.start < a.end;
  const place = (i: number, tried: Set<number>): boolean =>
    second.some((other, j) => {
      if (tried.has(j) || !meets(first[i] as Unit, other)) return false;
      tried.add(j);
      const taken = partner.get(j);
      if (taken !== undefined && !place(taken, tried)) return false;
      partner.set(j, i);
      return true;
    });
  return first.filter((_, i) => place(i, new Set())).length;
}

describe("spans marked alike", () => {
  it.each<[what: string, how: SpanComparison, first: Unit[], second: Unit[], counts: number[]]>([
    ["the same unit", exact, [unit(0, 4)], [unit(0, 4)], [1, 0, 0]],
    ["another label", exact, [unit(0, 4)], [unit(0, 4, "B")], [0, 1, 1]],
    [
      "another label not asked for",
      { ...exact, labelled: false },
      [unit(0, 4)],
      [unit(0, 4, "B")],
      [1, 0, 0],
    ],
    ["a unit given twice by one", exact, [unit(0, 4), unit(0, 4)], [unit(0, 4)], [1, 0, 1]],
    ["a unit given twice by both", exact, [unit(0, 4), unit(0, 4)], [unit(0, 4), unit(0, 4)], [2, 0, 0]],
    ["units that touch", overlap, [unit(0, 4)], [unit(4, 6)], [0, 1, 1]],
    ["units that share a position", overlap, [unit(0, 4)], [unit(3, 6)], [1, 0, 0]],
    // A greedy matching gives (0, 9) to (0, 2) and leaves (5, 6) alone.
    ["a stack", overlap, [unit(0, 9), unit(0, 3)], [unit(0, 2), unit(5, 6)], [2, 0, 0]],
    ["a unit without length", overlap, [unit(3, 3)], [unit(0, 9)], [0, 1, 1]],
    ["nothing", overlap, [], [], [0, 0, 0]],
    [
      "positions under two units of a label once",
      { bounds: "char", labelled: true },
      [unit(0, 4), unit(2, 6)],
      [unit(1, 3), unit(5, 9, "B")],
      [2, 4, 4],
    ],
  ])("are counted as by hand: %s", (_, how, first, second, [tp, fp, fn]) => {
    expect(countSpans(first, second, how)).toEqual({ tp, fp, fn });
  });

  it("overlap in as many pairs as any matching has", () => {
    for (const seed of seeds(200)) {
      const { layers } = randomContinuum(seed, { units: 12, length: 40 });
      const [first = [], second = []] = layers.map(({ units }) => units);
      const { tp } = countSpans(first, second, { bounds: "overlap", labelled: false });
      expect(tp, `seed ${seed}`).toBe(largestMatching(first, second));
    }
  });

  it.each<SpanComparison["bounds"]>(["exact", "overlap", "char"])(
    "have the same F1 whoever is called the first: %s",
    (bounds) => {
      for (const seed of seeds(50)) {
        const [first = [], second = []] = randomContinuum(seed).layers.map(({ units }) => units);
        const there = countSpans(first, second, { bounds, labelled: true });
        const back = countSpans(second, first, { bounds, labelled: true });
        expect(f1Of(back), `seed ${seed}`).toEqual(f1Of(there));
        expect(precisionOf(back)).toEqual(recallOf(there));
      }
    },
  );
});

describe("scores", () => {
  it.each([
    [{ tp: 3, fp: 1, fn: 2 }, 3 / 4, 3 / 5, 6 / 9],
    [{ tp: 0, fp: 0, fn: 2 }, 0, 0, 0],
    [{ tp: 0, fp: 2, fn: 0 }, 0, 0, 0],
    [{ tp: 0, fp: 0, fn: 0 }, null, null, null],
  ])("of %o are as by hand, undefined where nobody marked anything", (counts, precision, recall, f1) => {
    const found = [precisionOf, recallOf, f1Of].map((of) => of(counts).value);
    expect(found).toEqual([precision, recall, f1]);
  });
});
