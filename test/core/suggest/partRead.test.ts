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
    const { tagged } = partRead(whole, [{ start, end: start + 1, label: "industry" }]);
    expect(tagged.study.text).toBe("乙𠮷茶好。");
  });

  it("was looked through for each label as far as that was tagged or refused, and for no other", () => {
    const whole = taggedText("甲[industry 𠮷茶]。乙[policy 丙\n计划]。丁[industry 瓷]。戊己。");
    const start = whole.study.text.indexOf("戊");
    const { tagged } = partRead(whole, [{ start, end: start + 1, label: "target" }]);
    const words = (label: string) =>
      tagged.lookedFor?.get(label)?.map((each) => tagged.study.text.slice(each.start, each.end));
    expect(words("industry")).toEqual(["甲𠮷茶。乙丙\n计划。丁瓷。"]);
    expect(words("policy")).toEqual(["甲𠮷茶。乙丙\n计划。"]);
    expect(words("target")).toEqual(["戊己。"]);
    expect(words("other")).toBeUndefined();
  });

  it("keeps where a label was looked for when what was not read is left out", () => {
    const { tagged } = partRead(taggedText(`[policy 甲]。${far}[industry 𠮷乙]。`));
    const [place] = tagged.lookedFor?.get("industry") ?? [];
    expect(tagged.study.text.slice(place?.start, place?.end)).toBe(tagged.study.text.slice("甲。".length));
    expect(tagged.lookedFor?.get("policy")).toEqual([{ start: 0, end: 2 }]);
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
