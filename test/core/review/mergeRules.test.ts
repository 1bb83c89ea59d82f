/**
 * Ours against the merge strategies of INCEpTION's curation, point by point: the same, or otherwise with the reason.
 *
 * @see https://inception-project.github.io/releases/36.0/docs/user-guide.html#merging-strategies
 */
import { describe, expect, it } from "vitest";
import type { Layer } from "../../../core/model/Layer";
import { agreedGold, type Threshold } from "../../../core/review/decisions";
import { reviewCases } from "../../../core/review/reviewCases";
import { accept, decision, layer, longer, policy, reject, review, type Tag } from "../../builders/reviewing";

const all: Threshold = { kind: "all" };
const majority: Threshold = { kind: "majority" };
const uncontested: Threshold = { kind: "uncontested" };
const atLeast = (count: number): Threshold => ({ kind: "at-least", count });

const target: Tag = [6, 9, "target"];
const industry: Tag = [20, 23, "industry"];

/** Layers of annotators a, b, c and on, all of them done. */
const layers = (...tags: readonly (readonly Tag[])[]) =>
  tags.map((each, i) => layer("abcde".charAt(i), each));

/** What a threshold accepts, as `6–9 policy`, in the order of the text. */
function merged(
  given: readonly Layer[],
  threshold: Threshold,
  reviews: Parameters<typeof reviewCases>[1] = [],
) {
  return reviewCases(given, reviews).flatMap((each) => {
    const gold = agreedGold(each, threshold);
    return gold ? [`${gold.start}–${gold.end} ${gold.label}`] : [];
  });
}

/** A layer with these values at its first annotation. */
function valued(name: string, attributes: Record<string, string>): Layer {
  const made = layer(name, [policy]);
  return { ...made, annotations: made.annotations.map((each) => ({ ...each, attributes })) };
}

describe("complete agreement, the strategy it begins with", () => {
  it.each<[string, Layer[], string[]]>([
    ["merges what everybody tagged alike", layers([policy], [policy]), ["6–9 policy"]],
    ["leaves out what one has not tagged: incomplete", layers([policy], []), []],
    ["leaves out another label: disagreement", layers([policy], [target]), []],
    ["leaves out other values: disagreement", [valued("a", { deadline: "2023" }), valued("b", {})], []],
    [
      "takes the same values in another order of keys for the same",
      [valued("a", { x: "1", y: "2" }), valued("b", { y: "2", x: "1" })],
      ["6–9 policy"],
    ],
    ["merges nothing where nobody has tagged anything", layers([], []), []],
  ])("as there, %s", (_, given, expected) => {
    expect(merged(given, all)).toEqual(expected);
  });

  it("unlike there, merges stacked annotations: the n-th of one meets the n-th of the other, so none is in doubt", () => {
    expect(merged(layers([policy, policy], [policy, policy]), all)).toEqual(["6–9 policy", "6–9 policy"]);
    expect(merged(layers([policy, target], [target, policy]), all)).toEqual(["6–9 policy", "6–9 target"]);
  });

  it("unlike there, a second of two stacked ones that the other lacks does not keep the first from merging", () => {
    expect(merged(layers([policy, policy], [policy]), all)).toEqual(["6–9 policy"]);
  });

  it("unlike there, other boundaries make one case that is disputed, where two positions would each be incomplete", () => {
    expect(reviewCases(layers([policy], [longer]), [])).toHaveLength(1);
    expect(merged(layers([policy], [longer]), all)).toEqual([]);
  });

  it("unlike there, one who has not come so far keeps nothing from merging: that is not a missing annotation", () => {
    const unfinished = [...layers([policy], [policy]), layer("c", [], "in-progress")];
    expect(merged(unfinished, all)).toEqual(["6–9 policy"]);
  });
});

describe("incomplete agreement", () => {
  it.each<[string, Layer[], string[]]>([
    ["merges what one alone has tagged", layers([policy], []), ["6–9 policy"]],
    ["merges what some have tagged alike", layers([policy], [policy], []), ["6–9 policy"]],
    ["leaves out what some have tagged otherwise", layers([policy], [target], []), []],
    [
      "merges each label where annotators share them out",
      layers([policy], [industry]),
      ["6–9 policy", "20–23 industry"],
    ],
  ])("as there, %s", (_, given, expected) => {
    expect(merged(given, uncontested)).toEqual(expected);
  });

  it("unlike there, does not merge both of two boundaries, which would put one thing into gold twice", () => {
    expect(merged(layers([policy], [longer]), uncontested)).toEqual([]);
  });
});

describe("thresholds", () => {
  it.each<[string, Layer[], Threshold, string[]]>([
    ["merges what enough have", layers([policy], [policy], [target]), atLeast(2), ["6–9 policy"]],
    ["leaves out what fewer have", layers([policy], [target], []), atLeast(2), []],
    ["leaves out a tie", layers([policy], [policy], [target], [target]), atLeast(2), []],
    ["a tie of one each", layers([policy], [target]), atLeast(1), []],
    [
      "merges the most of three choices",
      layers([policy], [policy], [target], [longer]),
      atLeast(2),
      ["6–9 policy"],
    ],
  ])("as there, %s", (_, given, threshold, expected) => {
    expect(merged(given, threshold)).toEqual(expected);
  });

  it("unlike there, those who saw a place and tagged nothing vote against it in a majority: 1 of 3 is none", () => {
    expect(merged(layers([policy], [], []), majority)).toEqual([]);
    expect(merged(layers([policy], [policy], []), majority)).toEqual(["6–9 policy"]);
  });

  it("unlike there, one who dissents in values alone is heard, and whose label differs is not", () => {
    const twoAlike = [valued("a", { deadline: "2023" }), valued("b", { deadline: "2023" })];
    expect(merged([...twoAlike, valued("c", { deadline: "2030" })], majority)).toEqual([]);
    expect(merged([...twoAlike, layer("c", [target])], majority)).toEqual(["6–9 policy"]);
  });

  it("unlike there, one thing has one label in gold: of labels as many gave, none is merged, whatever may stack", () => {
    expect(merged(layers([policy], [policy], [target], [target]), majority)).toEqual([]);
  });

  it("unlike there, a share of the votes is said as a number of annotators, which stays what it is as others finish", () => {
    // 0.75 of four.
    const four = [[policy], [policy], [policy], [target]] as const;
    expect(merged(layers(...four), atLeast(3))).toEqual(["6–9 policy"]);
    expect(merged(layers([policy], [policy], [target], [target]), atLeast(3))).toEqual([]);
  });
});

describe("merging again", () => {
  it("as there with what is curated preserved, overwrites no decision", () => {
    const given = layers([policy], [policy]);
    const [found] = reviewCases(given, []);
    for (const verdict of [reject, accept(longer)])
      expect(merged(given, all, [review("r", decision(found ?? null, verdict))])).toEqual([]);
  });

  it("unlike there, a decision whose annotations have changed is not kept but open again, and is not merged over", () => {
    const [found] = reviewCases(layers([policy], [longer]), []);
    const decided = [review("r", decision(found ?? null, accept(longer)))];
    const [now] = reviewCases(layers([policy], [policy]), decided);
    expect(now?.state).toBe("reopened");
    expect(merged(layers([policy], [policy]), all, decided)).toEqual([]);
  });

  it("as there, everything of one annotator can be taken, over what others have", () => {
    const ofB: Threshold = { kind: "annotator", annotator: layer("b", []).annotator };
    expect(merged(layers([policy, industry], [longer]), ofB)).toEqual(["4–9 policy"]);
  });
});
