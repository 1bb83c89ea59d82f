import { describe, expect, it } from "vitest";
import { possiblePassages } from "../../../../core/suggest/learner/possiblePassages";
import { Words } from "../../../../core/suggest/learner/Words";
import { StudyText } from "../../../../core/suggest/StudyText";

/** Every character is a word of its own, so that the cases do not hang on a segmenter. */
function* characters(text: string) {
  let start = 0;
  for (const character of text) {
    yield { start, end: start + character.length, isWord: true };
    start += character.length;
  }
}

function possibleIn(text: string): string[] {
  const words = new Words(new StudyText(text, characters));
  return [...possiblePassages(words, 0, words.count)].map(({ start, end }) =>
    text.slice(words.place(start), words.place(end)),
  );
}

describe("possiblePassages", () => {
  it.each<[what: string, text: string, passages: string[]]>([
    ["whole words, in order of their starts and ends", "茶𠮷", ["茶", "茶𠮷", "𠮷"]],
    ["marks between items, but none at an end", "茶、酒", ["茶", "茶、酒", "酒"]],
    ["nothing that reaches over a clause", "茶，酒。米", ["茶", "酒", "米"]],
    ["nothing that reaches over a line's end", "茶\n酒", ["茶", "酒"]],
    ["a clause inside a pair of quotes", "“茶，酒”", ["“茶，酒”", "茶", "酒"]],
    ["no half of a pair", "《茶》法", ["《茶》", "《茶》法", "茶", "法"]],
    ["a per cent sign at an end only", "8%茶", ["8", "8%", "8%茶", "茶"]],
    ["nothing in an empty text", "", []],
    ["nothing in marks", "、。“”", []],
  ])("gives %s", (_, text, passages) => {
    expect(possibleIn(text).filter((each) => each !== "“”")).toEqual(passages);
  });

  it("tells how many digits, marks between items and pairs a passage holds", () => {
    const words = new Words(new StudyText("“茶”、（1）", characters));
    const all = [...possiblePassages(words, 0, words.count)];
    expect(all.find(({ start, end }) => start === 0 && end === words.count)).toMatchObject({
      digits: 1,
      items: 1,
      pairs: 2,
    });
  });
});
