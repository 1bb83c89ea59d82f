import { describe, expect, it } from "vitest";
import { composeAnnotation } from "../../../core/merge/mergeAnnotation";
import { type Annotation, isSameAnnotation } from "../../../core/model/Annotation";
import { applyDiff, invertDiff } from "../../../core/model/LayerDiff";
import { areRelated, relate, relatedTo, unrelate } from "../../../core/model/relations";
import { formatLayerFile, parseLayerFile } from "../../../core/stored/layerFile";
import { annotation, layerOf, sourceText } from "../../builders/marked";

const text = "在𠮷镇推行链长制，\n引项目5个";
const source = sourceText(text);
const policy = annotation(text, 6, 9, "policy", "p");
const target = annotation(text, 11, 16, "target", "t");
const place = annotation(text, 1, 4, "industry", "i");
const layer = layerOf(source, [place, policy, target]);
const NOW = "2026-02-03T04:05:06.000Z";

function related() {
  const diff = relate(layer, "p", "t", NOW);
  if (!diff.ok) throw new Error(diff.error.code);
  return { diff: diff.value, layer: applyDiff(layer, diff.value) };
}

const find = (id: string, from = layer) => from.annotations.find((each) => each.id === id) as Annotation;
const idsRelatedTo = (id: string, from = layer) => relatedTo(from, find(id, from)).map((each) => each.id);

describe("a relation", () => {
  it("is seen from both of its annotations, and taken back by the inverted edit", () => {
    const after = related();
    expect([idsRelatedTo("p", after.layer), idsRelatedTo("t", after.layer)]).toEqual([["t"], ["p"]]);
    expect(idsRelatedTo("i", after.layer)).toEqual([]);
    expect(applyDiff(after.layer, invertDiff(after.diff)).annotations).toEqual(layer.annotations);
  });

  it("is made once, and not with itself", () => {
    const after = related().layer;
    for (const [from, to] of [
      ["t", "p"],
      ["p", "p"],
    ] as const)
      expect(relate(after, from, to, NOW)).toMatchObject({ ok: true, value: { updated: [] } });
    expect(relate(after, "p", "x", NOW)).toMatchObject({ ok: false, error: { code: "annotation-unknown" } });
  });

  it("is taken away from either side, leaving no trace in the file", () => {
    const after = related().layer;
    const gone = unrelate(after, "t", "p", NOW);
    const left = gone.ok ? applyDiff(after, gone.value) : after;
    expect(left.annotations.some((each) => "relations" in each)).toBe(false);
  });

  it("is passed over while its other end is deleted", () => {
    const after = related().layer;
    const without = { ...after, annotations: after.annotations.filter(({ id }) => id !== "t") };
    expect(idsRelatedTo("p", without)).toEqual([]);
  });

  it("is stored with its annotation, and is a difference", () => {
    const after = related().layer;
    const read = parseLayerFile("x", formatLayerFile(after));
    expect(read).toStrictEqual({ ok: true, value: after });
    expect(isSameAnnotation(find("p"), { ...find("p", after), updatedAt: policy.updatedAt })).toBe(false);
    expect(areRelated(find("t", after), find("p", after))).toBe(true);
  });

  it.each<[what: string, base: string[], ours: string[], theirs: string[], merged: string[] | undefined]>([
    ["keeps what both added", [], ["a"], ["b"], ["a", "b"]],
    ["lets go what one took away", ["a", "b"], ["a"], ["a", "b"], ["a"]],
    ["takes away and adds", ["a"], [], ["a", "c"], ["c"]],
    ["says nothing where nothing is left", ["a"], [], [], undefined],
  ])("%s when two versions are merged", (_, base, ours, theirs, merged) => {
    const version = (relations: string[], note: string) => ({ ...policy, note, relations });
    const sides = { base: version(base, ""), ours: version(ours, "x"), theirs: version(theirs, "") };
    expect(
      composeAnnotation({ ...sides, theirs: { ...sides.theirs, label: "target" } }, "ours").relations,
    ).toEqual(merged);
  });
});
