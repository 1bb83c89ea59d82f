import { describe, expect, it } from "vitest";
import { fuzzyScore, queryWords, searchable } from "../../../renderer/shell/palette/fuzzyScore";

const score = (query: string, text: string) => fuzzyScore(queryWords(query), searchable(text));

/** The texts that answer, the best first. */
function ranked(query: string, texts: readonly string[]): string[] {
  const found = texts.flatMap((text) => ({ text, by: score(query, text) ?? [] }));
  return found
    .filter(({ by }) => typeof by === "number")
    .sort((a, b) => Number(b.by) - Number(a.by))
    .map(({ text }) => text);
}

describe("a text answers a query", () => {
  it.each([
    ["undo", "Undo"],
    ["cmd pal", "Open the command palette"],
    ["002", "002_0444c261d17f6049"],
    ["新能源", "关于新能源产业的意见"],
    ["ocp", "Open the command palette"],
    ["opal", "Open the command palette"],
    ["新源意", "关于新能源产业的意见"],
    ["𠮷意", "关于𠮷野的意见"],
    ["𠮷", "在𠮷野"],
    ["ｕｎｄｏ", "Undo"],
    ["", "anything"],
    ["  ", "anything"],
  ])("that is in it or scattered over it: %j in %j", (query, text) => {
    expect(score(query, text)).not.toBeNull();
  });

  it.each([
    ["odnu", "Undo"],
    ["undo x", "Undo"],
    ["源新", "新能源"],
    ["tag", "Change the language"],
    ["tag", "Join the paragraph with the next"],
    ["mnd", "Open the command palette"],
    ["𠮷", "在吉野"],
  ])("but not when letters lack or are in another order: %j in %j", (query, text) => {
    expect(score(query, text)).toBeNull();
  });
});

describe("the answers of a query", () => {
  it("are those that begin with it, then where a word does, then where it is inside, then scattered", () => {
    const texts = ["t-e-x-t", "context", "larger text", "text size"];
    expect(ranked("text", texts)).toEqual(["text size", "larger text", "context", "t-e-x-t"]);
  });

  it("are the shorter ones first among like ones", () => {
    expect(ranked("新", ["新能源产业", "新能源"])).toEqual(["新能源", "新能源产业"]);
  });

  it("have letters near each other before letters far apart", () => {
    expect(ranked("新源", ["新的一年里的能源", "新能源"])).toEqual(["新能源", "新的一年里的能源"]);
  });
});
