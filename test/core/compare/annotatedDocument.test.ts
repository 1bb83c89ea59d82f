import { describe, expect, it } from "vitest";
import { annotatedDocument } from "../../../core/compare/annotatedDocument";
import type { LayerStatus } from "../../../core/model/Layer";
import { span } from "../../../core/text/Span";
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
    const { start, length, layers } = annotatedDocument(source, [layer("annotator-a", tags, status)]);
    expect([start, length]).toEqual([0, 6]);
    expect(layers).toMatchObject([{ annotator: "annotator-a", reach }]);
    expect(layers[0]?.units.map(({ start, end }) => [start, end])).toEqual(units);
  });

  it.each<[what: string, part: [number, number], place: [number, number], units: number[][]]>([
    ["what begins in it, whole, across its end and a line break", [3, 5], [2, 2], [[2, 5]]],
    [
      "what begins where it does, up to the end of the text",
      [1, 7],
      [1, 5],
      [
        [1, 2],
        [2, 5],
      ],
    ],
    ["nothing that began before it", [5, 7], [4, 2], []],
    ["nothing in an empty part", [3, 3], [2, 0], []],
  ])("has of a part %s", (_, [start, end], place, units) => {
    const tags: [number, number][] = [
      [1, 3],
      [3, 6],
    ];
    const part = annotatedDocument(
      source,
      [layer("annotator-a", tags, "in-progress")],
      new Set(),
      span(start, end),
    );
    expect([part.start, part.length]).toEqual(place);
    expect(part.layers[0]?.units.map((unit) => [unit.start, unit.end])).toEqual(units);
    expect(part.layers[0]?.reach).toBe(5);
  });

  it("has an annotator without a layer as one who has not begun", () => {
    const { annotator } = layer("annotator-b", [], "done");
    expect(annotatedDocument(source, [{ annotator, layer: null }]).layers).toEqual([
      { annotator, reach: 0, units: [] },
    ]);
  });
});
