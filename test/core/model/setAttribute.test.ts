import { describe, expect, it } from "vitest";
import type { Json } from "../../../core/model/Annotation";
import { relabel } from "../../../core/model/editLayer";
import { applyDiff, emptyDiff, invertDiff } from "../../../core/model/LayerDiff";
import { attributeOf, setAttribute } from "../../../core/model/setAttribute";
import { annotation, layerOf, sourceText } from "../../builders/marked";

const NOW = "2026-05-06T07:08:09.000Z";
const text = "在𠮷镇\n推行";
const attributes = { quantity: { value: 100 }, deadline: "2023", binding: true };
const tagged = { ...annotation(text, 1, 5, "policy", "p"), attributes };
const layer = layerOf(sourceText(text), [tagged]);

function after(attribute: string, value: Json) {
  const diff = setAttribute(layer, "p", attribute, value, NOW);
  if (!diff.ok) throw new Error(diff.error.code);
  return applyDiff(layer, diff.value).annotations[0];
}

describe("an attribute", () => {
  it.each<[what: string, attribute: string, value: Json, expected: object]>([
    [
      "is changed in its place",
      "deadline",
      "2025",
      { quantity: { value: 100 }, deadline: "2025", binding: true },
    ],
    ["is added at the end", "level", "𠮷省", { ...attributes, level: "𠮷省" }],
    ["is taken away", "binding", null, { quantity: { value: 100 }, deadline: "2023" }],
    ["may be false", "binding", false, { ...attributes, binding: false }],
    ["may be called as what every object has", "constructor", "x", { ...attributes, constructor: "x" }],
  ])("%s, and the others stay", (_, attribute, value, expected) => {
    const changed = after(attribute, value);
    expect(changed).toEqual({ ...tagged, attributes: expected, updatedAt: NOW });
    expect(Object.keys(changed?.attributes ?? {})).toEqual(Object.keys(expected));
  });

  it.each<[string, Json]>([
    ["deadline", "2023"],
    ["quantity", { value: 100 }],
    ["level", null],
    ["constructor", null],
  ])("that is so already changes nothing: %s", (attribute, value) => {
    expect(setAttribute(layer, "p", attribute, value, NOW)).toEqual({ ok: true, value: emptyDiff });
  });

  it("of an annotation that is gone is refused", () => {
    expect(setAttribute(layer, "q", "deadline", "2023", NOW)).toMatchObject({
      error: { code: "annotation-unknown" },
    });
  });

  it("comes back when its change is undone", () => {
    const diff = setAttribute(layer, "p", "deadline", null, NOW);
    if (!diff.ok) throw new Error(diff.error.code);
    expect(applyDiff(applyDiff(layer, diff.value), invertDiff(diff.value))).toEqual(layer);
  });

  it("stays when the annotation gets another label", () => {
    const diff = relabel(layer, "p", "target", NOW);
    expect(diff.ok && diff.value.updated[0]?.to.attributes).toEqual(attributes);
  });

  it("is not what every object inherits", () => {
    expect(attributeOf(tagged, "deadline")).toBe("2023");
    expect(attributeOf(tagged, "toString")).toBeUndefined();
  });
});
