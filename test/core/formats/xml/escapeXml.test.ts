import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countForbidden,
  escapeAttribute,
  escapeText,
  replaceForbidden,
} from "../../../../core/formats/xml/escapeXml";
import { attributeOf, readXml } from "../../../../core/formats/xml/readXml";

/** What a parser finds in `<e a="…">…</e>`. */
function parsed(attribute: string, content: string) {
  let found: string | null = null;
  const pieces: string[] = [];
  const problem = readXml("f.xml", `<e a="${attribute}">${content}</e>`, {
    open: (element) => {
      found = attributeOf(element, "a");
      return null;
    },
    close: () => null,
    text: (piece) => pieces.push(piece),
  });
  return { problem, attribute: found, content: pieces.join("") };
}

describe("escapeXml", () => {
  it.each([
    { name: "line ends and tabs", text: "甲\n乙\r\n丙\t丁\r" },
    { name: "marks of XML", text: `<a b="c">&amp;]]>'` },
    { name: "characters of two code units", text: "𠮷😀" },
    { name: "U+0085, U+2028 and a byte order mark", text: "\ufeff一\u0085二\u2028三" },
    { name: "nothing", text: "" },
  ])("keeps $name in attributes and in elements", ({ text }) => {
    expect(parsed(escapeAttribute(text), escapeText(text))).toEqual({
      problem: null,
      attribute: text,
      content: text,
    });
  });

  it("keeps any text, once what XML cannot hold is replaced, and its length", () => {
    const property = fc.property(
      fc.string({ unit: fc.integer({ max: 0xffff }).map((u) => String.fromCharCode(u)) }),
      (any) => {
        const text = replaceForbidden(any);
        expect(text).toHaveLength(any.length);
        expect(countForbidden(text)).toBe(0);
        expect(parsed(escapeAttribute(text), escapeText(text))).toEqual({
          problem: null,
          attribute: text,
          content: text,
        });
      },
    );
    fc.assert(property, { numRuns: 500 });
  });

  it("counts and replaces what XML cannot hold, and nothing else", () => {
    const text = "\0甲\ufffe\u001f\n𠮷\ud842";
    expect(countForbidden(text)).toBe(4);
    expect(replaceForbidden(text)).toBe("\ufffd甲\ufffd\ufffd\n𠮷\ufffd");
  });
});
