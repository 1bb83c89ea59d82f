import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReplacedRange } from "../../../core/text/reflow/replacedRanges";
import { span } from "../../../core/text/Span";
import { displayText, foldedText, signOffsets } from "../../../renderer/editor/displayText";
import { awkwardText } from "./texts";

describe("displayText", () => {
  const cases: [string, string, string][] = [
    ["leaves ordinary text as it is", "２０２３年，新能源\t𠮷\n", "２０２３年，新能源\t𠮷\n"],
    ["shows NUL and other controls", "a\0b\u0001c\u0085", "a∅b¤c¤"],
    ["shows a lone carriage return", "a\rb", "a←b"],
    ["hides the one of a Windows line end", "a\r\nb", "a\u200b\nb"],
    ["shows line and paragraph separators", "a\u2028b\u2029c", "a↓b¶c"],
    ["shows marks of writing direction, which then reorder nothing", "\u202eabc\u202c\u200f", "‹abc¤‹"],
    ["shows a byte order mark and spaces without width", "\ufeffa\u200bb", "◦a·b"],
    ["keeps joiners and selectors that emoji need", "👩‍👧☀️", "👩‍👧☀️"],
    ["keeps combining marks", "e\u0301", "e\u0301"],
  ];
  it.each(cases)("%s", (_, text, shown) => {
    expect(displayText(text)).toBe(shown);
  });

  it("keeps the length, and so every offset", () => {
    fc.assert(fc.property(awkwardText, (text) => displayText(text).length === text.length));
  });
});

describe("foldedText", () => {
  const wrap = (start: number, end: number, shown: "" | " " = "") => ({
    ...span(start, end),
    kind: "wrap" as const,
    shown,
  });
  const repair = (start: number, end: number, shown: string) => ({
    ...span(start, end),
    kind: "repair" as const,
    shown,
  });
  it.each<[string, string, ReplacedRange[], string]>([
    ["leaves a text without folds as displayText does", "a\0\n𠮷", [], "a∅\n𠮷"],
    ["draws nothing for a wrap", "新能\n源", [wrap(2, 3)], "新能\u200c源"],
    [
      "draws nothing for the whole of a column break",
      "新能\r\n\n  源",
      [wrap(2, 7)],
      `新能${"\u200c".repeat(5)}源`,
    ],
    [
      "puts the space between two words at the fold's end",
      "new\n  word",
      [wrap(3, 6, " ")],
      "new\u200c\u200c word",
    ],
    ["closes folds side by side and at 𠮷", "𠮷\n𠮷\n字", [wrap(2, 3), wrap(5, 6)], "𠮷\u200c𠮷\u200c字"],
    ["puts a repair at its start", "a□□□b", [repair(1, 4, "字")], "a字\u200c\u200cb"],
    ["draws nothing for what is left out at the end", "ab𠮷", [repair(2, 4, "")], "ab\u200c\u200c"],
    ["draws as much of a repair as has room", "a□b", [repair(1, 2, "字体")], "a字b"],
    ["does not part a character of one", "a□b", [repair(1, 2, "𠮷")], "a\u200cb"],
  ])("%s", (_, text, folds, shown) => {
    expect(foldedText(text, folds)).toBe(shown);
    expect(shown).toHaveLength(text.length);
  });
});

describe("signOffsets", () => {
  it("finds the signs, but not the carriage return of a Windows line end", () => {
    expect(signOffsets("a\0\r\nb\rc\ufeff", 10)).toEqual([1, 5, 7]);
  });

  it("finds no more than asked for", () => {
    expect(signOffsets("\0".repeat(100), 3)).toEqual([0, 1, 2]);
  });
});
