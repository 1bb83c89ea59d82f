import { describe, expect, it } from "vitest";
import { LONGEST_MATCH_SHOWN } from "../../../core/search/Hit";
import { noRefusals, RefusalSet, refusalAt } from "../../../core/search/refusals";
import { showPlace } from "../../../core/search/showPlace";
import { annotation } from "../../builders/marked";
import { searchable } from "./searchable";

const words = (start: number, end: number) => ({ start, end, layer: -1, annotation: -1 });

describe("a hit", () => {
  it.each<
    [what: string, text: string, place: [number, number], length: number, shown: [string, string, string]]
  >([
    ["has so many characters of context", "一二三四五六七", [3, 4], 2, ["二三", "四", "五六"]],
    ["has less at the text's ends", "一二三", [0, 3], 5, ["", "一二三", ""]],
    ["has no half character in its context", "𠮷一𠮷", [2, 3], 1, ["", "一", ""]],
    ["has whole characters of two units", "𠮷一𠮷", [2, 3], 2, ["𠮷", "一", "𠮷"]],
    ["has context of its paragraph only", "一。\n\n二。\n\n三。", [3, 4], 9, ["", "二", "。"]],
    ["may have none", "一二三", [1, 2], 0, ["", "二", ""]],
  ])("%s", (_, text, [start, end], length, shown) => {
    const { left, match, right } = showPlace(searchable(text), words(start, end), length);
    expect([left, match, right]).toEqual(shown);
  });

  it("shows the beginning of a long match", () => {
    const text = "长".repeat(LONGEST_MATCH_SHOWN + 1);
    const hit = showPlace(searchable(text), words(0, text.length), 5);
    expect(hit).toMatchObject({ isMatchCut: true, start: 0, end: text.length });
    expect(hit.match).toHaveLength(LONGEST_MATCH_SHOWN);
  });

  it("lists the annotations of all annotators that share a character with it", () => {
    const text = "发展新能源产业。";
    const document = searchable(text, {
      a: [annotation(text, 0, 8, "policy", "all"), annotation(text, 2, 5, "industry", "same")],
      b: [annotation(text, 4, 7, "target", "crossing"), annotation(text, 5, 7, "target", "touching")],
    });
    const hit = showPlace(document, words(2, 5), 5);
    expect(hit.annotations).toEqual([
      { annotator: "a", id: "all", label: "policy", start: 0, end: 8 },
      { annotator: "a", id: "same", label: "industry", start: 2, end: 5 },
      { annotator: "b", id: "crossing", label: "target", start: 4, end: 7 },
    ]);
    expect(hit.annotationCount).toBe(3);
  });

  it("lists a few of very many annotations and counts all", () => {
    const text = "产业";
    const many = Array.from({ length: 25 }, (_, i) => annotation(text, 0, 2, "industry", `id-${i}`));
    const hit = showPlace(searchable(text, { a: many }), words(0, 2), 5);
    expect([hit.annotations.length, hit.annotationCount]).toEqual([20, 25]);
  });
});

describe("a refusal", () => {
  const document = searchable("第一，发展产业，第二，发展产业，不提产业");

  it("is known again by phrase, label and context, wherever it has moved", () => {
    const refused = new RefusalSet([refusalAt(document, "industry", 5, 7)]);
    const moved = searchable("加在前面的段落。\n\n第一，发展产业，第二，发展产业，不提产业");
    const at = moved.text.indexOf("产业");
    expect(refused.has(refusalAt(moved, "industry", at, at + 2))).toBe(true);
    expect(refused.has(refusalAt(document, "policy", 5, 7))).toBe(false);
    expect(refused.has(refusalAt(document, "industry", 13, 15))).toBe(false);
  });

  it("is added once and can be taken back", () => {
    const refusal = refusalAt(document, "industry", 5, 7);
    const twice = new RefusalSet(noRefusals.with([refusal, refusal])).with([refusal]);
    expect(twice).toEqual([
      { label: "industry", phrase: "产业", before: "第一，发展", after: "，第二，发展产业" },
    ]);
    expect(new RefusalSet(twice).without([refusal])).toEqual([]);
  });
});
