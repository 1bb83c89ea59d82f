import { describe, expect, it } from "vitest";
import { estimatedHeight, rowsOf } from "../../../renderer/editor/rowEstimate";

describe("rowsOf", () => {
  it.each([
    ["an empty text", "", 1],
    ["blank lines", "\n\n", 3],
    ["a full row", "字".repeat(10), 1],
    ["a row and a character", "字".repeat(11), 2],
    ["narrow letters, two to a column", "a".repeat(20), 1],
    ["narrow letters that wrap", "a".repeat(41), 3],
    ["a wrapped line and a short one", `${"字".repeat(25)}\n字`, 4],
  ])("counts %s", (_, text, rows) => {
    expect(rowsOf(text, 10)).toBe(rows);
  });
});

describe("estimatedHeight", () => {
  it("multiplies rows by their height", () => {
    expect(estimatedHeight("字".repeat(81), { em: 18, rowHeight: 36.9, columnWidth: 720 })).toBe(111);
  });
});
