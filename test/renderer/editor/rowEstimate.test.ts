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
    ["quotes and dashes, as wide as high in Chinese type", "“字字字字字字字字……", 2],
    ["closed folds, which take no room", `${"字\u200c".repeat(10)}`, 1],
    ["a wrapped line and a short one", `${"字".repeat(25)}\n字`, 4],
  ])("counts %s", (_, text, rows) => {
    expect(rowsOf(text, 10)).toBe(rows);
  });
});

describe("estimatedHeight", () => {
  const whole = { follows: false, continues: false, isCut: false };
  const metrics = { em: 18, rowHeight: 37, columnWidth: 720, above: 10, below: 14 };
  it.each([
    ["a paragraph of three rows and the space around it", {}, 135],
    ["one after another of its kind, without the space above", { follows: true }, 125],
    ["the beginning of one that is cut, without the space below", { isCut: true }, 121],
    ["the middle of it", { continues: true, isCut: true }, 111],
    ["its end", { continues: true }, 125],
  ])("gives the height of %s", (_, place, height) => {
    expect(estimatedHeight("字".repeat(81), { ...whole, ...place }, metrics)).toBe(height);
  });
});
