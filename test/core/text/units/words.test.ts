import { describe, expect, it } from "vitest";
import { nextWordEnd, previousWordStart, wordAround, wordAt } from "../../../../core/text/units/words";
import { stopsFrom } from "./stopsFrom";

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

describe("wordAround", () => {
  it.each([
    ["the word that begins there", "发展，能源", 3, "能源"],
    ["the word a caret stands in", "发展，能源", 4, "能源"],
    ["the word that ends there, before a mark", "发展，能源", 2, "发展"],
    ["the last word, at the end", "发展，𠮷", 5, "𠮷"],
    ["the mark, where there is no word", "，。", 1, "。"],
    ["nothing in an empty text", "", 0, ""],
  ])("gives %s", (_, text, offset, word) => {
    const { start, end } = wordAround(text, offset);
    expect(text.slice(start, end)).toBe(word);
  });
});
