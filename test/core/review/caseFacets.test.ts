import { describe, expect, it } from "vitest";
import type { LayerStatus } from "../../../core/model/Layer";
import { agreeingShare, countFacets, facetOf } from "../../../core/review/caseFacets";
import { reviewCases } from "../../../core/review/reviewCases";
import { annotation, layerOf, sourceText } from "../../builders/marked";

const text = "在𠮷镇推行链长制，\n建成千亿园区，培育新能源。";
const source = sourceText(text);
type Tag = readonly [start: number, end: number, label: string];

function layer(name: string, tags: readonly Tag[], status: LayerStatus = "done") {
  const annotations = tags.map(([start, end, label], index) =>
    annotation(text, start, end, label, `${name}${index}`),
  );
  return { ...layerOf(source, annotations, `annotator-${name}`), status };
}
const policy: Tag = [6, 9, "policy"];
const longer: Tag = [6, 12, "policy"];
const target: Tag = [6, 9, "target"];

describe("how sure a case is", () => {
  it.each<[string, ReturnType<typeof layer>[], number]>([
    ["all alike", [layer("a", [policy]), layer("b", [policy])], 1],
    ["two apart", [layer("a", [policy]), layer("b", [longer])], 1 / 2],
    [
      "two of three, the third over a line break",
      [..."ab"].map((n) => layer(n, [policy])).concat(layer("c", [longer])),
      2 / 3,
    ],
    [
      "two of three, the third with another label",
      [..."ab"].map((n) => layer(n, [policy])).concat(layer("c", [target])),
      2 / 3,
    ],
    ["three of four say nothing", [layer("a", [policy]), ..."bcd".split("").map((n) => layer(n, []))], 3 / 4],
    ["one, and another has not come so far", [layer("a", [policy]), layer("b", [], "in-progress")], 1],
    [
      "three of five",
      [..."abc"]
        .map((n) => layer(n, [[1, 3, "policy"]]))
        .concat([..."de"].map((n) => layer(n, [[1, 4, "policy"]]))),
      3 / 5,
    ],
  ])("is the share of the largest group: %s", (_, layers, share) => {
    expect(reviewCases(layers, []).map(agreeingShare)).toEqual([share]);
  });

  it("is 0 for what reviewers alone have tagged", () => {
    expect(agreeingShare({ found: null })).toBe(0);
  });
});

it("counts cases that are alike in all but their place", () => {
  const end: Tag = [text.length - 4, text.length - 1, "policy"];
  const cases = reviewCases([layer("a", [policy, end]), layer("b", [policy, end, [11, 15, "target"]])], []);
  const [agreed, missing, ...others] = countFacets(cases.map(facetOf));
  expect(agreed).toMatchObject({ kind: "agreed", state: "open", labels: ["policy"], share: 1, count: 2 });
  expect(missing).toMatchObject({ kind: "missing", labels: ["target"], share: 1 / 2, count: 1 });
  expect(missing?.annotators).toEqual(["annotator-b"]);
  expect(others).toEqual([]);
  expect(countFacets([])).toEqual([]);
});
