import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flatten } from "../../../core/formats/flatten";
import { type Span, span, spansOverlap } from "../../../core/text/Span";

const spans = (...pairs: [number, number][]): Span[] => pairs.map(([start, end]) => span(start, end));

describe("flatten", () => {
  it.each([
    {
      name: "nested",
      all: spans([0, 9], [2, 4], [5, 6]),
      outer: [[0, 9]],
      inner: [
        [2, 4],
        [5, 6],
      ],
    },
    { name: "crossing", all: spans([0, 6], [4, 8]), outer: [[0, 6]], inner: [[4, 8]] },
    {
      name: "touching",
      all: spans([0, 2], [2, 4]),
      outer: [
        [0, 2],
        [2, 4],
      ],
      inner: [
        [0, 2],
        [2, 4],
      ],
    },
    { name: "of one length", all: spans([1, 3], [0, 2]), outer: [[0, 2]], inner: [[0, 2]] },
    {
      name: "in any order",
      all: spans([8, 9], [0, 1], [4, 5]),
      outer: [
        [0, 1],
        [4, 5],
        [8, 9],
      ],
      inner: [
        [0, 1],
        [4, 5],
        [8, 9],
      ],
    },
    { name: "missing", all: [], outer: [], inner: [] },
  ])("chooses among $name ones", ({ all, outer, inner }) => {
    expect(flatten(all, "outermost").kept.map((s) => [s.start, s.end])).toEqual(outer);
    expect(flatten(all, "innermost").kept.map((s) => [s.start, s.end])).toEqual(inner);
  });

  it("keeps the first of two on one range", () => {
    const [first, second] = [
      { ...span(0, 2), id: "a" },
      { ...span(0, 2), id: "b" },
    ];
    expect(flatten([first, second], "outermost")).toEqual({ kept: [first], dropped: [second] });
  });

  it("loses track of none, keeps none that overlap and drops none without need", () => {
    const some = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 10 })), { maxLength: 30 });
    const property = fc.property(
      some,
      fc.constantFrom("outermost" as const, "innermost" as const),
      (pairs, policy) => {
        const all = pairs.map(([start, length]) => span(start, start + length));
        const { kept, dropped } = flatten(all, policy);
        expect(new Set([...kept, ...dropped])).toEqual(new Set(all));
        expect(kept.some((a, i) => kept.slice(i + 1).some((b) => spansOverlap(a, b)))).toBe(false);
        expect([...kept].sort((a, b) => a.start - b.start)).toEqual(kept);
        for (const each of dropped) expect(kept.some((other) => spansOverlap(each, other))).toBe(true);
      },
    );
    fc.assert(property);
  });
});
