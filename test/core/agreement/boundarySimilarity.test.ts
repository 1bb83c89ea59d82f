import { describe, expect, it } from "vitest";
import { boundarySimilarity } from "../../../core/agreement/boundarySimilarity";

describe("boundary similarity", () => {
  it.each<[first: number[], second: number[], nearness: number, boundary: number]>([
    [[4, 6], [4, 6], 2, 1],
    [[10], [10], 2, 1],
    [[10], [5, 5], 2, 0],
    // A near miss by 1 of nₜ = 2 costs a half.
    [[4, 6], [5, 5], 2, 0.5],
    // By 2 it is one only for nₜ = 3, and costs two thirds.
    [[4, 6], [6, 4], 2, 0],
    [[4, 6], [6, 4], 3, 1 / 3],
  ])("of %o and %o within %i is as by hand", (first, second, nearness, boundary) => {
    expect(boundarySimilarity(first, second, nearness).boundary.value).toBeCloseTo(boundary, 12);
    expect(boundarySimilarity(second, first, nearness).boundary.value).toBeCloseTo(boundary, 12);
  });

  it("has no windows in a sequence that is no longer than one", () => {
    expect(boundarySimilarity([1, 1], [2], 2).windowDiff).toEqual({ value: null, reason: "no-items" });
  });

  it("refuses segmentations of different lengths", () => {
    expect(() => boundarySimilarity([3], [4], 2)).toThrow("Segments of 3 and of 4 in all");
  });
});
