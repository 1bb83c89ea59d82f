import { describe, expect, it } from "vitest";
import { headOf, partRead } from "../../../core/suggest/partRead";
import { taggedText } from "../../builders/taggedText";

const far = "无关的话。".repeat(400);

/** The words and the tagged passages of what was read. */
function read(notation: string) {
  const { tagged } = partRead(taggedText(notation));
  const { text } = tagged.study;
  return { text, passages: tagged.passages.map(({ start, end }) => text.slice(start, end)) };
}

describe("what was read of an unfinished text", () => {
  it.each<[what: string, notation: string, text: string, passages: string[]]>([
    ["all up to the last tag", "开头。[policy 𠮷计划]好。尾句。", "开头。𠮷计划好。", ["𠮷计划"]],
    ["a tag across a break", "甲。[policy 长\n期计划]好。尾。", "甲。长\n期计划好。", ["长\n期计划"]],
    ["a tag at the end", "甲。[policy 计划]", "甲。计划", ["计划"]],
    ["nothing of a text without tags", "甲。乙。", "", []],
    ["nothing of an empty text", "", "", []],
  ])("is %s", (_, notation, text, passages) => {
    expect(read(notation)).toEqual({ text, passages });
  });

  it("leaves out pages before a lone mention, but not the sentences just before it", () => {
    const { text, passages } = read(`[policy 甲]。${far}[policy 乙]。${far}`);
    expect(text.length).toBeLessThan(1000);
    expect(passages).toEqual(["甲", "乙"]);
  });

  it("holds the sentence where something was refused, and no other around it", () => {
    const whole = taggedText(`甲。${far}乙𠮷茶好。${far}`);
    const { text } = whole.study;
    const start = text.indexOf("茶");
    const { tagged } = partRead(whole, [{ start, end: start + 1 }]);
    expect(tagged.study.text).toBe("乙𠮷茶好。");
  });

  it("tells where a passage of it is in the whole text", () => {
    const whole = taggedText(`[policy 甲]。${far}[policy 乙]。`);
    const { tagged, placeOf } = partRead(whole);
    expect(tagged.passages.map(placeOf)).toEqual(whole.passages.map(({ start, end }) => ({ start, end })));
  });
});

it("cuts a text's beginning off at a sentence", () => {
  const { study, passages } = headOf(taggedText("甲[policy 乙]。丙[policy 丁]。戊"), 5);
  expect(study.text).toBe("甲乙。");
  expect(passages).toEqual([{ start: 1, end: 2, label: "policy" }]);
});
