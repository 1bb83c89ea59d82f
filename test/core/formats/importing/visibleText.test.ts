import { describe, expect, it } from "vitest";
import { findVisible, VisibleBridge, visibleOf } from "../../../../core/formats/importing/visibleText";
import { span } from "../../../../core/text/Span";

describe("finding visible characters in another text", () => {
  it.each<[what: string, sought: string, text: string, found: string | null]>([
    ["across a line break, with a character of two units", "在𠮷镇", "乙 在\n𠮷 镇。", "在\n𠮷 镇"],
    ["at the text's end", " 镇。\n", "在𠮷镇。", "镇。"],
    ["at its beginning", "在𠮷", "\n在 𠮷镇", "在 𠮷"],
    ["nowhere", "县", "在𠮷镇", null],
    ["in two places", "镇", "镇在镇", null],
    ["of nothing but white space", " \n", "在 𠮷\n镇", null],
    ["in an empty text", "镇", "", null],
  ])("finds them %s", (_, sought, text, found) => {
    const place = findVisible(sought, text);
    expect(place && text.slice(place.start, place.end)).toBe(found);
  });
});

describe("VisibleBridge", () => {
  const raw = "　　𠮷林\n省，\r\n甲\u0001乙 ";
  const joined = "𠮷林省，\n甲\ufffd乙";

  it.each([
    { name: "a character of two code units", from: [0, 2], words: "𠮷" },
    { name: "words over a line break that is gone", from: [2, 4], words: "林\n省" },
    { name: "words to the text's end", from: [6, 9], words: "甲\u0001乙" },
    { name: "words with white space at their ends", from: [4, 7], words: "，\r\n甲" },
  ])("carries $name", ({ from: [start = 0, end = 0], words }) => {
    const place = new VisibleBridge(joined, raw).carry(span(start, end));
    expect(place && raw.slice(place.start, place.end)).toBe(words);
  });

  it("has no place for white space alone", () => {
    expect(new VisibleBridge(joined, raw).carry(span(5, 6))).toBeNull();
    expect(new VisibleBridge("", " ").carry(span(0, 0))).toBeNull();
  });

  it("refuses texts with other characters", () => {
    expect(() => new VisibleBridge("甲", "甲乙")).toThrow(RangeError);
    expect(visibleOf(raw)).toBe(visibleOf(joined));
  });
});
