import { describe, expect, it } from "vitest";
import { PhraseMemory } from "../../../../core/suggest/memory/PhraseMemory";
import { taggedText } from "../../../builders/taggedText";

function places(memory: PhraseMemory, text: string) {
  return [...memory.placesIn(text)].map(({ start, end, use }) => [text.slice(start, end), start, use]);
}

describe("PhraseMemory", () => {
  const first = taggedText("发展[industry 新能源]和[industry 新能源汽车]，新能源很多。");
  const second = taggedText("做强[industry 𠮷茶]，[policy 新能源]不在其中。");

  it("finds the longest phrase at each place, from left to right", () => {
    const memory = new PhraseMemory([first, second], "industry");
    expect(places(memory, "新能源汽车与新能源、𠮷茶")).toEqual([
      ["新能源汽车", 0, { tagged: 1, seen: 1 }],
      ["新能源", 6, { tagged: 1, seen: 3 }],
      ["𠮷茶", 10, { tagged: 1, seen: 1 }],
    ]);
  });

  it("counts a phrase as seen only where its label was looked for", () => {
    const text = taggedText("发展[policy 丙计划]和𠮷茶。今年[industry 𠮷茶]好，𠮷茶香。");
    const start = text.study.text.indexOf("今年");
    const lookedFor = new Map([["industry", [{ start, end: text.study.length }]]]);
    const memory = new PhraseMemory([{ ...text, lookedFor }], "industry");
    expect(places(memory, "𠮷茶")).toEqual([["𠮷茶", 0, { tagged: 1, seen: 2 }]]);
  });

  it.each([
    ["an empty text", ""],
    ["a text without known phrases", "城市很美。"],
    ["half of a known phrase at the end", "发展新能"],
  ])("finds nothing in %s", (_, text) => {
    expect(places(new PhraseMemory([first], "industry"), text)).toEqual([]);
  });

  it("finds a phrase at the very end, and none over the end of a paragraph", () => {
    const memory = new PhraseMemory([first], "industry");
    expect(places(memory, "壮大新能\n源和新能源").map(([words, start]) => [words, start])).toEqual([
      ["新能源", 7],
    ]);
  });
});
