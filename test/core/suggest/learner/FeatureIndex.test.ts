import { describe, expect, it } from "vitest";
import { FeatureIndex, UNKNOWN } from "../../../../core/suggest/learner/FeatureIndex";

describe("FeatureIndex", () => {
  it("numbers features in the order they first come", () => {
    const index = new FeatureIndex();
    expect([7, 0, 7, -3].map((key) => index.intern(key))).toEqual([1, 2, 1, 3]);
    expect([0, -3, 8].map((key) => index.find(key))).toEqual([2, 3, UNKNOWN]);
    expect(index.size).toBe(4);
  });

  it("is made of some features alone, with the numbers that they had", () => {
    const all = new FeatureIndex();
    for (const key of [7, 0, -3]) all.intern(key);
    const { index, numbers } = all.only((number) => number !== 2);
    expect(index.size).toBe(3);
    expect([7, -3].map((key) => numbers[index.find(key)])).toEqual([1, 3]);
    expect(index.find(0)).toBe(UNKNOWN);
    expect(numbers[UNKNOWN]).toBe(UNKNOWN);
  });

  it("keeps every number when it grows", () => {
    const index = new FeatureIndex();
    const keys = Array.from({ length: 100_000 }, (_, k) => Math.imul(k, 0x9e3779b1));
    for (const key of keys) index.intern(key);
    expect(index.size).toBe(100_001);
    expect(keys.every((key, number) => index.find(key) === number + 1)).toBe(true);
  });
});
