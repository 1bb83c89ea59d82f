import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { CodePointTable, codePoint } from "../../../../core/text/offsets";
import { sliceSpan, span } from "../../../../core/text/Span";
import { trimmedSpan } from "../../../../core/text/units/trimming";

const root = path.resolve(import.meta.dirname, "../../../..");

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
    ["甲⟨，。⟩乙", "，。"],
    ["甲⟨ “ ⟩乙", "“"],
    ["甲⟨ \n⟩乙", ""],
    ["⟨⟩", ""],
  ])("leaves of %s", (notation, left) => {
    expect(trimmed(notation)).toBe(left);
  });

  it("takes the whole of a character that a selection cuts", () => {
    expect(trimmedSpan("，𠮷。", span(2, 4))).toEqual(span(1, 3));
  });

  it.each(readdirSync(path.join(root, "test/fixtures/layers")).filter((name) => name.endsWith(".json")))(
    "changes nothing that a careful reader has tagged: %s",
    (name) => {
      const layer = JSON.parse(readFileSync(path.join(root, "test/fixtures/layers", name), "utf8"));
      const text = readFileSync(path.join(root, "seeds", `${layer.document}.txt`), "utf8");
      const table = new CodePointTable(text);
      const changed = layer.annotations.filter(({ start, end }: { start: number; end: number }) => {
        const place = span(table.toUtf16(codePoint(start)), table.toUtf16(codePoint(end)));
        const left = trimmedSpan(text, place);
        return left.start !== place.start || left.end !== place.end;
      });
      expect(layer.annotations.length).toBeGreaterThan(100);
      expect(changed).toEqual([]);
    },
  );
});
