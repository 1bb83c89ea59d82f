import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyDiff, emptyDiff } from "../../../core/model/LayerDiff";
import { formatLayerFile } from "../../../core/stored/layerFile";
import { layerBytes } from "../../../electron/storage/layerBytes";
import { arbitraryLayer } from "../../builders/arbitraryLayer";

describe("the bytes of a layer's file", () => {
  it("are its text in UTF-8", () => {
    fc.assert(
      fc.property(arbitraryLayer, (layer) => {
        expect(layerBytes(layer).toString()).toBe(formatLayerFile(layer));
      }),
    );
  });

  it("follow each change of an annotation that was written before", () => {
    fc.assert(
      fc.property(arbitraryLayer, fc.string(), (layer, note) => {
        layerBytes(layer);
        const [from] = layer.annotations;
        fc.pre(from !== undefined);
        const changed = applyDiff(layer, { ...emptyDiff, updated: [{ from, to: { ...from, note } }] });
        expect(layerBytes(changed).toString()).toBe(formatLayerFile(changed));
      }),
    );
  });
});
