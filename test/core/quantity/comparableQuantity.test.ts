import { describe, expect, it } from "vitest";
import { comparableQuantity } from "../../../core/quantity/comparableQuantity";
import { mainMeasure } from "../../../core/quantity/mainMeasure";
import type { QuantityValue } from "../../../core/quantity/ValueProposer";
import { span } from "../../../core/text/Span";

/** What is proposed for some words, as it is compared. */
function comparableIn(words: string): QuantityValue["value"] | undefined {
  const said = mainMeasure(words, span(0, words.length))?.quantity;
  return said && comparableQuantity({ ...said, unit: said.unit.id }, words).value;
}

describe("comparableQuantity", () => {
  it.each<[words: string, value: QuantityValue["value"]]>([
    ["产值翻一番", 2],
    ["产值翻番", 2],
    ["用户数倍增", 2],
    ["规模扩大到2倍", 2],
    ["𠮷县产值增长一倍", 2],
    ["产值增长一倍以上", 2],
    ["产值增加了1倍", 2],
    ["产值增长超过一倍", 2],
    ["增长两倍半", 3.5],
    ["增长2—3倍", [3, 4]],
    ["产值增长翻两番", 4],
    ["产值提高到3倍", 3],
    ["达到2020年的3倍", 3],
    ["增长12%", 12],
  ])("takes what %s says for a multiple of what there was", (words, value) => {
    expect(comparableIn(words)).toEqual(value);
  });

  const times = (value: number): QuantityValue => ({ comparator: "=", value, unit: "times" });

  it("leaves a value that was counted so already, and others than multiples", () => {
    expect(comparableQuantity(times(2), "产值增长一倍")).toEqual(times(2));
    expect(comparableQuantity(times(1), "")).toEqual(times(1));
    const projects = { ...times(1), unit: "projects" };
    expect(comparableQuantity(projects, "产值增长一倍、项目1个")).toEqual(projects);
  });

  it("reads over letter-spacing", () => {
    expect(comparableQuantity(times(1), "产 值 增 长 一 倍")).toEqual(times(2));
  });
});
