import { describe, expect, it } from "vitest";
import { annotateAll, relabelAll, removeAll } from "../../../core/model/editMany";
import { applyDiff } from "../../../core/model/LayerDiff";
import type { Stamp } from "../../../core/model/newAnnotation";
import { sliceSpan, span } from "../../../core/text/Span";
import { marked } from "../../builders/marked";

const now = "2026-05-06T07:08:09.000Z";

function stamps(): () => Stamp {
  let count = 0;
  return () => ({ id: `new-${++count}`, now });
}

describe("tagging several places", () => {
  it("passes over white space, repeated places and those that have the label", () => {
    const { source, layer } = marked("[industry 新能源]、钢铁 \n和𠮷");
    const places = [span(0, 3), span(4, 7), span(4, 6), span(6, 8), span(9, 11), span(11, 11)];
    const diff = annotateAll(source, layer, places, "industry", stamps());
    expect(diff.added.map(({ id, quote }) => [id, quote])).toEqual([
      ["new-1", "钢铁"],
      ["new-2", "𠮷"],
    ]);
    for (const each of applyDiff(layer, diff).annotations)
      expect(sliceSpan(source.text, each)).toBe(each.quote);
  });

  it("tags a place that has another label", () => {
    const { source, layer } = marked("[policy 链长制]");
    expect(annotateAll(source, layer, [span(0, 3)], "industry", stamps()).added).toHaveLength(1);
  });
});

describe("relabelling several annotations", () => {
  it("passes over unknown ones and places that have the label", () => {
    const { layer } = marked("[policy [industry 链长制]]和[policy 林长制]");
    const ids = layer.annotations.map(({ id }) => id);
    const diff = relabelAll(layer, [...ids, "none"], "industry", now);
    expect(diff.updated.map(({ to }) => [to.quote, to.label, to.updatedAt])).toEqual([
      ["林长制", "industry", now],
    ]);
  });
});

describe("removing several annotations", () => {
  it("passes over unknown ones", () => {
    const { layer } = marked("[policy 链长制]和[policy 林长制]");
    const [first] = layer.annotations;
    expect(removeAll(layer, ["none", first?.id ?? ""]).removed).toEqual([first]);
  });
});
