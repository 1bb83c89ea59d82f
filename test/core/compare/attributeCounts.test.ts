import { expect, it } from "vitest";
import { alignedPair } from "../../../core/compare/alignedPair";
import { AttributeCounts, attributeAgreements } from "../../../core/compare/attributeCounts";
import type { Annotation } from "../../../core/model/Annotation";
import type { AnnotatorId } from "../../../core/model/ids";
import { defaultLabels, type Label } from "../../../core/model/LabelSet";
import type { Layer } from "../../../core/model/Layer";
import { annotation, layerOf, sourceText } from "../../builders/marked";

const text = "在𠮷镇推行链长制，\n建成千亿园区，培育新能源。";
const source = sourceText(text);
type Tag = readonly [start: number, end: number, label: string, attributes?: Annotation["attributes"]];
const both = ["annotator-a", "annotator-b"] as unknown as readonly [AnnotatorId, AnnotatorId];

function layer(annotator: string, tags: readonly Tag[]): Layer {
  const annotations = tags.map(([start, end, label, attributes = {}], index) => ({
    ...annotation(text, start, end, label, `${annotator.at(-1)}${index}`),
    attributes,
  }));
  return { ...layerOf(source, annotations, annotator), status: "done" };
}

/** A target with a deadline of any text, and whether it binds. */
const labels: Label[] = defaultLabels.slice(0, 1).map((label) => ({
  ...label,
  attributes: [
    { id: "deadline", names: { en: "Deadline", "zh-CN": "期限" }, kind: "text", choices: [] },
    { id: "binding", names: { en: "Binding", "zh-CN": "约束性" }, kind: "flag", choices: [] },
  ],
}));

function measured(first: readonly Tag[], second: readonly Tag[]) {
  const counts = new AttributeCounts();
  counts.add(alignedPair(both, [layer("annotator-a", first), layer("annotator-b", second)]));
  return attributeAgreements([counts], labels);
}

it("compares values on spans of the same label, of equal bounds and of the best overlap", () => {
  const first: Tag[] = [
    [1, 4, "target", { deadline: "2025", binding: true }],
    [10, 14, "target", { deadline: "2030", binding: false }],
    [20, 24, "target", { binding: true }],
  ];
  const second: Tag[] = [
    [1, 4, "target", { deadline: "2025", binding: true }],
    // Across the line break, and one that the other gave another label.
    [7, 14, "target", { deadline: "2031", binding: false }],
    [20, 24, "policy", { binding: false }],
  ];
  const figures = measured(first, second).map(({ attribute, exact, aligned }) => [
    attribute,
    [exact.spans, exact.equal.value],
    [aligned.spans, aligned.equal.value, aligned.kappa.value ?? aligned.kappa.reason],
  ]);
  expect(figures).toEqual([
    ["deadline", [1, 1], [2, 0.5, "open-values"]],
    ["binding", [1, 1], [2, 1, 1]],
  ]);
});

it("holds values to be the same whatever the order of their keys, proposed or confirmed", () => {
  const quantity = { value: 5, unit: "projects" };
  const [, , other] = measured(
    [[20, 24, "target", { quantity, "proposed:quantity": true }]],
    [[20, 24, "target", { quantity: { unit: "projects", value: 5 }, deadline: "" }]],
  );
  expect(other).toMatchObject({ attribute: "quantity", exact: { both: 1, equal: { value: 1 } } });
});

it("says of an attribute that nobody filled in that nobody did, also of one named like what every object has", () => {
  const tag: Tag = [5, 5, "target", { constructor: true } as Annotation["attributes"]];
  const found = measured([tag], [[5, 5, "target"]]);
  expect(found.map(({ attribute, aligned }) => [attribute, aligned.one, aligned.equal.reason])).toEqual([
    ["deadline", 0, "no-values"],
    ["binding", 0, "no-values"],
    ["constructor", 1, null],
  ]);
});
