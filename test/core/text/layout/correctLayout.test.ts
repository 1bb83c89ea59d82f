import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctLayout } from "../../../../core/text/layout/correctLayout";
import { layoutText } from "../../../../core/text/layout/layoutText";
import type { LayoutCorrections, ParagraphKind, TextLayout } from "../../../../core/text/layout/TextLayout";
import { utf16 } from "../../../../core/text/offsets";
import { ReflowedText } from "../../../../core/text/reflow/ReflowedText";
import { arbitraryText, expectSound } from "./soundLayout";

const corrections = (joins: number[], splits: number[]): LayoutCorrections => ({
  joins: joins.map(utf16),
  splits: splits.map(utf16),
});

const text = "修好一座桥\n\n城里的老桥 𠮷 通车。\n后 来 大 家 都 来。";

function shown(correction: LayoutCorrections, layout: TextLayout = layoutText(text)) {
  const corrected = correctLayout(text, layout, correction);
  return {
    lines: new ReflowedText(text, corrected).text.split("\n"),
    kinds: corrected.paragraphs.map(({ kind }) => kind),
  };
}

describe("correctLayout", () => {
  const lines = ["修好一座桥", "城里的老桥 𠮷 通车。", "后来大家都来。"];

  it.each([
    ["keeps a layout without corrections", [], [], lines],
    ["joins two paragraphs", [6], [], ["修好一座桥城里的老桥 𠮷 通车。", "后来大家都来。"]],
    ["joins at either end of the white space", [5], [], ["修好一座桥城里的老桥 𠮷 通车。", "后来大家都来。"]],
    ["joins three", [6, 19], [], [lines.join("")]],
    ["splits between characters", [], [9], ["修好一座桥", "城里", "的老桥 𠮷 通车。", "后来大家都来。"]],
    [
      "drops the white space at a split",
      [],
      [12],
      ["修好一座桥", "城里的老桥", "𠮷 通车。", "后来大家都来。"],
    ],
    ["splits a letter-spaced run", [], [23], [...lines.slice(0, 2), "后来", "大家都来。"]],
    ["splits what it joined", [6], [7], lines],
    ["leaves a join inside a paragraph out", [9], [], lines],
    ["leaves a split inside a character out", [], [14], lines],
    ["leaves a split at an end of a paragraph out", [], [0, 5, 7, text.length], lines],
    ["leaves what lies outside the text out", [400], [400], lines],
    [
      "splits once where two splits name one gap",
      [],
      [12, 13],
      ["修好一座桥", "城里的老桥", "𠮷 通车。", "后来大家都来。"],
    ],
  ])("%s", (_, joins, splits, expected) => {
    expect(shown(corrections(joins, splits)).lines).toEqual(expected);
  });

  it.each<[what: string, first: string, second: string, before: ParagraphKind[], kind: ParagraphKind]>([
    ["body that was taken for a heading", "修好一座桥", "城里的𠮷桥通车。", ["title", "body"], "body"],
    ["body that ends in a quotation", "他说过", "“桥𠮷通车。”", ["subhead", "body"], "body"],
    ["an answer", "修好一座桥", "城里的桥通车！", ["title", "answer"], "answer"],
    ["a heading of two lines", "修好一座桥", "城里的桥通车", ["title", "subhead"], "title"],
    ["a heading whose end was taken for body", "修好一座桥", "城里的桥通车", ["title", "body"], "title"],
    ["what is too long for a heading", "修好一座桥", "城里的桥通车".repeat(20), ["subhead", "body"], "body"],
    ["two paragraphs of body", "修好一座桥", "城里的桥通车", ["body", "subhead"], "body"],
    ["an answer and body", "修好一座桥。", "城里的桥通车。", ["answer", "body"], "answer"],
    ["a heading and the text's last sign", "修好一座桥", "。", ["subhead", "body"], "body"],
  ])("judges the kind again where paragraphs are joined: %s", (_, first, second, [one, two], kind) => {
    const text = `${first}\n${second}`;
    const from = utf16(first.length + 1);
    const layout: TextLayout = {
      paragraphs: [
        { start: utf16(0), end: utf16(first.length), kind: one ?? "body" },
        { start: from, end: utf16(text.length), kind: two ?? "body" },
      ],
      folds: [],
      spacedRuns: [],
    };
    const { paragraphs } = correctLayout(text, layout, corrections([from], []));
    expect(paragraphs).toEqual([{ start: 0, end: text.length, kind }]);
  });

  it("gives split paragraphs the kind of the whole", () => {
    expect(shown(corrections([], [3])).kinds).toEqual(["title", "title", "body", "body"]);
  });

  it("changes nothing of the layout that it is given", () => {
    const layout = layoutText(text);
    const before = structuredClone(layout);
    correctLayout(text, layout, corrections([6], [12]));
    expect(layout).toEqual(before);
  });

  it("gives a sound layout whatever is corrected", () => {
    const places = fc.array(fc.nat({ max: 130 }), { maxLength: 6 });
    fc.assert(
      fc.property(arbitraryText, places, places, (any, joins, splits) => {
        expectSound(any, correctLayout(any, layoutText(any), corrections(joins, splits)));
      }),
    );
  });
});
