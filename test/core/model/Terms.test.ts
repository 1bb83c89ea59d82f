import { describe, expect, it } from "vitest";
import { applyProjectChange } from "../../../core/model/applyProjectChange";
import { defaultProject } from "../../../core/model/Project";
import { invertTerms, type Term, type TermStep, type TermSteps } from "../../../core/model/Terms";

const terms: readonly Term[] = [
  { label: "industry", name: "新能源汽车", variants: ["新能源汽车", "𠮷能源车"] },
  { label: "policy", name: "链长制", variants: ["新能源汽车"] },
];
const project = { ...defaultProject, terms };

const steps = (...made: TermStep[]): TermSteps => ({ kind: "terms-stepped", label: "industry", steps: made });
const step = (variant: string, from: string | null, to: string | null): TermStep => ({ variant, from, to });

describe("grouping phrases into terms", () => {
  it.each<[string, TermSteps, readonly (readonly string[])[]]>([
    ["adds one", steps(step("新能源车", null, "新能源汽车")), [["新能源汽车", "𠮷能源车", "新能源车"]]],
    ["splits one off", steps(step("𠮷能源车", "新能源汽车", null)), [["新能源汽车"]]],
    [
      "renames a term",
      steps(step("新能源汽车", "新能源汽车", "电动车"), step("𠮷能源车", "新能源汽车", "电动车")),
      [["新能源汽车", "𠮷能源车"]],
    ],
  ])("%s, and is taken back by the inverted steps", (_, made, variants) => {
    const changed = applyProjectChange(project, made);
    if (!changed.ok) throw new Error(changed.error.code);
    const own = (changed.value.terms ?? []).filter(({ label }) => label === "industry");
    expect(own.map((term) => term.variants)).toEqual(variants);
    const back = applyProjectChange(changed.value, invertTerms(made));
    const membersOf = (all: readonly Term[] = []) =>
      all.map(({ label, name, variants: of }) => [label, name, of.toSorted()]).sort();
    expect(back.ok && membersOf(back.value.terms)).toEqual(membersOf(terms));
  });

  it("is refused as a whole where somebody else was there meanwhile", () => {
    const made = steps(step("新能源车", null, "新能源汽车"), step("𠮷能源车", null, "电动车"));
    expect(applyProjectChange(project, made)).toEqual({
      ok: false,
      error: { code: "terms-changed", parameters: {} },
    });
  });

  it("leaves a project without terms as it was before there were any", () => {
    const bare = { ...defaultProject, terms: [{ label: "industry", name: "甲", variants: ["甲业"] }] };
    const changed = applyProjectChange(bare, steps(step("甲业", "甲", null)));
    expect(changed.ok && changed.value).toStrictEqual(defaultProject);
  });
});
