import { describe, expect, it } from "vitest";
import { isSameSpan, sliceSpan, span } from "../../../../core/text/Span";
import { trimmedSpan } from "../../../../core/text/units/trimming";
import { carefulLayer, carefulLayers } from "../../../builders/carefulLayers";

/** What is left of what stands between ⟨ and ⟩. */
function trimmed(notation: string): string {
  const start = notation.indexOf("⟨");
  const end = notation.indexOf("⟩") - 1;
  const text = notation.replace(/[⟨⟩]/g, "");
  return sliceSpan(text, trimmedSpan(text, span(start, end)));
}

describe("trimming", () => {
  it.each([
    ["⟨，链长制。⟩", "链长制"],
    ["⟨链长制，\n ⟩下", "链长制"],
    ["⟨、“五个一”专班：⟩", "“五个一”专班"],
    ["⟨“暖企10条”⟩", "“暖企10条”"],
    ["⟨《办法》。⟩", "《办法》"],
    ["⟨《办法》和《意见》⟩", "《办法》和《意见》"],
    ["⟨“暖企⟩10条”", "暖企"],
    ["“暖企⟨10条”。⟩", "10条"],
    ["⟨”、“放管服”改革⟩", "“放管服”改革"],
    ["⟨产业（含光伏⟩）", "产业（含光伏"],
    ["⟨产业（含光伏）⟩", "产业（含光伏）"],
    ["⟨（光伏⟩）", "光伏"],
    ["⟨（“甲）”⟩", "（“甲）"],
    ['⟨"wind",⟩', '"wind"'],
    ['⟨"wind⟩"', "wind"],
    ["增长⟨7.5%。⟩", "7.5%"],
    ["约⟨-3℃⟩", "-3℃"],
    ["⟨……𠮷——⟩", "𠮷"],
    ["⟨ 一句。\n二句。⟩", "一句。\n二句"],
    ["甲⟨，。⟩乙", ""],
    ["甲⟨、⟩乙", ""],
    ["甲⟨ “ ⟩乙", ""],
    ["甲⟨（……）⟩", ""],
    ["，⟨👨‍👩‍👧⟩。", "👨‍👩‍👧"],
    ["⟨￥⟩", "￥"],
    ["甲⟨ \n⟩乙", ""],
    ["⟨⟩", ""],
  ])("leaves of %s", (notation, left) => {
    expect(trimmed(notation)).toBe(left);
  });

  it("takes the whole of a character that a selection cuts", () => {
    expect(trimmedSpan("，𠮷。", span(2, 4))).toEqual(span(1, 3));
  });

  it.each(carefulLayers)("changes nothing that a careful reader has tagged: %s", (file) => {
    const { text, tags } = carefulLayer(file);
    expect(tags.length).toBeGreaterThan(100);
    expect(tags.filter((tag) => !isSameSpan(trimmedSpan(text, tag), tag))).toEqual([]);
  });
});
