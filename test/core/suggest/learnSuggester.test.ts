import { describe, expect, it } from "vitest";
import { noRefusals, RefusalSet, refusalAt } from "../../../core/search/refusals";
import { suggestionsFor } from "../../../core/suggest/documentText";
import { learnSuggester } from "../../../core/suggest/learnSuggester";
import { partRead } from "../../../core/suggest/partRead";
import { StudyText } from "../../../core/suggest/StudyText";
import type { Suggester } from "../../../core/suggest/Suggester";
import type { TaggedText } from "../../../core/suggest/TaggedText";
import { layoutText } from "../../../core/text/layout/layoutText";
import { ReflowedText } from "../../../core/text/reflow/ReflowedText";
import { taggedText } from "../../builders/taggedText";

function learn(texts: readonly TaggedText[]): Suggester {
  const lessons = learnSuggester({ texts, labels: ["industry", "policy"], patterns: [] });
  for (let step = lessons.next(); ; step = lessons.next()) if (step.done) return step.value;
}

/** Twelve sentences of one form, with other words in each. */
const lessons = ["纸", "铁", "糖", "盐", "布", "酒", "木", "瓷", "米", "油", "皮", "伞"].map((word) =>
  taggedText(
    `今年大力发展[industry ${word}器加工]、[industry ${word}艺制造]等产业，实施[policy “${word}都”行动]，百姓高兴。`.repeat(
      2,
    ),
  ),
);

function documentOf(text: string) {
  const reflowed = new ReflowedText(text, layoutText(text));
  return { reflowed, study: new StudyText(reflowed.text), refusals: noRefusals };
}

const unseen = "𠮷县明年大力发展石器加工、丝线制造等产业，实施“丝都”行动，百姓高兴。";

describe("learnSuggester", () => {
  const suggester = learn(lessons);
  const found = (text: string) => {
    const document = documentOf(text);
    return suggestionsFor(suggester, document).map((each) => [each.label, document.reflowed.quote(each)]);
  };

  it("suggests words it has never seen where it has learnt that such words are tagged", () => {
    const words = found(unseen);
    expect(words).toContainEqual(["industry", "石器加工"]);
    expect(words).toContainEqual(["industry", "丝线制造"]);
    expect(words).toContainEqual(["policy", "“丝都”行动"]);
  });

  it("gives each suggestion a likelihood, a source and a reason", () => {
    for (const { score, source, reason } of suggestionsFor(suggester, documentOf(unseen))) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThan(1);
      expect(reason.source).toBe(source);
    }
    const known = suggestionsFor(suggester, documentOf("后来大力发展纸器加工、丝线制造等产业。"));
    expect(known[0]?.reason).toEqual({ source: "memory", tagged: 2, seen: 2 });
  });

  it("does not suggest again what was refused in that context, and does so in another", () => {
    const document = documentOf(unseen);
    const [first] = suggestionsFor(suggester, document);
    if (!first) throw new Error("nothing suggested");
    const { start, end } = document.reflowed.fromRaw(first);
    const refusals = new RefusalSet([refusalAt(document.study, first.label, start, end)]);
    const places = (text: string) =>
      suggestionsFor(suggester, { ...documentOf(text), refusals }).map((each) => each.start);
    expect(places(unseen)).not.toContain(first.start);
    const elsewhere = unseen.replace("明年", "后年");
    expect(places(elsewhere)).toHaveLength(found(elsewhere).length);
  });

  it("gives the same suggestions for the same lessons", () => {
    const document = documentOf(unseen);
    expect(suggestionsFor(learn(lessons), document)).toEqual(suggestionsFor(suggester, document));
  });

  it.each([
    ["an empty text", ""],
    ["a text of one character", "𠮷"],
    ["a text of punctuation", "、、，。“”"],
  ])("suggests nothing in %s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each<[what: string, texts: TaggedText[]]>([
    ["no text", []],
    ["an empty text", [taggedText("")]],
    ["a text without tags", [taggedText("城市很美。\n\n河也很美。")]],
    ["a single tag", [taggedText("发展[industry 茶]。")]],
  ])("can learn from %s, which says nothing yet", (_, texts) => {
    expect(suggestionsFor(learn(texts), documentOf("城市与河。"))).toEqual([]);
  });

  const first = [
    "甲市发展[industry 光伏产业]，建设园区。",
    "乙市支持[industry 光伏产业]。",
    "丙市的[industry 光伏产业]很强。",
  ];

  it.each<[what: string, texts: TaggedText[]]>([
    ["three texts", first.map(taggedText)],
    ["one text", [taggedText(first.join(""))]],
  ])("suggests a phrase tagged 3 times of 3 beside 和, where %s teach no more", (_, texts) => {
    const after = learn(texts);
    for (const text of ["丁市有光伏产业和轴承产业。", "𠮷市有轴承产业和\n光伏产业"]) {
      const document = documentOf(text);
      const quotes = suggestionsFor(after, document).map((each) => document.reflowed.quote(each));
      expect(quotes).toEqual(["光伏产业"]);
    }
  });

  it("goes over to the label that is given instead, where suggestions are tagged against", () => {
    const against = "𠮷丁戊己庚辛壬癸子丑寅卯"
      .split("")
      .map((city) =>
        taggedText(`${city}市发展[policy 光伏产业]，建设园区。${city}县支持[policy 光伏产业]。`),
      );
    const document = documentOf("新市发展光伏产业，建设园区。");
    const labelsAfter = (texts: TaggedText[]) =>
      suggestionsFor(learn(texts), document).map(({ label }) => label);
    expect(labelsAfter(first.map(taggedText))).toEqual(["industry"]);
    expect(labelsAfter([...first.map(taggedText), ...against])).toEqual(["policy"]);
  });

  it("does not take a label for absent from texts in which other labels alone were tagged so far", () => {
    const sentence = (word: string) =>
      `今年大力发展[industry ${word}器加工]等产业，实施[policy “${word}都”行动]，百姓高兴。`.repeat(2);
    const both = [..."纸铁糖盐布酒"].map((word) => taggedText(sentence(word)));
    const industries = [..."木瓷米油皮伞竹棉麻丝茶蜡"].map((word) =>
      taggedText(sentence(word).replace(/\[policy ([^\]]+)\]/g, "$1")),
    );
    const likely = (texts: TaggedText[]) =>
      Math.max(
        0,
        ...learn([...both, ...texts])
          .rate(documentOf(unseen).study)
          .filter(({ label }) => label === "policy")
          .map(({ score }) => score),
      );
    expect(likely(industries.map((text) => partRead(text).tagged))).toBeGreaterThan(0.5);
    expect(likely(industries)).toBeLessThan(0.5);
  });

  it("is less sure of a phrase with each time it was left untagged, and does not turn back", () => {
    const tagged = ["甲", "乙", "丙"].map((city) =>
      taggedText(
        `${city}市发展[industry 光伏产业]。今年[industry 光伏产业]增长。也支持[industry 轴承产业]。会议举行，发言热烈。`,
      ),
    );
    const untagged = [
      "东区发展X很快。",
      "南区支持X建设。",
      "今年X增长。",
      "会议谈到X。",
      "X前景好。",
      "推进X工作。",
    ];
    const scores = [0, 1, 2, 3, 4, 5, 6].map((count) => {
      const against = untagged.slice(0, count).join("").replaceAll("X", "光伏产业");
      const rated = learn([...tagged, ...(against ? [taggedText(against)] : [])]).rate(
        new StudyText("全市聚焦光伏产业发展。"),
      );
      return rated.find(({ start, end }) => start === 4 && end === 8)?.score ?? 0;
    });
    // The texts fall into other thirds with each one more: a little up and down means nothing.
    for (const [count, score] of scores.entries())
      expect(score).toBeLessThan(Math.min(1, ...scores.slice(0, count)) + 0.05);
    expect(scores.at(-1)).toBeLessThan(0.75);
  });

  it("goes on in steps and can be left after any of them", () => {
    const steps = learnSuggester({ texts: lessons, labels: ["industry", "policy"], patterns: [] });
    for (let step = 0; step < 20; step++) expect(steps.next().done).toBe(false);
    expect(steps.return(suggester).done).toBe(true);
  });
});
