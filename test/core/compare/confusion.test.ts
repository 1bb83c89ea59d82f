import { expect, it } from "vitest";
import { alignedPair } from "../../../core/compare/alignedPair";
import { ConfusionCounts } from "../../../core/compare/confusion";
import type { AnnotatorId } from "../../../core/model/ids";
import type { Layer, LayerStatus } from "../../../core/model/Layer";
import { annotation, layerOf, sourceText } from "../../builders/marked";

const text = "在𠮷镇推行链长制，\n建成千亿园区，培育新能源。";
const source = sourceText(text);
type Tag = readonly [start: number, end: number, label: string];

function layer(annotator: string, tags: readonly Tag[], status: LayerStatus = "done"): Layer {
  const annotations = tags.map(([start, end, label], index) =>
    annotation(text, start, end, label, `${annotator.at(-1)}${index}`),
  );
  return { ...layerOf(source, annotations, annotator), status };
}

const a = (...tags: Tag[]) => layer("annotator-a", tags);
const b = (...tags: Tag[]) => layer("annotator-b", tags);
const both = ["annotator-a", "annotator-b"] as unknown as readonly [AnnotatorId, AnnotatorId];

function counted(...documents: (readonly Layer[])[]): string[] {
  const counts = new ConfusionCounts(both);
  for (const layers of documents) counts.add(alignedPair(both, layers));
  return counts.result().counts.map(({ first, second, count }) => `${first}/${second} ${count}`);
}

it.each<[string, Layer[], string[]]>([
  ["the same label", [a([1, 3, "policy"]), b([1, 3, "policy"])], ["policy/policy 1"]],
  [
    "the label of other bounds, over a line break",
    [a([5, 12, "policy"]), b([5, 9, "policy"])],
    ["policy/policy 1"],
  ],
  ["another label", [b([5, 9, "target"]), a([5, 9, "policy"])], ["policy/target 1"]],
  ["what one left out, last", [a([5, 9, "policy"]), b([1, 4, "target"])], ["policy/null 1", "null/target 1"]],
  ["a tag at the text's end", [a([20, 24, "industry"]), b()], ["industry/null 1"]],
  ["an empty tag with its like", [a([5, 5, "policy"]), b([5, 5, "target"])], ["policy/target 1"]],
  ["nothing where one has no layer", [a([5, 9, "policy"])], []],
  ["nothing where one has not begun", [a([5, 9, "policy"]), layer("annotator-b", [], "in-progress")], []],
  [
    "nothing beyond what both have looked at",
    [a([1, 4, "policy"], [20, 23, "industry"]), layer("annotator-b", [[1, 4, "policy"]], "in-progress")],
    ["policy/policy 1"],
  ],
])("counts %s", (_, layers, expected) => {
  expect(counted(layers)).toEqual(expected);
});

it("adds documents up", () => {
  const layers = [a([1, 3, "policy"]), b([1, 3, "target"])];
  expect(counted(layers, layers)).toEqual(["policy/target 2"]);
});
