import { describe, expect, it } from "vitest";
import { decodeUtf8 } from "../../../electron/storage/decodeUtf8";

describe("decodeUtf8", () => {
  it.each([
    ["nothing", ""],
    ["ASCII", 'a\0b\r\n"\u007f'],
    ["characters of one, two, three and four bytes", "aé甲𠮷😀\n乙"],
    ["a byte order mark", "\uFEFF甲"],
    ["the last character before the surrogates and the last of all", "\ud7ff\u{10ffff}"],
  ])("gives %s as it was", (_, text) => {
    expect(decodeUtf8(new TextEncoder().encode(text))).toBe(text);
  });

  it("reads a part of a larger buffer", () => {
    expect(decodeUtf8(Buffer.from("甲乙丙").subarray(3, 6))).toBe("乙");
  });

  it.each([
    ["a byte that begins nothing", [0x61, 0xff]],
    ["a character cut off", [0xe4, 0xb8]],
    ["a surrogate", [0xed, 0xa0, 0x80]],
    ["more bytes than a character needs", [0xc0, 0x80]],
    ["a number beyond the last character", [0xf4, 0x90, 0x80, 0x80]],
    ["GB 18030", [0xb9, 0xfa]],
  ])("refuses %s", (_, bytes) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toBeNull();
  });
});
