import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { documentFromBlocks, sectionsOf } from "../../../renderer/editor/documentFromBlocks";
import { numberIn } from "../../../renderer/editor/paragraphView";
import { reflowedBlocks } from "../../../renderer/editor/reflowedBlocks";
import { laidOut } from "./layouts";

const numbersOf = (section: Node) => section.children.map((_, index) => numberIn(section, index));

describe("documentFromBlocks", () => {
  it("numbers paragraphs on from section to section, a long one in several sections once", () => {
    fc.assert(
      fc.property(laidOut, ({ text, layout }) => {
        const sections = reflowedBlocks(text, layout);
        const expected = sections.flat().map(({ paragraph }) => paragraph);
        expect(sectionsOf(documentFromBlocks(text, sections)).flatMap(numbersOf)).toEqual(expected);
      }),
    );
  });
});
