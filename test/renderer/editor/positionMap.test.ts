import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayText } from "../../../renderer/editor/displayText";
import { documentFromText } from "../../../renderer/editor/documentFromText";
import { PositionMap } from "../../../renderer/editor/positionMap";
import { awkwardText } from "./texts";

const longLine = "长".repeat(5000);
const lines65 = `${"字\n".repeat(64)}字`;

describe("PositionMap", () => {
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
    const map = new PositionMap(text);
    expect(map.position(offset, side)).toBe(position);
    expect(map.offset(position)).toBe(offset);
  });

  it("gives the nearest offset for a position between sections and at the edges", () => {
    const map = new PositionMap(lines65);
    expect([0, 128, 129, 130, 132, 999].map((position) => map.offset(position))).toEqual([
      0, 127, 127, 128, 129, 129,
    ]);
  });

  it("refuses an offset outside the text", () => {
    const map = new PositionMap("一二");
    expect(() => map.position(3)).toThrow(new RangeError("Offset 3 outside text of 2"));
    expect(() => map.position(-1)).toThrow(RangeError);
  });

  it("tells sections cut in mid-line from those that end at a line feed", () => {
    expect(new PositionMap(longLine).isCut(0)).toBe(true);
    expect(new PositionMap(longLine).isCut(1)).toBe(false);
    expect(new PositionMap(lines65).isCut(0)).toBe(false);
  });

  it("takes every offset to a position and back, from either side", () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const map = new PositionMap(text);
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
        const map = new PositionMap(text);
        const doc = documentFromText(text, map);
        const shown = displayText(text);
        const sections = Array.from({ length: map.count }, (_, s) => doc.child(s).textContent);
        expect(sections).toEqual(sections.map((_, s) => shown.slice(map.start(s), map.end(s))));
        for (let offset = 0; offset < text.length; offset += 7) {
          const at = doc.resolve(map.position(offset));
          const isBreak = offset === map.end(map.sectionOf(offset));
          const found = at.parent.textContent.charAt(at.parentOffset);
          expect(found).toBe(isBreak ? "" : shown[offset]);
        }
      }),
      { numRuns: 30 },
    );
  });
});
