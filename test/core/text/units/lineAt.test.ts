import { describe, expect, it } from "vitest";
import { lineAt } from "../../../../core/text/units/lineAt";

describe("lineAt", () => {
  it.each([
    [0, 0, 2],
    [2, 0, 2],
    [3, 3, 3],
    [4, 4, 6],
    [6, 4, 6],
  ])("gives the line around offset %i", (offset, start, end) => {
    expect(lineAt("一二\n\n三四", offset)).toEqual({ start, end });
  });
});
