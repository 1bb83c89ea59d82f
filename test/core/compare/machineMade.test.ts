import { describe, expect, it } from "vitest";
import { alignedPair } from "../../../core/compare/alignedPair";
import { annotatedDocument } from "../../../core/compare/annotatedDocument";
import { machineMade } from "../../../core/compare/machineMade";
import type { Annotation } from "../../../core/model/Annotation";
import { annotation, layerOf, sourceText } from "../../builders/marked";

const source = sourceText("在𠮷链\n长制下建设示范区");
const tag = (start: number, end: number, label = "target") => annotation(source.text, start, end, label);
const accepted = (of: Annotation): Annotation => ({
  ...of,
  origin: { kind: "suggestion", source: "learner", score: 0.7 },
});

function leftOut(a: readonly Annotation[], b: readonly Annotation[]) {
  const found = machineMade([layerOf(source, a, "annotator-a"), layerOf(source, b, "annotator-b")]);
  return [...found].map(({ id }) => id).sort();
}

describe("what figures of people alone leave out", () => {
  it.each<[what: string, a: Annotation[], b: Annotation[], expected: string[]]>([
    ["nothing where all is by hand", [tag(1, 3)], [tag(1, 3)], []],
    [
      "what was accepted, and the same place by hand",
      [accepted(tag(1, 3))],
      [tag(1, 3)],
      ["target-1-3", "target-1-3"],
    ],
    [
      "what overlaps it across a line break",
      [tag(3, 6), tag(8, 9)],
      [accepted(tag(3, 4))],
      ["target-3-4", "target-3-6"],
    ],
    [
      "not what another label says of a part of it",
      [accepted(tag(1, 9))],
      [tag(1, 3, "policy")],
      ["target-1-9"],
    ],
    ["not what only touches it, at the text's end", [accepted(tag(8, 10))], [tag(10, 12)], ["target-8-10"]],
    [
      "an empty one, where two are empty",
      [accepted(tag(12, 12))],
      [tag(12, 12)],
      ["target-12-12", "target-12-12"],
    ],
  ])("%s", (_, a, b, expected) => expect(leftOut(a, b)).toEqual(expected));

  it("leaves a layer its reach, so that silence still counts up to there", () => {
    const layers = [
      layerOf(source, [tag(1, 3), accepted(tag(8, 10))], "annotator-a"),
      layerOf(source, [tag(4, 6), tag(11, 12)], "annotator-b"),
    ];
    const [first, second] = layers.map(({ annotator }) => annotator);
    if (!first || !second) throw new Error("two layers");
    const without = machineMade(layers);
    const of = layers.map((layer) => ({ annotator: layer.annotator, layer }));
    const [units] = annotatedDocument(source, of, without).layers;
    expect(units).toMatchObject({ reach: 9, units: [{ start: 1, end: 2 }] });
    const pairs = alignedPair([first, second], layers, without);
    expect(pairs.map((pair) => [pair.first?.id, pair.second?.id])).toEqual([
      ["target-1-3", undefined],
      [undefined, "target-4-6"],
    ]);
  });
});
