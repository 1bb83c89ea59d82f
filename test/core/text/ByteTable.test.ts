import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteTable } from "../../../core/text/ByteTable";

describe("ByteTable", () => {
  it.each([
    { name: "letters", text: "ab", bytes: 1, offset: 1 },
    { name: "an accent of two bytes", text: "é!", bytes: 2, offset: 1 },
    { name: "Chinese over a line break", text: "甲\n乙", bytes: 4, offset: 2 },
    { name: "a character of two code units", text: "𠮷林", bytes: 4, offset: 2 },
    { name: "the end of a text", text: "甲𠮷", bytes: 7, offset: 3 },
    { name: "an empty text", text: "", bytes: 0, offset: 0 },
  ])("finds the place after $name", ({ text, bytes, offset }) => {
    expect(new ByteTable(text).toUtf16(bytes)).toBe(offset);
  });

  it.each([
    { name: "inside a character of three bytes", text: "甲", bytes: 1 },
    { name: "between the halves of 𠮷", text: "𠮷", bytes: 2 },
    { name: "after the end", text: "甲", bytes: 4 },
    { name: "before the start", text: "甲", bytes: -1 },
    { name: "half a byte", text: "ab", bytes: 0.5 },
  ])("finds nothing $name", ({ text, bytes }) => {
    expect(new ByteTable(text).toUtf16(bytes)).toBeNull();
  });

  it("counts as an encoder does, far into a text", () => {
    const characters = fc.array(fc.constantFrom("a", "é", "甲", "𠮷", "\n"), { maxLength: 300 });
    const property = fc.property(characters, fc.nat(), (all, cut) => {
      const text = all.join("");
      const before = all.slice(0, cut % (all.length + 1)).join("");
      const table = new ByteTable(text);
      expect(table.length).toBe(Buffer.byteLength(text));
      expect(table.toUtf16(Buffer.byteLength(before))).toBe(before.length);
    });
    fc.assert(property);
  });
});
