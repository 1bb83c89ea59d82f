import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffLayers } from "../../../core/model/diffLayers";
import type { Layer } from "../../../core/model/Layer";
import { applyDiff, emptyDiff } from "../../../core/model/LayerDiff";
import { arbitraryLayer } from "../../builders/arbitraryLayer";
import { annotation, layerOf, sourceText } from "../../builders/marked";

const text = "在郴州推行链长制，\n𠮷野家建成千亿园区。";
const source = sourceText(text);
const first = annotation(text, 1, 3, "target", "first");
const second = annotation(text, 5, 8, "policy", "second");
const layer = layerOf(source, [first, second]);
const withAll = (...annotations: Layer["annotations"]): Layer => layerOf(source, annotations);

describe("diffLayers", () => {
  it.each<[what: string, after: Layer, expected: object]>([
    ["nothing", withAll({ ...first, attributes: {} }, second), emptyDiff],
    ["another revision only", { ...layer, revision: 9 }, emptyDiff],
    ["one gone", withAll(first), { ...emptyDiff, removed: [second] }],
    [
      "one new, across a line break with a character of two units",
      withAll(first, second, annotation(text, 5, 13, "industry", "third")),
      { ...emptyDiff, added: [annotation(text, 5, 13, "industry", "third")] },
    ],
    [
      "a moved boundary",
      withAll(annotation(text, 0, 3, "target", "first"), second),
      { ...emptyDiff, updated: [{ from: first, to: annotation(text, 0, 3, "target", "first") }] },
    ],
    [
      "an attribute",
      withAll({ ...first, attributes: { year: 2023 } }, second),
      { ...emptyDiff, updated: [{ from: first, to: { ...first, attributes: { year: 2023 } } }] },
    ],
    [
      "the same words with another id",
      withAll({ ...first, id: "other" }, second),
      { ...emptyDiff, added: [{ ...first, id: "other" }], removed: [first] },
    ],
    [
      "the status",
      { ...layer, status: "done" },
      { ...emptyDiff, status: { from: "in-progress", to: "done" } },
    ],
  ])("names %s", (_, after, expected) => {
    expect(diffLayers(layer, after)).toEqual(expected);
  });

  it("gives what leads from any layer to any other", () => {
    const distinct = (any: Layer): Layer => ({
      ...any,
      annotations: any.annotations.map((each, i) => ({ ...each, id: `${i % 3}-${each.id.length % 2}-${i}` })),
    });
    fc.assert(
      fc.property(arbitraryLayer.map(distinct), arbitraryLayer.map(distinct), (before, after) => {
        const led = applyDiff(before, diffLayers(before, after));
        expect(new Set(led.annotations)).toEqual(new Set(after.annotations));
        expect(led.status).toBe(after.status);
      }),
    );
  });
});
