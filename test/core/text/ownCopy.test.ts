import { describe, expect, it } from "vitest";
import { ownCopy } from "../../../core/text/ownCopy";

describe("ownCopy", () => {
  it.each(["", "甲", "𠮷😀", "\ud83d", '"\\\n\u2028', "x".repeat(20)])("gives %j as it is", (words) => {
    expect(ownCopy(words)).toBe(words);
  });

  it("gives an object as it is", () => {
    const row = { name: "x".repeat(20), start: 3, values: [null, true] };
    expect(ownCopy(row)).toEqual(row);
    expect(ownCopy(row)).not.toBe(row);
  });
});
