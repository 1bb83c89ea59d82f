import { describe, expect, it } from "vitest";
import { lastAtMost } from "../../../core/text/lastAtMost";

describe("lastAtMost", () => {
  const keys = [0, 3, 3, 7];
  it.each([
    [-1, 0],
    [0, 0],
    [2, 0],
    [3, 2],
    [6, 2],
    [7, 3],
    [99, 3],
  ])("for a limit of %i is %i", (limit, index) => {
    expect(lastAtMost(keys.length, (i) => keys[i] as number, limit)).toBe(index);
  });
});
