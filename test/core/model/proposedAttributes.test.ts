import { describe, expect, it } from "vitest";
import type { Json } from "../../../core/model/Annotation";
import type { Layer } from "../../../core/model/Layer";
import { applyDiff, emptyDiff, invertDiff, type LayerDiff } from "../../../core/model/LayerDiff";
import * as proposed from "../../../core/model/proposedAttributes";
import { setAttribute } from "../../../core/model/setAttribute";
import type { Result } from "../../../core/result";
import { formatLayerFile, parseLayerFile } from "../../../core/stored/layerFile";
import { annotation, layerOf, sourceText } from "../../builders/marked";

const NOW = "2026-05-06T07:08:09.000Z";
const text = "在𠮷镇\n推行";
const source = sourceText(text);
const layerWith = (attributes: Record<string, Json>) =>
  layerOf(source, [{ ...annotation(text, 1, 5, "target", "t"), attributes }]);

function diffOf(result: Result<LayerDiff>): LayerDiff {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const attributesAfter = (layer: Layer, result: Result<LayerDiff>) =>
  applyDiff(layer, diffOf(result)).annotations[0]?.attributes;

describe("proposed attributes", () => {
  const said = { attributes: { actor: "甲河市" } };
  const values = { deadline: "2025", actor: "乙山县" };
  const mixed = { actor: "甲河市", deadline: "2025", "proposed:deadline": true };

  it("are marked, and what somebody said stays", () => {
    expect(proposed.withProposals(said, values)).toEqual(mixed);
  });

  it("give way to a later proposal", () => {
    const later = proposed.withProposals({ attributes: mixed }, { deadline: "2026" });
    expect(later).toEqual({ ...mixed, deadline: "2026" });
  });

  it.each<[string, string[] | undefined, object]>([
    ["one by one", ["deadline"], { deadline: "2025", actor: "甲河市", "proposed:actor": true }],
    ["all at once", undefined, { deadline: "2025", actor: "甲河市" }],
    ["none", [], { deadline: "2025", "proposed:deadline": true, actor: "甲河市", "proposed:actor": true }],
  ])("are confirmed %s", (_, names, expected) => {
    const both = layerWith({
      ...{ deadline: "2025", "proposed:deadline": true, actor: "甲河市", "proposed:actor": true },
    });
    expect(attributesAfter(both, proposed.confirmAttributes(both, "t", NOW, names))).toEqual(expected);
  });

  it.each<[string, Json, object]>([
    ["another value", "2026", { actor: "甲河市", deadline: "2026" }],
    ["the same value", "2025", { actor: "甲河市", deadline: "2025" }],
    ["nothing", null, { actor: "甲河市" }],
  ])("are settled by saying %s by hand", (_, value, expected) => {
    const before = layerWith(mixed);
    expect(attributesAfter(before, setAttribute(before, "t", "deadline", value, NOW))).toEqual(expected);
  });

  it("are told from confirmed ones", () => {
    const tag = { attributes: mixed };
    expect([proposed.isProposed(tag, "deadline"), proposed.isProposed(tag, "actor")]).toEqual([true, false]);
    expect(proposed.areConfirmed(tag)).toBe(false);
    expect(proposed.valuesOf(tag)).toEqual({ actor: "甲河市", deadline: "2025" });
    expect(proposed.areConfirmed({ attributes: proposed.valuesOf(tag) })).toBe(true);
  });

  it("change nothing where nothing is waiting, and can be undone", () => {
    const before = layerWith(mixed);
    expect(diffOf(proposed.confirmAttributes(before, "t", NOW, ["actor"]))).toBe(emptyDiff);
    const diff = diffOf(proposed.confirmAttributes(before, "t", NOW));
    expect(applyDiff(applyDiff(before, diff), invertDiff(diff))).toEqual(before);
  });

  it("are refused for an annotation that is not there", () => {
    expect(proposed.confirmAttributes(layerWith(mixed), "x", NOW)).toMatchObject({
      error: { code: "annotation-unknown" },
    });
  });

  it("stay in a layer's file", () => {
    const stored = layerWith(mixed);
    expect(parseLayerFile("t.json", formatLayerFile(stored))).toMatchObject({
      value: { annotations: [{ attributes: mixed }] },
    });
  });
});
