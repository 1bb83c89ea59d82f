import { describe, expect, it } from "vitest";
import { inOrder } from "../../../core/search/contextOrder";
import { PlaceList } from "../../../core/search/PlaceList";
import type { HitOrder } from "../../../core/search/SearchQuery";

/** Each text holds 业 once; gives the texts in the order of their 业. */
function ordered(texts: readonly string[], order: HitOrder): string[] {
  const places = new PlaceList();
  texts.forEach((text, document) => {
    const start = text.indexOf("业");
    places.add(document, { start, end: start + 1, layer: -1, annotation: -1 });
  });
  const textOf = (document: number) => texts[document] ?? "";
  return Array.from(inOrder(places, order, textOf), textOf);
}

describe("hits", () => {
  it.each<[what: string, order: HitOrder, texts: string[], expected: string[]]>([
    ["stand as in the documents", "document", ["业乙", "业甲"], ["业乙", "业甲"]],
    ["are sorted by what follows", "right", ["业重", "业安", "业北"], ["业安", "业北", "业重"]],
    [
      "are sorted by what comes before, read backwards",
      "left",
      ["安重业", "重安业", "北安业"],
      ["北安业", "重安业", "安重业"],
    ],
    ["of a shorter context come first", "right", ["业安安", "业安", "业"], ["业", "业安", "业安安"]],
    ["look no further than their paragraph", "right", ["业安\n重", "业安\n北"], ["业安\n重", "业安\n北"]],
    ["that read alike stay as they stand", "left", ["甲业1", "甲业2", "甲业3"], ["甲业1", "甲业2", "甲业3"]],
    ["may stand beside characters of two units", "right", ["业𠮷", "业安"], ["业安", "业𠮷"]],
  ])("%s", (_, order, texts, expected) => {
    expect(ordered(texts, order)).toEqual(expected);
  });

  it("are as many as the list holds, each once", () => {
    const places = new PlaceList();
    const text = "产业链".repeat(1000);
    for (let i = 0; i < 1000; i++) places.add(0, { start: i * 3, end: i * 3 + 1, layer: -1, annotation: -1 });
    const order = inOrder(places, "left", () => text);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
    // The last contexts that are cut by the text's beginning are the shortest.
    expect(order[0]).toBe(0);
  });
});

describe("a list of places", () => {
  it("gives back what was added and refuses what was not", () => {
    const places = new PlaceList();
    for (let i = 0; i < 600; i++) places.add(i, { start: i, end: i + 2, layer: -1, annotation: i });
    expect(places.place(599)).toEqual({ document: 599, start: 599, end: 601, layer: -1, annotation: 599 });
    expect(() => places.place(600)).toThrow("Place 600 of 600");
  });
});
