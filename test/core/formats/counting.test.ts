import { describe, expect, it } from "vitest";
import { countIn, findCounting } from "../../../core/formats/counting";

const text = "𠮷林省\n集成电路😀";

describe("findCounting", () => {
  it.each([
    { unit: "code-point", start: 4, end: 8 },
    { unit: "utf16", start: 5, end: 9 },
    { unit: "byte", start: 11, end: 23 },
  ] as const)("finds that a file counts in $unit", ({ unit, start, end }) => {
    const place = { start, end, quote: "集成电路" };
    const counting = findCounting(text, [place], "code-point");
    expect(counting?.unit).toBe(unit);
    expect(counting?.toSpan(start, end)).toEqual({ start: 5, end: 9 });
  });

  it.each(["utf16", "code-point"] as const)("takes %s where both fit, as it is usual", (usual) => {
    expect(findCounting("甲乙", [{ start: 0, end: 2, quote: "甲乙" }], usual)?.unit).toBe(usual);
    expect(findCounting(text, [], usual)?.unit).toBe(usual);
  });

  it("finds nothing where one quote stands nowhere", () => {
    const right = { start: 4, end: 8, quote: "集成电路" };
    expect(findCounting(text, [right, { start: 0, end: 1, quote: "省" }], "code-point")).toBeNull();
  });

  it("compares quotes as it is told to", () => {
    const place = { start: 2, end: 5, quote: "省\\n集" };
    const unescaped = (found: string, quote: string) => found === quote.replace("\\n", "\n");
    expect(findCounting(text, [place], "code-point", unescaped)?.unit).toBe("code-point");
    expect(findCounting(text, [place], "code-point")).toBeNull();
  });
});

describe("countIn", () => {
  it.each([
    { name: "an empty span", unit: "utf16", start: 2, end: 2 },
    { name: "a backward one", unit: "utf16", start: 3, end: 2 },
    { name: "one that begins inside 𠮷", unit: "utf16", start: 1, end: 3 },
    { name: "one behind the end", unit: "code-point", start: 3, end: 10 },
    { name: "a negative one", unit: "code-point", start: -1, end: 2 },
    { name: "half a character", unit: "code-point", start: 0.5, end: 2 },
    { name: "one that ends inside a character", unit: "byte", start: 0, end: 5 },
  ] as const)("has no place for $name", ({ unit, start, end }) => {
    expect(countIn(text, unit).toSpan(start, end)).toBeNull();
  });

  it.each([
    { unit: "utf16", end: 11 },
    { unit: "code-point", end: 9 },
    { unit: "byte", end: 27 },
  ] as const)("reaches the text's end in $unit", ({ unit, end }) => {
    expect(countIn(text, unit).toSpan(0, end)).toEqual({ start: 0, end: text.length });
  });
});
