import { describe, expect, it } from "vitest";
import type { Fold, TextLayout } from "../../../../core/text/layout/TextLayout";
import { type ReflowedSpan, ReflowedText } from "../../../../core/text/reflow/ReflowedText";
import { span } from "../../../../core/text/Span";

const fold = (start: number, end: number, shown: "" | " " = ""): Fold => ({
  ...span(start, end),
  kind: "wrap",
  shown,
});

function layout(paragraphs: readonly [number, number][], folds: readonly Fold[] = []): TextLayout {
  return {
    paragraphs: paragraphs.map(([start, end]) => ({ ...span(start, end), kind: "body" })),
    folds,
    spacedRuns: [],
  };
}

const reflowed = (start: number, end: number) => ({ start, end }) as ReflowedSpan;

/** 0 "\n", 1–3 新能, 4 wrap, 4–6 源𠮷, then a blank line, then "A b" over two lines. */
const raw = "\n新能\n源𠮷\n\nA\nb \n";
const text = new ReflowedText(
  raw,
  layout(
    [
      [1, 7],
      [9, 12],
    ],
    [fold(3, 4), fold(10, 11, " ")],
  ),
);

describe("ReflowedText", () => {
  it("joins the lines of a paragraph and sets one paragraph a line", () => {
    expect(text.text).toBe("新能源𠮷\nA b");
  });

  it.each([
    ["inside a line", reflowed(0, 2), span(1, 3)],
    ["across a wrap", reflowed(0, 3), span(1, 5)],
    ["from a wrap on", reflowed(2, 5), span(4, 7)],
    ["up to a wrap", reflowed(1, 2), span(2, 3)],
    ["over two paragraphs", reflowed(3, 7), span(5, 10)],
    ["a shown space", reflowed(7, 8), span(10, 11)],
    ["to the end", reflowed(6, 9), span(9, 12)],
    ["nothing", reflowed(2, 2), span(4, 4)],
    ["nothing at the end", reflowed(9, 9), span(12, 12)],
  ])("gives the raw range of %s", (_, shown, expected) => {
    expect(text.toRaw(shown)).toEqual(expected);
  });

  it.each([
    ["inside a line", span(1, 3), reflowed(0, 2)],
    ["across a wrap", span(1, 5), reflowed(0, 3)],
    ["the wrap alone", span(3, 4), reflowed(2, 2)],
    ["leading white space", span(0, 2), reflowed(0, 1)],
    ["the break between paragraphs", span(7, 9), reflowed(5, 6)],
    ["half of the break", span(8, 10), reflowed(6, 7)],
    ["trailing white space", span(11, 14), reflowed(8, 9)],
    ["the whole text", span(0, 14), reflowed(0, 9)],
  ])("gives the reflowed range of %s", (_, span, expected) => {
    expect(text.fromRaw(span)).toEqual(expected);
  });

  it("quotes a range as it reads", () => {
    expect(text.quote(span(2, 7))).toBe("能源𠮷");
  });

  it("reads an empty text", () => {
    const empty = new ReflowedText("", layout([]));
    expect(empty.text).toBe("");
    expect(empty.toRaw(reflowed(0, 0))).toEqual(span(0, 0));
    expect(empty.fromRaw(span(0, 0))).toEqual(reflowed(0, 0));
  });

  it("refuses offsets outside", () => {
    expect(() => text.toRaw(reflowed(0, 11))).toThrow(RangeError);
    expect(() => text.fromRaw(span(0, 99))).toThrow(RangeError);
  });
});
