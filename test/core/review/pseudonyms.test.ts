import { describe, expect, it } from "vitest";
import { withMentioned, withPseudonyms } from "../../../core/review/pseudonyms";
import { annotatorId } from "../../electron/storage/TemporaryFolder";

const names = new Map([
  [annotatorId("annotator-a"), "A"],
  [annotatorId("annotator-ab"), "B"],
  [annotatorId("标注员𠮷"), "C"],
  [annotatorId("甲"), "R1"],
]);

describe("the names in a text", () => {
  it.each([
    ["mentioned", "见 @annotator-a 。", "见 @A 。"],
    ["said", "annotator-a标错了\n", "A标错了\n"],
    ["of two the longer one", "annotator-ab", "B"],
    ["not within another word", "annotator-abc xannotator-a", "annotator-abc xannotator-a"],
    ["among Chinese words", "请标注员𠮷看看", "请C看看"],
    ["of one character only where mentioned", "甲方 @甲", "甲方 @R1"],
    ["none", "", ""],
  ])("are replaced: %s", (_, text, expected) => {
    expect(withPseudonyms(text, names)).toBe(expected);
  });

  it.each([
    ["at the end", "看 @A", "看 @annotator-a"],
    ["before Chinese words", "@R1看𠮷", "@甲看𠮷"],
    ["not of a longer word", "@Ab A", "@Ab A"],
  ])("come back where pseudonyms are mentioned: %s", (_, text, expected) => {
    expect(withMentioned(text, names)).toBe(expected);
  });

  it("stay where nobody has another name", () => {
    expect(withPseudonyms("annotator-a", new Map())).toBe("annotator-a");
  });
});
