import { describe, expect, it } from "vitest";
import { StudyText } from "../../../core/suggest/StudyText";

describe("StudyText", () => {
  it("knows the word around each code unit, after the segmenter it is given", () => {
    const halves = (text: string) => [
      { start: 0, end: 2, isWord: true },
      { start: 2, end: text.length, isWord: true },
    ];
    const study = new StudyText("𠮷县城", halves);
    expect([...study.wordStarts]).toEqual([0, 0, 2, 2]);
    expect([...study.wordEnds]).toEqual([2, 2, 4, 4]);
  });

  it.each<[what: string, text: string, ends: number[]]>([
    ["stops", "一。二！三", [2, 4, 5]],
    ["paragraphs", "一\n二", [2, 3]],
    ["nothing in an empty text", "", []],
    ["a stop at the end", "一。", [2]],
    ["a thousand characters without a stop", "山".repeat(1500), [1000, 1500]],
  ])("ends sentences at %s", (_, text, ends) => {
    expect(new StudyText(text).sentenceEnds).toEqual(ends);
  });

  it("tells characters apart by what they do in names and lists", () => {
    expect(new StudyText("3A三𠮷、，。“”（）%-").classes).toEqual([
      "digit",
      "latin",
      "numeral",
      "ideograph",
      "ideograph",
      "item",
      "clause",
      "stop",
      "open",
      "close",
      "openBracket",
      "closeBracket",
      "percent",
      "other",
    ]);
  });
});
