import { describe, expect, it } from "vitest";
import { partsOf } from "../../../core/suggest/partsOf";
import { StudyText } from "../../../core/suggest/StudyText";
import { type TaggedText, wasLookedFor } from "../../../core/suggest/TaggedText";

const tagged = (text: string, ...phrases: string[]): TaggedText => ({
  study: new StudyText(text),
  passages: phrases.map((phrase) => {
    const start = text.indexOf(phrase);
    return { start, end: start + phrase.length, label: "industry" };
  }),
});

const shown = (parts: readonly TaggedText[]) =>
  parts.map(({ study, passages }) => [
    study.text,
    passages.map(({ start, end }) => study.text.slice(start, end)),
  ]);

describe("partsOf", () => {
  it("cuts a lone text at paragraphs, its passages with it", () => {
    const text = tagged("发展茶业。\n做强𠮷瓷。\n建设桥。", "茶", "𠮷瓷", "桥");
    expect(shown(partsOf([text]))).toEqual([
      ["发展茶业。\n", ["茶"]],
      ["做强𠮷瓷。\n", ["𠮷瓷"]],
      ["建设桥。", ["桥"]],
    ]);
  });

  it("keeps with each part where labels were looked for", () => {
    const whole = tagged("发展茶业。\n做强𠮷瓷。\n建设桥。");
    const place = { start: whole.study.text.indexOf("𠮷"), end: whole.study.length };
    const parts = partsOf([{ ...whole, lookedFor: new Map([["industry", [place]]]) }]);
    const looked = parts.map((part) =>
      [..."茶瓷桥"].filter((word) => {
        const start = part.study.text.indexOf(word);
        return start >= 0 && wasLookedFor(part, { start, end: start + 1, label: "industry" });
      }),
    );
    expect(looked).toEqual([[], ["瓷"], ["桥"]]);
  });

  it("leaves out a passage that reaches over a cut", () => {
    const text = tagged("发展茶\n业和瓷\n业。", "茶\n业");
    expect(shown(partsOf([text])).every(([, passages]) => passages?.length === 0)).toBe(true);
  });

  it.each([
    ["three texts", ["一", "二", "三"]],
    ["a text of one paragraph", ["一。二。三。"]],
    ["an empty text", [""]],
  ])("leaves %s as they are", (_, texts) => {
    expect(shown(partsOf(texts.map((text) => tagged(text))))).toEqual(texts.map((text) => [text, []]));
  });

  it("has no part of nothing", () => {
    expect(partsOf([])).toEqual([]);
  });
});
