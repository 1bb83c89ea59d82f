import { describe, expect, it } from "vitest";
import { layoutText } from "../../../../core/text/layout/layoutText";
import { type NotWrapped, notWrapped } from "./notWrapped";

const linesOf = (text: string) =>
  text
    .split(/\r\n|[\n\r]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
const paragraphsOf = (text: string) =>
  layoutText(text).paragraphs.map(({ start, end }) => text.slice(start, end));

describe("a text that is not hard-wrapped", () => {
  it.each(notWrapped.map((text): [string, NotWrapped] => [text.name, text]))(
    "keeps each line a paragraph: %s",
    (_, { text }) => {
      expect(paragraphsOf(text)).toEqual(linesOf(text));
    },
  );

  it.each([
    ["nothing", ""],
    ["white space alone", " \n\t\u3000\r\n\n"],
    ["a byte-order mark alone", "\ufeff"],
    ["100,000 empty lines", "\n".repeat(100_000)],
  ])("has no paragraph in %s", (_, text) => {
    expect(layoutText(text)).toEqual({ paragraphs: [], folds: [], spacedRuns: [] });
  });

  it.each([
    ["one line of two million characters", "城".repeat(2_000_000)],
    ["one line of two million letters", "a".repeat(2_000_000)],
    ["combining marks alone", "\u0301".repeat(100_000)],
    ["characters of two code units", "𠮷".repeat(50_000)],
    ["a line without an end", "只有一行"],
  ])("is one paragraph: %s", (_, text) => {
    expect(layoutText(text).paragraphs).toMatchObject([{ start: 0, end: text.length }]);
  });
});
