import { describe, expect, it } from "vitest";
import type { SuggestionPattern } from "../../../../core/model/ProjectSuggestions";
import { compilePattern } from "../../../../core/suggest/patterns/CompiledPattern";
import { defaultPatterns } from "../../../../core/suggest/patterns/defaultPatterns";
import { tallyPattern } from "../../../../core/suggest/patterns/PatternTally";
import { taggedText } from "../../../builders/taggedText";

function compiled(id: string) {
  const pattern = defaultPatterns.find((each) => each.id === id) as SuggestionPattern;
  const result = compilePattern(pattern);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const found = (id: string, text: string) =>
  [...compiled(id).find(text)]
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => text.slice(start, end));

describe("the default patterns", () => {
  it.each<[id: string, text: string, found: string[]]>([
    ["title", "出台《𠮷县茶叶办法》和《𠮷县公路规划》", ["《𠮷县茶叶办法》", "《𠮷县公路规划》"]],
    ["title", "《没有完", []],
    ["quoted-name", "推进“茶马古道”改革，说“好”", ["“茶马古道”改革"]],
    ["counted-articles", "推出“安居18条”。", ["“安居18条”"]],
    ["quantity-with-bound", "力争接待游客30万人以上，明年再看", ["力争接待游客30万人以上"]],
  ])("%s in %s", (id, text, passages) => {
    expect(found(id, text)).toEqual(passages);
  });

  it("refuses an expression that cannot be read, with the reason", () => {
    const broken = compilePattern({ id: "own", label: "policy", expression: "《[", isOn: true });
    expect(broken).toMatchObject({ ok: false, error: { code: "pattern-bracket-open" } });
  });
});

describe("tallyPattern", () => {
  it("counts what it catches, gets wrong and misses", () => {
    const text = taggedText(
      "出台[policy 《茶叶办法》]，读《山海经》，推行[policy 河长制]，[target 建一座桥]。",
    );
    expect(tallyPattern(compiled("title"), [text])).toEqual({ caught: 1, wrong: 1, missed: 1 });
  });

  it("does not count as wrong what it matches where the label was not looked for yet", () => {
    const text = taggedText("出台[policy 《𠮷办法》]。\n读《山海经》。");
    const end = text.study.text.indexOf("。") + 1;
    const lookedFor = new Map([["policy", [{ start: 0, end }]]]);
    expect(tallyPattern(compiled("title"), [{ ...text, lookedFor }])).toEqual({
      caught: 1,
      wrong: 0,
      missed: 0,
    });
  });
});
