import { isUtf8 } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstInvalidUtf8Byte } from "../../../core/text/firstInvalidUtf8Byte";

describe("firstInvalidUtf8Byte", () => {
  it.each<[what: string, bytes: number[], at: number | null]>([
    ["nothing", [], null],
    ["ASCII with NUL", [0x00, 0x41, 0x7f], null],
    ["链 and a line feed", [0xe9, 0x93, 0xbe, 0x0a], null],
    ["𠮷", [0xf0, 0xa0, 0xae, 0xb7], null],
    ["a byte order mark", [0xef, 0xbb, 0xbf], null],
    ["U+10FFFF", [0xf4, 0x8f, 0xbf, 0xbf], null],
    ["U+110000", [0x41, 0xf4, 0x90, 0x80, 0x80], 1],
    ["a lone continuation", [0x41, 0x80], 1],
    ["an overlong slash", [0xc0, 0xaf], 0],
    ["an overlong three-byte form", [0xe0, 0x9f, 0xbf], 0],
    ["an overlong four-byte form", [0xf0, 0x8f, 0xbf, 0xbf], 0],
    ["a surrogate", [0x41, 0x41, 0xed, 0xa0, 0x80], 2],
    ["𠮷 cut off at the end", [0x0a, 0xf0, 0xa0, 0xae], 1],
    ["链 cut off by a line feed", [0xe9, 0x93, 0x0a], 0],
    ["链 in GB 18030", [0xc1, 0xb4], 0],
    ["UTF-16", [0xff, 0xfe, 0xfe, 0x94], 0],
  ])("finds in %s", (_, bytes, at) => {
    expect(firstInvalidUtf8Byte(Uint8Array.from(bytes))).toBe(at);
  });

  it("agrees with Node on random bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 12 }), isJudgedAsByNode), { numRuns: 2000 });
  });

  it("agrees with Node on texts with one byte changed", () => {
    const changedText = [
      fc.string({ unit: "binary", minLength: 1 }),
      fc.nat(),
      fc.integer({ min: 0, max: 255 }),
    ] as const;
    fc.assert(
      fc.property(...changedText, (text, at, byte) => {
        const bytes = new TextEncoder().encode(text);
        bytes[at % bytes.length] = byte;
        isJudgedAsByNode(bytes);
      }),
      { numRuns: 1000 },
    );
  });
});

/** What lies before the place found is valid, and no longer piece that ends in a whole character is. */
function isJudgedAsByNode(bytes: Uint8Array): void {
  const at = firstInvalidUtf8Byte(bytes);
  expect(at === null).toBe(isUtf8(bytes));
  if (at === null) return;
  expect(isUtf8(bytes.subarray(0, at))).toBe(true);
  for (let end = at + 1; end <= Math.min(at + 4, bytes.length); end++)
    expect(isUtf8(bytes.subarray(0, end))).toBe(false);
}
