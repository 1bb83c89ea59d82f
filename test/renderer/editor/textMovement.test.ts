import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  characterBoundary,
  lineAt,
  nextCharacter,
  nextWordEnd,
  previousCharacter,
  previousWordStart,
  wordAt,
} from "../../../renderer/editor/textMovement";
import { awkwardText } from "./texts";

describe("movement by character", () => {
  const cases: [string, string, number[]][] = [
    ["Chinese text", "新能源", [0, 1, 2, 3]],
    ["characters of two units", "𠮷野😀", [0, 2, 3, 5]],
    ["a family of emoji", "a👩‍👩‍👧‍👦b", [0, 1, 12, 13]],
    ["flags", "🇨🇳🇨🇳", [0, 4, 8]],
    ["letters with marks", "e\u0301a", [0, 2, 3]],
    ["line ends", "a\r\nb\nc\rd", [0, 1, 3, 4, 5, 6, 7, 8]],
    ["an empty text", "", [0]],
  ];
  it.each(cases)("stops between what the reader sees as characters: %s", (_, text, stops) => {
    expect(stopsFrom(0, text.length, (at) => nextCharacter(text, at))).toEqual(stops);
    expect(stopsFrom(text.length, 0, (at) => previousCharacter(text, at)).reverse()).toEqual(stops);
  });

  it("always moves, and never into the middle of a character of two units", () => {
    fc.assert(
      fc.property(awkwardText, fc.nat(), (text, seed) => {
        fc.pre(text.length > 0);
        const offset = characterBoundary(text, seed % text.length);
        const next = nextCharacter(text, offset);
        expect(next).toBeGreaterThan(offset);
        expect(previousCharacter(text, next)).toBeLessThan(next);
        expect(
          /^[\udc00-\udfff]/.test(text.slice(next)) && /[\ud800-\udbff]$/.test(text.slice(0, next)),
        ).toBe(false);
      }),
    );
  });

  it("moves through a heap of marks longer than it looks", () => {
    const text = `e${"\u0301".repeat(1000)}`;
    expect(nextCharacter(text, 0)).toBe(256);
    expect(nextCharacter(text, 900)).toBe(1001);
  });

  it("goes back to the start of the character a place lies in", () => {
    expect([0, 1, 2, 3].map((at) => characterBoundary("a𠮷b", at))).toEqual([0, 1, 1, 3]);
    expect(characterBoundary("a\r\n", 2)).toBe(1);
    expect(characterBoundary("e\u0301", 1)).toBe(0);
    expect(characterBoundary("ab", 2)).toBe(2);
  });
});

describe("movement by word", () => {
  it("passes punctuation and line breaks to the end of the next word", () => {
    const text = "发展能源，\n打造500 企业";
    const stops = stopsFrom(0, text.length, (at) => nextWordEnd(text, at));
    expect(stops.map((stop, i) => text.slice(stops[i - 1] ?? 0, stop))).toEqual([
      "",
      "发展",
      "能源",
      "，\n打造",
      "500",
      " 企业",
    ]);
  });

  it("goes back to the start of the word before", () => {
    const text = "发展，\n能源";
    expect(stopsFrom(text.length, 0, (at) => previousWordStart(text, at))).toEqual([6, 4, 0]);
  });

  it("takes the rest of the text where no word is left", () => {
    expect(nextWordEnd("能源。。。", 2)).toBe(5);
    expect(previousWordStart("。。能源", 2)).toBe(0);
  });
});

describe("wordAt", () => {
  const cases: [string, string, number, string][] = [
    ["a word, from its start", "推动能源转型", 2, "能源"],
    ["a word, from inside", "推动能源转型", 3, "能源"],
    ["a number", "投资1000亿元", 3, "1000"],
    ["a punctuation mark", "能源，转型", 2, "，"],
    ["the last word, from the end of the text", "推动能源", 4, "能源"],
    ["a character of two units, from its second", "a 𠮷 b", 3, "𠮷"],
    ["nothing in an empty text", "", 0, ""],
  ];
  it.each(cases)("gives %s", (_, text, offset, word) => {
    const { start, end } = wordAt(text, offset);
    expect(text.slice(start, end)).toBe(word);
  });

  it("does not reach over a line break", () => {
    expect(wordAt("能\n源头", 2)).toEqual({ start: 2, end: 4 });
  });
});

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

function stopsFrom(from: number, to: number, step: (at: number) => number): number[] {
  const stops = [from];
  for (let at = from; at !== to && stops.length < 100; ) {
    at = step(at);
    stops.push(at);
  }
  return stops;
}
