import { describe, expect, it } from "vitest";
import { annotatedDocument } from "../../../core/compare/annotatedDocument";
import type { LayerStatus } from "../../../core/model/Layer";
import { annotation, layerOf, sourceText } from "../../builders/marked";

const source = sourceText("在𠮷链\n长制");

function layer(annotator: string, tags: readonly [number, number][], status: LayerStatus) {
  const annotations = tags.map(([start, end]) => annotation(source.text, start, end));
  const of = { ...layerOf(source, annotations, annotator), status };
  return { annotator: of.annotator, layer: of };
}

describe("a document for the measures", () => {
  it.each<[what: string, tags: [number, number][], status: LayerStatus, reach: number, units: number[][]]>([
    ["done, across a line break", [[3, 6]], "done", 6, [[2, 5]]],
    ["done, at the end of the text", [[6, 7]], "done", 6, [[5, 6]]],
    ["done and empty", [], "done", 6, []],
    [
      "not done, so far as the last one ends",
      [
        [1, 3],
        [3, 4],
      ],
      "in-progress",
      3,
      [
        [1, 2],
        [2, 3],
      ],
    ],
    ["not begun", [], "in-progress", 0, []],
  ])("counts code points, and how far a layer reaches: %s", (_, tags, status, reach, units) => {
    const { length, layers } = annotatedDocument(source, [layer("annotator-a", tags, status)]);
    expect(length).toBe(6);
    expect(layers).toMatchObject([{ annotator: "annotator-a", reach }]);
    expect(layers[0]?.units.map(({ start, end }) => [start, end])).toEqual(units);
  });

  it("has an annotator without a layer as one who has not begun", () => {
    const { annotator } = layer("annotator-b", [], "done");
    expect(annotatedDocument(source, [{ annotator, layer: null }]).layers).toEqual([
      { annotator, reach: 0, units: [] },
    ]);
  });
});
