import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextLayout } from "../../../core/text/layout/TextLayout";
import { span } from "../../../core/text/Span";
import type { PositionMap } from "../../../renderer/editor/positionMap";
import { ShownText } from "../../../renderer/editor/ShownText";
import { readText } from "../../builders/readText";
import { laidOut } from "./layouts";
import { awkwardText } from "./texts";

const noLayout = { paragraphs: [], folds: [], spacedRuns: [] };
const source = (text: string) => new ShownText(text, readText(text, noLayout), "source");
const longLine = "长".repeat(5000);
const lines65 = `${"字\n".repeat(64)}字`;

/** Two paragraphs with a blank line and an ideographic space between them; the first has a wrap. */
const article = "第一\n段。\n\n　第𠮷段";
const reflowed = (text = article, layout: TextLayout = articleLayout) =>
  new ShownText(text, readText(text, layout), "reflowed");
const articleLayout = {
  paragraphs: [
    { ...span(0, 5), kind: "body" as const },
    { ...span(8, 12), kind: "body" as const },
  ],
  folds: [{ ...span(2, 3), kind: "wrap" as const, shown: "" as const }],
  spacedRuns: [],
};

describe("PositionMap of source lines", () => {
  const cases: [string, string, number, -1 | 1, number][] = [
    ["the start of an empty text", "", 0, 1, 1],
    ["the first character", "一\n二", 0, 1, 1],
    ["a line feed inside a section, one token", "一\n二", 2, 1, 3],
    ["the line feed that ends a section", lines65, 127, 1, 128],
    ["the first character after it, two tokens on", lines65, 128, 1, 130],
    ["the same from before", lines65, 128, -1, 130],
    ["the cut in a long line, as a start", longLine, 4096, 1, 4099],
    ["the cut in a long line, as an end", longLine, 4096, -1, 4097],
    ["the end of a text after 𠮷", "𠮷", 2, 1, 3],
  ];
  it.each(cases)("places %s", (_, text, offset, side, position) => {
    const { map } = source(text);
    expect(map.position(offset, side)).toBe(position);
    expect(map.offset(position)).toBe(offset);
  });

  it("gives the nearest offset for a position between sections and at the edges", () => {
    const { map } = source(lines65);
    expect([0, 128, 129, 130, 132, 999].map((position) => map.offset(position))).toEqual([
      0, 127, 127, 128, 129, 129,
    ]);
  });

  it("finds every character of a text in parts, 𠮷 and line feeds included", () => {
    const text = "第𠮷行\n".repeat(64 * 40);
    const shown = source(text);
    const doc = shown.document;
    expect([shown.map.count, doc.childCount, doc.firstChild?.childCount]).toEqual([41, 2, 32]);
    for (let offset = 0; offset < text.length; offset += 3) {
      const at = doc.resolve(shown.map.position(offset));
      const isBreak = offset === shown.map.section(shown.map.sectionOf(offset)).end;
      expect(at.parent.textContent.charAt(at.parentOffset)).toBe(isBreak ? "" : text[offset]);
      expect(shown.map.offset(at.pos)).toBe(offset);
    }
    expect(shown.map.offset(shown.map.position(text.length))).toBe(text.length);
  });

  it("refuses an offset outside the text", () => {
    const { map } = source("一二");
    expect(() => map.position(3)).toThrow(new RangeError("Offset 3 outside text of 2"));
    expect(() => map.position(-1)).toThrow(RangeError);
  });

  it("takes every offset to a position and back, from either side", () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const { map } = source(text);
        for (let offset = 0; offset <= text.length; offset++)
          if (map.offset(map.position(offset)) !== offset || map.offset(map.position(offset, -1)) !== offset)
            throw new Error(`Offset ${offset} comes back as another`);
      }),
      { numRuns: 50 },
    );
  });

  it("finds in the ProseMirror document the character that the text has there", () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const shown = source(text);
        const doc = shown.document;
        for (let offset = 0; offset < text.length; offset += 7) {
          const at = doc.resolve(shown.map.position(offset));
          const isBreak = offset === shown.map.section(shown.map.sectionOf(offset)).end;
          expect(at.parent.textContent.charAt(at.parentOffset)).toBe(isBreak ? "" : shown.shown[offset]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("PositionMap of paragraphs", () => {
  const cases: [string, number, -1 | 1, number, number][] = [
    ["the first character, inside a section and a paragraph", 0, 1, 2, 0],
    ["a fold, a place like any other", 2, 1, 4, 2],
    ["the end of a paragraph", 5, -1, 7, 5],
    ["the same as a start", 5, 1, 7, 5],
    ["white space between paragraphs, as an end", 6, -1, 7, 5],
    ["white space between paragraphs, as a start", 6, 1, 9, 8],
    ["the next paragraph's first character", 8, 1, 9, 8],
    ["the same as an end", 8, -1, 9, 8],
    ["a place after 𠮷", 11, 1, 12, 11],
    ["the end of the text", 12, 1, 13, 12],
  ];
  it.each(cases)("places %s", (_, offset, side, position, back) => {
    const { map } = reflowed();
    expect(map.position(offset, side)).toBe(position);
    expect(map.offset(position)).toBe(back);
  });

  it("counts four tokens where a section ends, too", () => {
    const text = "字\n".repeat(65);
    const paragraphs = Array.from({ length: 65 }, (_, i) => ({
      ...span(2 * i, 2 * i + 1),
      kind: "body" as const,
    }));
    const { map } = reflowed(text, { ...noLayout, paragraphs });
    expect(map.count).toBe(2);
    expect(map.position(128) - map.position(126)).toBe(5);
    expect([map.nodeOf(0), map.nodeOf(1)]).toEqual([
      { from: 0, to: 194 },
      { from: 194, to: 199 },
    ]);
  });

  it("counts two more where a part of many sections ends", () => {
    // 64 paragraphs a section, 32 sections a part.
    const count = 64 * 32 + 1;
    const text = "字\n".repeat(count);
    const paragraphs = Array.from({ length: count }, (_, i) => ({
      ...span(2 * i, 2 * i + 1),
      kind: "body" as const,
    }));
    const shown = reflowed(text, { ...noLayout, paragraphs });
    const { map } = shown;
    expect(map.count).toBe(33);
    expect([map.position(0), map.position(2), map.position(128)]).toEqual([3, 6, 197]);
    const [before, after] = [map.position(text.length - 4), map.position(text.length - 2)];
    expect(after - before).toBe(7);
    expect([map.offset(before), map.offset(after)]).toEqual([text.length - 4, text.length - 2]);
    const doc = shown.document;
    expect(doc.resolve(after).parent.textContent).toBe("字");
    expect(map.partsOf(0, 31)).toEqual([{ from: 0, to: 32 * 194 + 2 }]);
    expect(map.partsOf(31, 32)).toEqual([
      { from: 0, to: 32 * 194 + 2 },
      { from: 32 * 194 + 2, to: doc.content.size },
    ]);
  });

  it("draws nothing of a text of white space, and has one place for all of it", () => {
    const { map } = reflowed("\n \n", noLayout);
    expect([0, 1, 3].map((offset) => map.position(offset))).toEqual([2, 2, 2]);
    expect(map.section(0)).toEqual(span(0, 0));
  });

  it("brings every drawn offset back, never goes backwards, and takes the rest to the edge of a block", () => {
    fc.assert(
      fc.property(laidOut, ({ text, layout }) => {
        const { map } = reflowed(text, layout);
        const blocks = blocksOf(map);
        const edges = new Set(blocks.flatMap(({ start, end }) => [start, end]));
        for (const side of [-1, 1] as const) expect(badOffset(map, text, side, edges)).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  it("draws every visible character once, in order, and of the same length", () => {
    fc.assert(
      fc.property(laidOut, ({ text, layout }) => {
        const shown = reflowed(text, layout);
        const doc = shown.document;
        doc.check();
        const seen = doc.textContent.replaceAll(/\s|\u200c(?!\p{M})/gu, "");
        const joined = readText(text, layout).reflowed.text;
        expect(seen).toBe(joined.replaceAll(/\s/g, ""));
        expect(shown.shown).toHaveLength(text.length);
      }),
      { numRuns: 40 },
    );
  });
});

const blocksOf = (map: PositionMap) => Array.from({ length: map.count }, (_, s) => map.blocks(s)).flat();

/** The first offset that the map does not treat as it should, or undefined. */
function badOffset(map: PositionMap, text: string, side: -1 | 1, edges: ReadonlySet<number>) {
  let before = 0;
  let block = 0;
  const blocks = blocksOf(map);
  for (let offset = 0; offset <= text.length; offset++) {
    while (block + 1 < blocks.length && (blocks[block + 1]?.start ?? 0) <= offset) block++;
    const isDrawn = (blocks[block]?.start ?? 0) <= offset && offset <= (blocks[block]?.end ?? 0);
    const position = map.position(offset, side);
    const back = map.offset(position);
    if (position < before || (isDrawn ? back !== offset : !edges.has(back)))
      return { offset, position, back };
    before = position;
  }
  return undefined;
}
