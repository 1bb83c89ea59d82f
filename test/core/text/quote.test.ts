import { describe, expect, it } from "vitest";
import { CONTEXT_LENGTH, joinedQuote, quoteOf } from "../../../core/text/quote";
import { span } from "../../../core/text/Span";

const before = "前".repeat(40);
const after = "后".repeat(40);

describe("quoteOf", () => {
  it.each<[text: string, start: number, end: number, prefix: string, quote: string, suffix: string]>([
    ["在链长制下", 1, 4, "在", "链长制", "下"],
    ["在链\n长制下", 1, 5, "在", "链\n长制", "下"],
    ["在𠮷镇下", 1, 4, "在", "𠮷镇", "下"],
    ["链长制", 0, 3, "", "链长制", ""],
    ["链长制", 3, 3, "链长制", "", ""],
    ["", 0, 0, "", "", ""],
    [`${before}链${after}`, 40, 41, "前".repeat(32), "链", "后".repeat(32)],
  ])("keeps the words and their surroundings: %j", (text, start, end, prefix, quote, suffix) => {
    expect(quoteOf(text, span(start, end))).toEqual({ quote, prefix, suffix });
  });

  it("leaves out a character that does not fit the context whole", () => {
    const text = `𠮷${"前".repeat(31)}链${"后".repeat(31)}𠮷`;
    const { prefix, suffix } = quoteOf(text, span(33, 34));
    expect([prefix, suffix]).toEqual(["前".repeat(31), "后".repeat(31)]);
    expect(prefix.length).toBeLessThanOrEqual(CONTEXT_LENGTH);
  });

  it("refuses a span past the end of the text", () => {
    expect(() => quoteOf("链", span(0, 2))).toThrow(new RangeError("Offset 2 outside text of 1"));
  });
});

describe("joinedQuote", () => {
  it.each<[quote: string, joined: string]>([
    ["链长制", "链长制"],
    ["链\n长制", "链长制"],
    ["链 \r\n\n 长\u2028制", "链长制"],
    ["5 G 产业", "5 G 产业"],
    ["𠮷\n😀\n", "𠮷😀"],
    ["", ""],
  ])("puts %j on one line", (quote, joined) => {
    expect(joinedQuote(quote)).toBe(joined);
  });

  it("keeps a long run of spaces, in a moment", () => {
    const spaces = " ".repeat(200_000);
    expect(joinedQuote(`链${spaces}长`)).toBe(`链${spaces}长`);
  });
});
