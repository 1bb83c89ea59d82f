import { describe, expect, it } from "vitest";
import { agreeingShare, countFacets, facetOf } from "../../../core/review/caseFacets";
import { reviewCases } from "../../../core/review/reviewCases";
import { layer, policy, reviewedText, type Tag } from "../../builders/reviewing";

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
  const end: Tag = [reviewedText.length - 4, reviewedText.length - 1, "policy"];
  const cases = reviewCases([layer("a", [policy, end]), layer("b", [policy, end, [11, 15, "target"]])], []);
  const [agreed, missing, ...others] = countFacets(cases.map(facetOf));
  expect(agreed).toMatchObject({ kind: "agreed", state: "open", labels: ["policy"], share: 1, count: 2 });
  expect(missing).toMatchObject({ kind: "missing", labels: ["target"], share: 1 / 2, count: 1 });
  expect(missing?.annotators).toEqual(["annotator-b"]);
  expect(others).toEqual([]);
  expect(countFacets([])).toEqual([]);
});
