import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CodePointTable, codePoint, splitsCharacter, utf16 } from "../../../core/text/offsets";

describe("utf16 and codePoint", () => {
  it.each([0, 1, 312, Number.MAX_SAFE_INTEGER])("take %d as it is", (value) => {
    expect([utf16(value), codePoint(value)]).toEqual([value, value]);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("refuse %d", (value) => {
    expect(() => utf16(value)).toThrow(new RangeError(`Offset ${value} is not a whole number`));
    expect(() => codePoint(value)).toThrow(RangeError);
  });
});

describe("splitsCharacter", () => {
  it.each<[text: string, splitAt: number[]]>([
    ["", []],
    ["链长制", []],
    ["𠮷", [1]],
    ["a𠮷\n😀", [2, 5]],
    ["\ud842", []],
    ["\udfb7\ud842", []],
    ["\ud842\ud842\udfb7\udfb7", [2]],
  ])("finds the places inside the characters of %j", (text, splitAt) => {
    const offsets = Array.from({ length: text.length + 2 }, (_, offset) => offset);
    expect(offsets.filter((offset) => splitsCharacter(text, offset))).toEqual(splitAt);
  });
});

describe("CodePointTable", () => {
  it.each<[text: string, pairs: [utf16: number, codePoints: number][]]>([
    ["", [[0, 0]]],
    [
      "链长制",
      [
        [0, 0],
        [1, 1],
        [3, 3],
      ],
    ],
    [
      "𠮷",
      [
        [0, 0],
        [2, 1],
      ],
    ],
    [
      "a𠮷\nb",
      [
        [1, 1],
        [3, 2],
        [4, 3],
        [5, 4],
      ],
    ],
    [
      "a\n𠮷",
      [
        [1, 1],
        [2, 2],
        [4, 3],
      ],
    ],
    [
      "𠮷\ud842𠮷",
      [
        [2, 1],
        [3, 2],
        [5, 3],
      ],
    ],
  ])("converts in %j both ways, to the end of the text", (text, pairs) => {
    const table = new CodePointTable(text);
    for (const [units, points] of pairs) {
      expect(table.toCodePoint(utf16(units))).toBe(points);
      expect(table.toUtf16(codePoint(points))).toBe(units);
    }
    expect(table.length).toBe(pairs.at(-1)?.[1]);
  });

  it("refuses what lies outside the text or inside a character", () => {
    const table = new CodePointTable("a𠮷");
    expect(() => table.toCodePoint(utf16(4))).toThrow(new RangeError("Offset 4 outside text of 3"));
    expect(() => table.toCodePoint(utf16(2))).toThrow(new RangeError("Offset 2 is inside a character"));
    expect(() => table.toUtf16(codePoint(3))).toThrow(
      new RangeError("Offset 3 outside text of 2 code points"),
    );
  });

  it("counts as JavaScript's own iteration does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(), (text, n) => {
        const characters = [...text];
        const points = n % (characters.length + 1);
        const units = characters.slice(0, points).join("").length;
        const table = new CodePointTable(text);
        expect(table.length).toBe(characters.length);
        expect(table.toUtf16(codePoint(points))).toBe(units);
        expect(table.toCodePoint(utf16(units))).toBe(points);
      }),
    );
  });
});
