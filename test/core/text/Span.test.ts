import { describe, expect, it } from "vitest";
import {
  compareSpans,
  hasWholeCharacters,
  isEmptySpan,
  isInsideText,
  isSameSpan,
  sliceSpan,
  span,
  spanCovers,
  spansOverlap,
  trimSpan,
  widenToCharacters,
} from "../../../core/text/Span";

type Range = readonly [start: number, end: number];

describe("span", () => {
  it("may be empty", () => {
    expect(span(3, 3)).toEqual({ start: 3, end: 3 });
    expect(isEmptySpan(span(3, 3))).toBe(true);
    expect(isEmptySpan(span(3, 4))).toBe(false);
  });

  it.each<[...Range, message: string]>([
    [4, 3, "Span end 3 before start 4"],
    [-1, 3, "Offset -1 is not a whole number"],
    [0, 1.5, "Offset 1.5 is not a whole number"],
  ])("refuses %d to %d", (start, end, message) => {
    expect(() => span(start, end)).toThrow(new RangeError(message));
  });
});

describe("two spans", () => {
  it.each<[relation: string, a: Range, b: Range, overlap: boolean, covers: boolean, order: number]>([
    ["the same", [2, 5], [2, 5], true, true, 0],
    ["one inside the other", [2, 5], [3, 4], true, true, -1],
    ["one inside the other, same start", [2, 5], [2, 4], true, true, -1],
    ["one inside the other, same end", [2, 5], [3, 5], true, true, -1],
    ["crossing", [2, 5], [4, 7], true, false, -1],
    ["touching", [2, 5], [5, 7], false, false, -1],
    ["apart", [2, 3], [5, 7], false, false, -1],
    ["an empty one inside", [2, 5], [3, 3], true, true, -1],
    ["an empty one at the end", [2, 5], [5, 5], false, true, -1],
  ])("%s", (_, a, b, overlap, covers, order) => {
    const [first, second] = [span(...a), span(...b)];
    expect(spansOverlap(first, second)).toBe(overlap);
    expect(spansOverlap(second, first)).toBe(overlap);
    expect(spanCovers(first, second)).toBe(covers);
    expect(isSameSpan(first, second)).toBe(order === 0);
    expect(Math.sign(compareSpans(first, second))).toBe(order);
    expect(Math.sign(compareSpans(second, first)) + order).toBe(0);
  });
});

describe("a span in a text", () => {
  const text = "在𠮷镇\n推行 ";

  it.each<[...Range, inside: boolean, whole: boolean]>([
    [0, 8, true, true],
    [8, 8, true, true],
    [1, 3, true, true],
    [2, 4, true, false],
    [0, 2, true, false],
    [2, 2, true, false],
    [3, 6, true, true],
    [7, 9, false, true],
    [9, 9, false, true],
  ])("from %d to %d is judged", (start, end, inside, whole) => {
    expect(isInsideText(text, span(start, end))).toBe(inside);
    expect(hasWholeCharacters(text, span(start, end))).toBe(whole);
  });

  it.each<[...Range, slice: string]>([
    [1, 3, "𠮷"],
    [3, 6, "镇\n推"],
    [4, 4, ""],
    [7, 8, " "],
    [8, 8, ""],
  ])("from %d to %d is %j", (start, end, slice) => {
    expect(sliceSpan(text, span(start, end))).toBe(slice);
  });

  it("cannot be sliced past the end", () => {
    expect(() => sliceSpan(text, span(3, 9))).toThrow(new RangeError("Offset 9 outside text of 8"));
  });

  it.each<[...Range, widened: Range]>([
    [2, 4, [1, 4]],
    [0, 2, [0, 3]],
    [2, 2, [1, 3]],
    [1, 3, [1, 3]],
    [3, 6, [3, 6]],
    [8, 8, [8, 8]],
  ])("from %d to %d grows to whole characters", (start, end, widened) => {
    expect(widenToCharacters(text, span(start, end))).toEqual(span(...widened));
  });
});

describe("trimSpan", () => {
  it.each<[text: string, selection: Range, trimmed: Range]>([
    ["链长制", [0, 3], [0, 3]],
    [" 链长制\n", [0, 5], [1, 4]],
    ["\u3000\t链\n长\u00a0\u2028制\r\n", [0, 10], [2, 8]],
    ["\ufeff链", [0, 2], [1, 2]],
    [" 𠮷 ", [0, 4], [1, 3]],
    ["链 ", [1, 2], [2, 2]],
    ["链\n\n长", [1, 3], [3, 3]],
    ["链长", [1, 1], [1, 1]],
    ["链长", [2, 2], [2, 2]],
    ["链\u200b", [0, 2], [0, 2]],
  ])("takes white space off the ends: %j", (text, selection, trimmed) => {
    expect(trimSpan(text, span(...selection))).toEqual(span(...trimmed));
  });
});
