import { describe, expect, it } from "vitest";
import { annotatorProgress } from "../../../core/compare/completeness";
import type { LayerStatus } from "../../../core/model/Layer";
import { span } from "../../../core/text/Span";
import { annotation, layerOf, sourceText } from "../../builders/marked";

const source = sourceText("在𠮷镇\n推行链长制");

describe("how far an annotator has come", () => {
  const whole: [number, number] = [0, source.text.length];
  const first: [number, number] = [0, 5];
  const second: [number, number] = [5, source.text.length];
  it.each<[string, [number, number][], LayerStatus, [number, number], [string, number, number]]>([
    ["under way in a text", [[1, 3]], "in-progress", whole, ["in-progress", 1, 0.3]],
    ["not begun", [], "in-progress", whole, ["not-started", 0, 0]],
    ["done with nothing", [], "done", second, ["done", 0, 1]],
    ["under way in a part", [[1, 3]], "in-progress", first, ["in-progress", 1, 3 / 5]],
    ["not come to a part", [[1, 3]], "in-progress", second, ["not-started", 0, 0]],
    ["done with a part left behind", [[5, 7]], "in-progress", first, ["done", 0, 1]],
    ["across the line break into a part", [[3, 7]], "in-progress", second, ["in-progress", 0, 2 / 5]],
  ])("is %s", (_, tags, status, [start, end], [expected, annotations, progress]) => {
    const layer = {
      ...layerOf(
        source,
        tags.map(([from, to]) => annotation(source.text, from, to)),
      ),
      status,
    };
    const { annotator } = layer;
    expect(annotatorProgress({ annotator, layer }, span(start, end))).toEqual({
      ...{ annotator, status: expected, annotations },
      progress: expect.closeTo(progress, 12),
    });
  });

  it("is not begun by whoever has no layer", () => {
    const { annotator } = layerOf(source, []);
    expect(annotatorProgress({ annotator, layer: null }, span(0, 5))).toMatchObject({
      status: "not-started",
    });
  });
});
