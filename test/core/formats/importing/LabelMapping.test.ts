import { describe, expect, it } from "vitest";
import { LabelMapping } from "../../../../core/formats/importing/LabelMapping";
import { defaultLabels } from "../../../../core/model/LabelSet";

describe("LabelMapping", () => {
  const mapping = new LabelMapping(defaultLabels, { ORG: "industry" });

  it.each([
    { label: "policy", id: "policy" },
    { label: "政策", id: "policy" },
    { label: "Policy", id: "policy" },
    { label: " POLICY ", id: "policy" },
    { label: "_u653f_u7b56", id: "policy" },
    { label: "ORG", id: "industry" },
    { label: "PER", id: null },
    { label: "constructor", id: null },
  ])("finds $id for $label", ({ label, id }) => {
    expect(mapping.idOf(label)).toBe(id);
  });

  it("gives an id to its own label before a name to another", () => {
    const [target, policy] = defaultLabels as [
      (typeof defaultLabels)[0] & object,
      (typeof defaultLabels)[0] & object,
    ];
    const crossed = [{ ...target, names: { en: "policy", "zh-CN": "甲" } }, policy];
    expect(new LabelMapping(crossed).idOf("policy")).toBe("policy");
  });
});
