import { describe, expect, it } from "vitest";
import { layoutText } from "../../../../core/text/layout/layoutText";
import { packLayout, unpackLayout } from "../../../../core/text/layout/packedLayout";
import { paragraphKinds, type TextLayout } from "../../../../core/text/layout/TextLayout";
import { span } from "../../../../core/text/Span";

describe("a packed layout", () => {
  it.each<[string, TextLayout]>([
    ["nothing", { paragraphs: [], folds: [], spacedRuns: [] }],
    [
      "every kind",
      {
        paragraphs: paragraphKinds.map((kind, index) => ({ ...span(index * 10, index * 10 + 9), kind })),
        folds: [
          { ...span(2, 3), kind: "wrap", shown: "" },
          { ...span(4, 6), kind: "wrap", shown: " " },
          { ...span(12, 13), kind: "letter-space", shown: "" },
          { ...span(22, 23), kind: "number-space", shown: "" },
        ],
        spacedRuns: [span(11, 16)],
      },
    ],
    ["a text's own", layoutText("今 年 全 国 两 会\n\n𠮷镇推行链长制。\n")],
  ])("gives back %s", (_, layout) => {
    expect(unpackLayout(packLayout(layout))).toEqual(layout);
  });

  it("is refused when a kind is unknown", () => {
    const packed = packLayout({
      paragraphs: [{ ...span(0, 1), kind: "body" }],
      folds: [],
      spacedRuns: [],
    });
    expect(() => unpackLayout({ ...packed, paragraphs: Int32Array.of(0, 1, 99) })).toThrow(RangeError);
  });
});
