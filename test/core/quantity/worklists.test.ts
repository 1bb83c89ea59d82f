import { describe, expect, it } from "vitest";
import { findCases } from "../../../core/compare/findCases";
import type { Json } from "../../../core/model/Annotation";
import { valueConflicts, withoutCompanion, withoutDeadline } from "../../../core/quantity/worklists";
import { span } from "../../../core/text/Span";
import { annotation, layerOf, sourceText } from "../../builders/marked";

const text = "在𠮷镇推行链长制，引项目5个。\n培育新材料，再引企业9家。";
const source = sourceText(text);
const paragraphs = [span(0, 16), span(17, text.length)];

type Tag = readonly [start: number, end: number, label: string, attributes?: Record<string, Json>];

const layer = (name: string, ...tags: Tag[]) =>
  layerOf(
    source,
    tags.map(([start, end, label, attributes = {}]) => ({
      ...annotation(text, start, end, label, `${label}-${start}`),
      attributes,
    })),
    name,
  );

describe("worklists", () => {
  it.each<[string, Record<string, Json>, number]>([
    ["none", {}, 1],
    ["an empty one", { deadline: "" }, 1],
    ["one", { deadline: "2025" }, 0],
    ["a proposed one", { deadline: "2025", "proposed:deadline": true }, 0],
  ])("list targets by their deadline: %s", (_, attributes, count) => {
    const tagged = layer("annotator-a", [10, 15, "target", attributes], [6, 9, "policy"]);
    expect(withoutDeadline(tagged, "target")).toHaveLength(count);
  });

  it("list policies without an industry in the same paragraph", () => {
    const tagged = layer("annotator-a", [6, 9, "policy"], [19, 22, "industry"], [24, 26, "policy"]);
    const found = withoutCompanion(tagged, paragraphs, "policy", "industry");
    expect(found.map(({ id }) => id)).toEqual(["policy-6"]);
    expect(withoutCompanion(layer("annotator-a"), [], "policy", "industry")).toEqual([]);
  });

  const five = { comparator: "=", value: 5, unit: "projects" };
  it.each<[string, Json | undefined, Json | undefined, number]>([
    ["different values", five, { ...five, value: 6 }, 1],
    ["different comparators", five, { ...five, comparator: ">=" }, 1],
    ["the same", five, { unit: "projects", value: 5, comparator: "=" }, 0],
    ["one value alone", five, undefined, 0],
  ])("list the same target with %s", (_, ours, theirs, count) => {
    const tagOf = (quantity: Json | undefined): Tag => [10, 15, "target", quantity ? { quantity } : {}];
    const layers = [layer("annotator-a", tagOf(ours)), layer("annotator-b", tagOf(theirs))];
    expect(valueConflicts(layers, "target")).toHaveLength(count);
    expect(valueConflicts(layers, "policy")).toEqual([]);
  });

  it.each([
    ["listing none who counted 增长一倍 as doubling", 1, 2, 0],
    ["listing who counted it as three times as much", 1, 3, 1],
  ])("compare multiples by what they mean, %s", (_, ours, theirs, count) => {
    const growth = "到2025年产\n值增长一倍";
    const tagged = (name: string, value: number) => {
      const quantity = { comparator: "=", value, unit: "times" };
      const tag = annotation(growth, 6, growth.length, "target", "growth");
      return layerOf(sourceText(growth), [{ ...tag, attributes: { quantity } }], name);
    };
    const layers = [tagged("annotator-a", ours), tagged("annotator-b", theirs)];
    expect(valueConflicts(layers, "target")).toHaveLength(count);
  });

  it("leave marks of proposals out of a comparison", () => {
    const [sure, unsure] = [{ deadline: "2025" }, { deadline: "2025", "proposed:deadline": true }];
    const layers = [
      layer("annotator-a", [10, 15, "target", sure]),
      layer("annotator-b", [10, 15, "target", unsure]),
    ];
    expect(findCases(layers).map(({ kind }) => kind)).toEqual(["agreed"]);
  });
});
