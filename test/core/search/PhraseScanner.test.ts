import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PhraseScanner } from "../../../core/search/PhraseScanner";

describe("the longest phrase at a place", () => {
  const phrases = ["新", "新能", "新能源", "新能源汽车", "新能源产业链", "𠮷", "𠮷林", "a\nb", ""];
  it.each<[what: string, text: string, place: number, limit: number, found: string | null]>([
    ["is the longest of several", "说新能源汽车", 1, 6, "新能源汽车"],
    ["ends before the limit", "说新能源汽车", 1, 5, "新能源"],
    ["may be one of a single character", "新的", 0, 2, "新"],
    ["may be one of a single character at the end", "说新", 1, 2, "新"],
    ["is the longer one that a still longer one begins like", "新能源产业", 0, 5, "新能源"],
    ["may hold characters of two units", "在𠮷林", 1, 4, "𠮷林"],
    ["does not reach over the limit into a character", "在𠮷林", 1, 3, "𠮷"],
    ["may lie across a line break", "a\nb", 0, 3, "a\nb"],
    ["is none where none begins", "源新", 0, 2, null],
    ["is none in an empty range", "新", 0, 0, null],
    ["is none at the text's end", "新", 1, 1, null],
  ])("%s", (_, text, place, limit, found) => {
    expect(new PhraseScanner(phrases).longestAt(text, place, limit)).toBe(found);
  });

  it("is what trying all of them finds", () => {
    const words = fc.string({ unit: fc.constantFrom("a", "b", "𠮷"), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(words), words, words, (known, before, after) => {
        const text = before + after;
        const fitting = known.filter((phrase) => phrase !== "" && after.startsWith(phrase));
        const longest = fitting.sort((a, b) => b.length - a.length)[0] ?? null;
        expect(new PhraseScanner(known).longestAt(text, before.length, text.length)).toBe(longest);
      }),
    );
  });

  it("is one of those that are looked for now", () => {
    const scanner = new PhraseScanner(["新能源", "新"]);
    scanner.change(["新能", "𠮷林"], ["新能源", "没有"]);
    expect(scanner.longestAt("新能源", 0, 3)).toBe("新能");
    expect(scanner.longestAt("𠮷林", 0, 3)).toBe("𠮷林");
    scanner.change([], ["新能", "新"]);
    expect(scanner.longestAt("新能源", 0, 3)).toBeNull();
    expect(["新能", "𠮷林"].map((phrase) => scanner.has(phrase))).toEqual([false, true]);
  });

  it("is found among many that begin alike", () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `湖南${String.fromCharCode(0x4e00 + i)}产业`);
    const scanner = new PhraseScanner(names);
    const text = "湖南省好，".repeat(100_000);
    let found = 0;
    for (let place = 0; place < text.length; place++)
      if (scanner.longestAt(text, place, text.length)) found++;
    expect(found).toBe(0);
    expect(scanner.longestAt(`在${names[19_999]}链`, 1, 7)).toBe(names[19_999]);
  });
});
