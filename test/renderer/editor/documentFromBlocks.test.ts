import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { documentFromBlocks, sectionsOf } from "../../../renderer/editor/documentFromBlocks";
import { readLook } from "../../../renderer/editor/look";
import { reflowedBlocks } from "../../../renderer/editor/reflowedBlocks";
import { laidOut } from "./layouts";

/** The numbers that the style sheet counts to: on from what a section says, one a paragraph that begins in it. */
function countedNumbers(doc: Node): number[] {
  const numbers: number[] = [];
  for (const section of sectionsOf(doc)) {
    let number: number = section.attrs.numbersBefore;
    for (const { attrs } of section.children)
      numbers.push(readLook(attrs.look).continues ? number : ++number);
  }
  return numbers;
}

describe("documentFromBlocks", () => {
  it("numbers paragraphs on from section to section, a long one in several sections once", () => {
    fc.assert(
      fc.property(laidOut, ({ text, layout }) => {
        const sections = reflowedBlocks(text, layout);
        const expected = sections.flat().map(({ paragraph }) => paragraph);
        expect(countedNumbers(documentFromBlocks(text, sections))).toEqual(expected);
      }),
    );
  });
});
