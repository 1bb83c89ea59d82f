import { describe, expect, it } from "vitest";
import { Utf8Pieces } from "../../../core/encoding/Utf8Pieces";

/** The text of bytes given so many at a time, and whether no character was left begun. */
function read(bytes: Uint8Array, size: number) {
  const pieces = new Utf8Pieces();
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const text = pieces.add(bytes.subarray(at, at + size));
    if (!text.ok) return { error: text.error };
    texts.push(text.value);
  }
  return { text: texts.join(""), isWhole: pieces.isWhole };
}

describe("Utf8Pieces", () => {
  const text = "\uFEFFa甲é𠮷😀\n乙";
  it.each([1, 2, 3, 4, 5, 7, 100])("joins characters cut every %i bytes", (size) => {
    expect(read(Buffer.from(text), size)).toEqual({ text, isWhole: true });
  });

  it.each([
    ["a character cut off by the end", [0x61, 0xe7, 0x94], { text: "a", isWhole: false }],
    ["a byte that begins nothing", [0x61, 0x94, 0x61], { error: 1 }],
    ["a character of too few bytes", [0xe7, 0x94, 0x61, 0x61], { error: 0 }],
    ["half of a pair", [0xed, 0xa0, 0x80, 0x61], { error: 0 }],
    ["nothing", [], { text: "", isWhole: true }],
  ])("tells of %s", (_, bytes, found) => {
    expect(read(Uint8Array.from(bytes), 100)).toEqual(found);
  });
});
