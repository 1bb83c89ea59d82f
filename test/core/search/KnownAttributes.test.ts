import { describe, expect, it } from "vitest";
import type { Annotation, Json } from "../../../core/model/Annotation";
import type { IndexedLayer } from "../../../core/search/IndexedLayer";
import { KnownAttributes } from "../../../core/search/KnownAttributes";
import { annotation } from "../../builders/marked";
import { searchable } from "./searchable";

const text = "𠮷野家\n推广新能源";

function layerWith(...attributes: Readonly<Record<string, Json>>[]): IndexedLayer {
  const list = attributes.map(
    (each, i): Annotation => ({ ...annotation(text, 0, text.length, "target", `${i}`), attributes: each }),
  );
  const [layer] = searchable(text, { "annotator-a": list }).layers;
  if (!layer) throw new Error("no layer");
  return layer;
}

function known(...layers: IndexedLayer[]): KnownAttributes {
  const attributes = new KnownAttributes();
  for (const layer of layers) attributes.replace([], [layer]);
  return attributes;
}

describe("the attributes of annotations", () => {
  it("are listed by id, each with its values, the most frequent first", () => {
    const layer = layerWith(
      { region: "郴州" },
      { region: "长沙", actor: "" },
      { region: "长沙", quantity: { comparator: ">=", value: 100 } },
    );
    expect(known(layer).list).toEqual([
      { id: "actor", values: [] },
      { id: "quantity", values: [">= 100"] },
      { id: "region", values: ["长沙", "郴州"] },
    ]);
  });

  it("go with the layer they were on", () => {
    const first = layerWith({ region: "长沙" });
    const second = layerWith({ region: "郴州" }, { deadline: "2023" });
    const attributes = known(first, second);
    attributes.replace([second], [layerWith({ region: "郴州" })]);
    expect(attributes.list).toEqual([{ id: "region", values: ["郴州", "长沙"] }]);
    attributes.replace([first], []);
    expect(attributes.list).toEqual([{ id: "region", values: ["郴州"] }]);
  });

  it("are not counted again with a layer that stays", () => {
    const staying = layerWith({ region: "长沙" });
    const attributes = known(staying);
    attributes.replace([staying], [staying, layerWith({ region: "郴州" })]);
    attributes.replace([staying], []);
    expect(attributes.list).toEqual([{ id: "region", values: ["郴州"] }]);
  });

  it("leave out values too long or too many to choose from", () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ number: String(i).padStart(2, "0") }));
    const [listed] = known(layerWith({ number: "长".repeat(61) }, ...many)).list;
    expect(listed?.values).toHaveLength(30);
    expect(listed?.values[0]).toBe("00");
  });
});
