import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { characterBoundary, nextCharacter, previousCharacter } from "../../../../core/text/units/characters";
import { awkwardText } from "../../../renderer/editor/texts";
import { stopsFrom } from "./stopsFrom";

describe("movement by character", () => {
  const cases: [string, string, number[]][] = [
    ["Chinese text", "新能源", [0, 1, 2, 3]],
    ["characters of two units", "𠮷野😀", [0, 2, 3, 5]],
    ["a family of emoji", "a👩‍👩‍👧‍👦b", [0, 1, 12, 13]],
    ["flags", "🇨🇳🇨🇳", [0, 4, 8]],
    ["letters with marks", "e\u0301a", [0, 2, 3]],
    ["line ends", "a\r\nb\nc\rd", [0, 1, 3, 4, 5, 6, 7, 8]],
    ["an empty text", "", [0]],
  ];
  it.each(cases)("stops between what the reader sees as characters: %s", (_, text, stops) => {
    expect(stopsFrom(0, text.length, (at) => nextCharacter(text, at))).toEqual(stops);
    expect(stopsFrom(text.length, 0, (at) => previousCharacter(text, at)).reverse()).toEqual(stops);
  });

  it("always moves, and never into the middle of a character of two units", () => {
    fc.assert(
      fc.property(awkwardText, fc.nat(), (text, seed) => {
        fc.pre(text.length > 0);
        const offset = characterBoundary(text, seed % text.length);
        const next = nextCharacter(text, offset);
        expect(next).toBeGreaterThan(offset);
        expect(previousCharacter(text, next)).toBeLessThan(next);
        expect(
          /^[\udc00-\udfff]/.test(text.slice(next)) && /[\ud800-\udbff]$/.test(text.slice(0, next)),
        ).toBe(false);
      }),
    );
  });

  it("moves through a heap of marks longer than it looks", () => {
    const text = `e${"\u0301".repeat(1000)}`;
    expect(nextCharacter(text, 0)).toBe(256);
    expect(nextCharacter(text, 900)).toBe(1001);
  });

  it("goes back to the start of the character a place lies in", () => {
    expect([0, 1, 2, 3].map((at) => characterBoundary("a𠮷b", at))).toEqual([0, 1, 1, 3]);
    expect(characterBoundary("a\r\n", 2)).toBe(1);
    expect(characterBoundary("e\u0301", 1)).toBe(0);
    expect(characterBoundary("ab", 2)).toBe(2);
  });
});
