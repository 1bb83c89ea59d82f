import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fold, Paragraph } from "../../../core/text/layout/TextLayout";
import { span } from "../../../core/text/Span";
import { reflowedBlocks } from "../../../renderer/editor/reflowedBlocks";
import { laidOut } from "./layouts";

const paragraph = (start: number, end: number, kind: Paragraph["kind"] = "body") => ({
  ...span(start, end),
  kind,
});
const layoutOf = (paragraphs: Paragraph[], folds: Fold[] = []) => ({ paragraphs, folds, spacedRuns: [] });
const wrap = (start: number, end: number): Fold => ({ ...span(start, end), kind: "wrap", shown: "" });

describe("reflowedBlocks", () => {
  it("makes a block of each paragraph and tells those that follow one of their kind", () => {
    const layout = layoutOf([paragraph(0, 2, "title"), paragraph(3, 5, "title"), paragraph(6, 9)]);
    const [section] = reflowedBlocks("引题\n主题\n正文𠮷", layout);
    expect(
      section?.map(({ start, end, kind, follows, paragraph }) => [start, end, kind, follows, paragraph]),
    ).toEqual([
      [0, 2, "title", false, 1],
      [3, 5, "title", true, 2],
      [6, 9, "body", false, 3],
    ]);
  });

  it("makes one empty block of a text without a paragraph", () => {
    expect(reflowedBlocks("\n\n", layoutOf([])).map((section) => section.length)).toEqual([1]);
  });

  it("begins a section after 64 paragraphs", () => {
    const layout = layoutOf(Array.from({ length: 65 }, (_, i) => paragraph(2 * i, 2 * i + 1)));
    expect(reflowedBlocks("字\n".repeat(65), layout).map((section) => section.length)).toEqual([64, 1]);
  });

  it("cuts a paragraph that is too long for a section, not inside 𠮷", () => {
    const text = `${"长".repeat(4095)}𠮷${"长".repeat(5000)}`;
    const blocks = reflowedBlocks(text, layoutOf([paragraph(0, text.length)])).flat();
    expect(blocks.map(({ start, end, continues, isCut }) => [start, end, continues, isCut])).toEqual([
      [0, 4095, false, true],
      [4095, 8191, true, true],
      [8191, 9097, true, false],
    ]);
  });

  it.each([
    ["begins", 4096, 4099],
    ["lies", 4000, 4200],
    ["ends", 4090, 4096],
  ])("leaves a fold out that %s where a paragraph is cut", (_, start, end) => {
    const text = `${"长".repeat(start)}${"\n".repeat(end - start)}${"长".repeat(300)}`;
    const blocks = reflowedBlocks(text, layoutOf([paragraph(0, text.length)], [wrap(start, end)])).flat();
    expect(blocks.map((block) => [block.start, block.end])).toEqual([
      [0, start],
      [end, end + 300],
    ]);
  });

  it("draws every character of a paragraph but folds at a cut, in blocks that no section holds too much of", () => {
    fc.assert(
      fc.property(laidOut, ({ text, layout }) => {
        const sections = reflowedBlocks(text, layout);
        for (const section of sections) {
          const length = section.reduce((sum, { start, end }) => sum + end - start, 0);
          expect(section.length <= 64 && length <= 4096).toBe(true);
        }
        const blocks = sections.flat();
        const drawn = blocks.map(({ start, end }) => text.slice(start, end)).join("");
        const wanted = layout.paragraphs.map(({ start, end }) => text.slice(start, end)).join("");
        expect(drawn.replaceAll(/\s/g, "")).toBe(wanted.replaceAll(/\s/g, ""));
      }),
      { numRuns: 40 },
    );
  });
});
