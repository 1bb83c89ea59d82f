import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sectionBreaks } from "../../../renderer/editor/sectionBreaks";
import { awkwardText } from "./texts";

describe("sectionBreaks", () => {
  const cases: [string, string, { start: number; end: number }[]][] = [
    ["an empty text", "", [{ start: 0, end: 0 }]],
    ["one line feed", "\n", [{ start: 0, end: 1 }]],
    ["a short text", "一\n二", [{ start: 0, end: 3 }]],
    ["64 lines", `${"字\n".repeat(63)}字`, [{ start: 0, end: 127 }]],
    [
      "65 lines",
      `${"字\n".repeat(64)}字`,
      [
        { start: 0, end: 127 },
        { start: 128, end: 129 },
      ],
    ],
    [
      "a line feed that ends both a section and the text",
      "字\n".repeat(64),
      [
        { start: 0, end: 127 },
        { start: 128, end: 128 },
      ],
    ],
    [
      "a line that does not fit in after the first",
      `字\n${"长".repeat(4096)}`,
      [
        { start: 0, end: 1 },
        { start: 2, end: 4098 },
      ],
    ],
    [
      "a line longer than a section",
      "长".repeat(5000),
      [
        { start: 0, end: 4096 },
        { start: 4096, end: 5000 },
      ],
    ],
    [
      "a long line whose cut would split 𠮷",
      `${"长".repeat(4095)}𠮷长`,
      [
        { start: 0, end: 4095 },
        { start: 4095, end: 4098 },
      ],
    ],
    [
      "a long line whose cut would part a letter from its mark",
      `${"长".repeat(4095)}e\u0301长`,
      [
        { start: 0, end: 4095 },
        { start: 4095, end: 4098 },
      ],
    ],
  ];
  it.each(cases)("cuts %s", (_, text, sections) => {
    expect(sectionBreaks(text)).toEqual(sections);
  });

  it("loses no character and leaves out only the line feeds between sections", () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const sections = sectionBreaks(text);
        const joined = sections.map(({ start, end }, i) => {
          const next = sections[i + 1]?.start ?? end;
          expect([end, end + 1]).toContain(next);
          return text.slice(start, next);
        });
        expect(joined.join("")).toBe(text);
        for (const { start, end } of sections) {
          expect(end - start).toBeLessThanOrEqual(4096);
          expect(text.slice(start, end).split("\n").length).toBeLessThanOrEqual(64);
        }
      }),
    );
  });

  it("never cuts between the two units of a character", () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        for (const { end } of sectionBreaks(text)) {
          const [before, after] = [text.charCodeAt(end - 1), text.charCodeAt(end)];
          expect(before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000).toBe(false);
        }
      }),
    );
  });
});
