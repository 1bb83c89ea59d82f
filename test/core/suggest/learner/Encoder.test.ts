import { describe, expect, it } from "vitest";
import { sentencesOf, taughtSentencesOf } from "../../../../core/suggest/learner/Encoder";
import { StudyText } from "../../../../core/suggest/StudyText";
import { taggedText } from "../../../builders/taggedText";

const labels = ["industry", "policy"];

/** What each sentence teaches, with its label. */
function taughtIn(marked: string): string[][] {
  const tagged = taggedText(marked);
  return [...taughtSentencesOf(tagged, labels, (key) => key)].map((sentence) =>
    [...sentence.truths].flatMap((truth, k) => {
      if (truth === 0) return [];
      const passage = Math.floor(k / labels.length);
      const start = sentence.places[sentence.passageStarts[passage] ?? 0];
      const end = sentence.places[sentence.passageEnds[passage] ?? 0];
      return [`${labels[k % labels.length]} ${tagged.study.text.slice(start, end)}`];
    }),
  );
}

describe("taughtSentencesOf", () => {
  it.each<[what: string, marked: string, taught: string[][]]>([
    [
      "each sentence's own passages",
      "发展[industry 茶]。\n[industry 酒]",
      [["industry 茶"], [], ["industry 酒"]],
    ],
    [
      "passages of two labels, one inside the other",
      "实行[policy [industry 茶]法]。",
      [["industry 茶", "policy 茶法"]],
    ],
    ["a passage of two code units", "发展[industry 𠮷]。", [["industry 𠮷"]]],
    ["nothing that reaches over a line's end", "发展[industry 茶\n酒]。", [[], []]],
    ["nothing that ends with a mark", "发展[industry 茶、]酒。", [[]]],
    ["a passage at the text's end", "发展[industry 茶]", [["industry 茶"]]],
    ["nothing in an empty text", "", []],
  ])("teaches %s", (_, marked, taught) => {
    expect(taughtIn(marked)).toEqual(taught);
  });

  it("keeps the longest of passages of one label that overlap", () => {
    const study = new StudyText("茶、酒");
    const passages = [
      { start: 0, end: 1, label: "industry" },
      { start: 0, end: 3, label: "industry" },
    ];
    const [sentence] = taughtSentencesOf({ study, passages }, labels, (key) => key);
    const longest = [...(sentence?.passageEnds ?? [])].findIndex(
      (end, passage) => sentence?.passageStarts[passage] === 0 && sentence.places[end] === 3,
    );
    expect([...(sentence?.truths ?? [])].indexOf(1)).toBe(longest * labels.length);
    expect(sentence?.truths.filter((truth) => truth === 1)).toHaveLength(1);
  });
});

describe("sentencesOf", () => {
  it("numbers the same features wherever the same words stand", () => {
    const rows = [...sentencesOf(new StudyText("发展茶。发展茶。"), (key) => key)].map(
      ({ words }) => words.numbers,
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]?.slice(0, 4)).toEqual(rows[1]?.slice(0, 4));
  });
});
