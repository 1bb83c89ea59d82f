import { describe, expect, it } from "vitest";
import { quantityDraft } from "../../../core/quantity/quantityText";
import { readQuantity } from "../../../core/quantity/readQuantity";

describe("a typed quantity", () => {
  it.each([
    ["≥ 180 projects", { comparator: ">=", value: 180, unit: "projects" }],
    [">=180个项目", { comparator: ">=", value: 180, unit: "projects" }],
    ["≤ 5 %", { comparator: "<=", value: 5, unit: "%" }],
    ["= 2亿 元", { comparator: "=", value: 200_000_000, unit: "CNY" }],
    ["≥ 100,000,000,000 CNY", { comparator: ">=", value: 100_000_000_000, unit: "CNY" }],
    ["20–30 企业", { comparator: "range", value: [20, 30], unit: "enterprises" }],
    ["1.5 万吨", { comparator: "=", value: 15_000, unit: "t" }],
    ["不少于180个项目", { comparator: ">=", value: 180, unit: "projects" }],
    ["180个以上", { comparator: ">=", value: 180, unit: "个" }],
    ["翻一番", { comparator: "=", value: 2, unit: "times" }],
    ["≈ 3 𠮷石", { comparator: "~", value: 3, unit: "𠮷石" }],
    ["> 3", null],
    ["很多", null],
    ["", null],
  ])("%j", (typed, quantity) => expect(readQuantity(typed)).toEqual(quantity));

  it.each([
    { comparator: ">=", value: 180, unit: "projects" },
    { comparator: "=", value: 100_000_000_000, unit: "CNY" },
    { comparator: "range", value: [1.5, 3], unit: "%" },
    { comparator: "<", value: 2, unit: "times" },
    { comparator: "~", value: 40, unit: "km²" },
  ] as const)("is read as it is written out: %o", (quantity) => {
    for (const language of ["en", "zh-CN"] as const)
      expect([language, readQuantity(quantityDraft(quantity, language))]).toEqual([language, quantity]);
  });
});
