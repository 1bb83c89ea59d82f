import { describe, expect, it } from "vitest";
import type { PatternForm } from "../../../../core/model/PatternForm";
import { compilePattern } from "../../../../core/suggest/patterns/CompiledPattern";
import { defaultPatterns } from "../../../../core/suggest/patterns/defaultPatterns";
import { expressionOf, formOf } from "../../../../core/suggest/patterns/expressionOf";

function found(form: PatternForm, text: string): string[] {
  const compiled = compilePattern({ id: "own", label: "policy", expression: expressionOf(form), isOn: true });
  if (!compiled.ok) throw new Error(compiled.error.code);
  return [...compiled.value.find(text)]
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => text.slice(start, end));
}

const quantity = { kind: "quantity", most: 10, before: [], units: [], after: ["以上"] } as const;

describe("expressionOf", () => {
  it.each<[form: PatternForm, text: string, found: string[]]>([
    [{ kind: "title", most: 4 }, "《𠮷县办法》《一二三四五》", ["《𠮷县办法》"]],
    [{ kind: "quotedName", most: 6, heads: [] }, "“茶马古道”改革", ["“茶马古道”"]],
    [
      { kind: "quotedName", most: 6, heads: ["行动"] },
      "“清泉”专项行动、“好”、“碧水”行动",
      ["“清泉”专项行动", "“碧水”行动"],
    ],
    [{ kind: "numbered", counters: ["条", "招"], isQuoted: true }, "“惠农12条”，8招", ["“惠农12条”"]],
    [{ kind: "numbered", counters: ["招"], isQuoted: false }, "“惠农12条”，８招", ["８招"]],
    [quantity, "种茶3万亩以上。修路5公里", ["种茶3万亩以上"]],
    [
      { ...quantity, units: ["公里"], after: [], before: ["不少于"] },
      "修路不少于5公里，栽树不少于5棵",
      ["修路不少于5公里"],
    ],
    [{ kind: "words", words: ["茶园", "茶园区", "a+b"] }, "茶园区和茶园，a+b", ["茶园区", "茶园", "a+b"]],
  ])("makes of %o what finds its passages in %s", (form, text, passages) => {
    expect(found(form, text)).toEqual(passages);
  });

  it.each<PatternForm>([
    { kind: "words", words: [] },
    { kind: "numbered", counters: [], isQuoted: true },
    { ...quantity, after: [] },
  ])("makes nothing of a form without words to look for: %o", (form) => expect(expressionOf(form)).toBe(""));
});

describe("formOf", () => {
  it("knows the form of what the program brings", () => {
    expect(defaultPatterns.map(formOf)).toEqual(defaultPatterns.map(({ form }) => form));
  });

  it("does not believe a form that says something else than the expression", () => {
    expect(
      formOf({ id: "own", label: "policy", isOn: true, expression: "茶", form: { kind: "title", most: 9 } }),
    ).toBe(null);
  });
});
