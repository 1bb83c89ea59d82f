import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { documentFromBlocks } from "../../../renderer/editor/documentFromBlocks";
import { reflowedBlocks } from "../../../renderer/editor/reflowedBlocks";
import { laidOut } from "./layouts";

/** The numbers that the style sheet counts to: on from what a section says, one a paragraph that begins in it. */
function countedNumbers(doc: Node): number[] {
  const numbers: number[] = [];
  doc.descendants((node) => {
    if (node.type.name !== "section") return node.type.name === "part";
    let number: number = node.attrs.numbersBefore;
    for (const { attrs } of node.children)
      numbers.push(attrs.look.split(" ").includes("continues") ? number : ++number);
    return false;
  });
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
