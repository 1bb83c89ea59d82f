import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayText, signOffsets } from "../../../renderer/editor/displayText";
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

describe("signOffsets", () => {
  it("finds the signs, but not the carriage return of a Windows line end", () => {
    expect(signOffsets("a\0\r\nb\rc\ufeff", 10)).toEqual([1, 5, 7]);
  });

  it("finds no more than asked for", () => {
    expect(signOffsets("\0".repeat(100), 3)).toEqual([0, 1, 2]);
  });
});
