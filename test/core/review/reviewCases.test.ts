import { describe, expect, it } from "vitest";
import type { Layer, LayerStatus } from "../../../core/model/Layer";
import type { Review, Verdict } from "../../../core/review/Decision";
import {
  acceptedFrom,
  agreedGold,
  decide,
  decideDrawn,
  impliedReason,
  type Threshold,
  withDecisions,
  withoutDecisions,
} from "../../../core/review/decisions";
import { goldAnnotations } from "../../../core/review/goldLayer";
import { reviewCases } from "../../../core/review/reviewCases";
import {
  accept,
  decision,
  gold,
  layer,
  longer,
  only,
  policy,
  review,
  reviewedSource,
  stamp,
  type Tag,
} from "../../builders/reviewing";
import { annotatorId } from "../../electron/storage/TemporaryFolder";

describe("the state of a case", () => {
  const layers = [layer("a", [policy]), layer("b", [longer])];
  const open = only(reviewCases(layers, []));
  const [first, second] = [accept(policy), accept(longer)];

  it.each<[string, readonly (readonly [reviewer: string, verdict: Verdict])[], string]>([
    ["open without a decision", [], "open"],
    ["accepted", [["r", first]], "accepted"],
    ["rejected", [["r", { kind: "reject" }]], "rejected"],
    ["postponed", [["r", { kind: "postpone" }]], "postponed"],
    ["under discussion", [["r", { kind: "discuss" }]], "discussed"],
    [
      "accepted by two alike",
      [
        ["r", first],
        ["s", first],
      ],
      "accepted",
    ],
    [
      "contested by another span",
      [
        ["r", first],
        ["s", second],
      ],
      "contested",
    ],
    [
      "contested by another label",
      [
        ["r", first],
        ["s", accept([6, 9, "target"])],
      ],
      "contested",
    ],
    [
      "contested by a rejection",
      [
        ["r", first],
        ["s", { kind: "reject" }],
      ],
      "contested",
    ],
    [
      "under discussion though one accepted",
      [
        ["r", first],
        ["s", { kind: "discuss" }],
      ],
      "discussed",
    ],
    [
      "accepted though one postponed",
      [
        ["r", { kind: "postpone" }],
        ["s", first],
      ],
      "accepted",
    ],
  ])("is %s", (_, verdicts, state) => {
    const reviews = verdicts.map(([name, verdict]) => review(name, decision(open, verdict)));
    expect(only(reviewCases(layers, reviews)).state).toBe(state);
  });
});

describe("a decision", () => {
  const before = [layer("a", [policy]), layer("b", [longer])];
  const open = only(reviewCases(before, []));
  const reviews = [review("r", decision(open, accept(policy)))];
  const changes = (layers: readonly Layer[]) => {
    const reopened = reviewCases(layers, reviews).find(({ outdated }) => outdated.length > 0);
    return [reopened?.state, ...(reopened?.outdated[0]?.changes ?? []).map(({ kind }) => kind)];
  };

  it("stands while other parts of the layers change, and when a note is written", () => {
    const noted = layer("a", [policy]);
    const withNote = { ...noted, annotations: noted.annotations.map((each) => ({ ...each, note: "注" })) };
    const others = [withNote, layer("b", [longer, [11, 17, "target"]])];
    expect(reviewCases(others, reviews).map(({ state }) => state)).toEqual(["accepted", "open"]);
  });

  it.each<[string, Layer[], string[]]>([
    ["moves", [layer("a", [policy]), layer("b", [[5, 9, "policy"]])], ["reopened", "moved"]],
    [
      "gets another label",
      [layer("a", [policy]), layer("b", [[4, 9, "target"]])],
      ["reopened", "relabelled"],
    ],
    ["is deleted", [layer("a", [policy]), layer("b", [])], ["reopened", "removed"]],
    ["is joined by a third", [...before, layer("c", [policy])], ["reopened", "added"]],
    ["and all others are deleted", [layer("a", []), layer("b", [])], ["reopened", "removed", "removed"]],
  ])("reopens and says why when an annotation %s", (_, layers, expected) => {
    expect(changes(layers)).toEqual(expected);
  });

  it("on a span that all missed stands, and is one case for two reviewers", () => {
    const missed = accept([20, 23, "industry"]);
    const both = [review("r", decision(null, missed)), review("s", decision(null, missed))];
    const [, added] = reviewCases(before, both);
    expect(added).toMatchObject({ found: null, state: "accepted", span: { start: 20, end: 23 } });
    expect(added?.standing).toHaveLength(2);
  });

  it("on a span that all missed reopens nothing by another's, which contests it", () => {
    const industry: Tag = [20, 23, "industry"];
    const drawn = review("r", decision(null, accept(industry)));
    const on = (verdict: Verdict) =>
      review("s", decideDrawn(gold(industry), verdict, { reason: null, comment: "" }, stamp()));
    const stateWith = (...reviews: Review[]) => reviewCases([], reviews).map(({ state }) => state);
    expect(stateWith(drawn, on(accept(industry)))).toEqual(["accepted"]);
    expect(stateWith(drawn, on(accept([18, 23, "industry"])))).toEqual(["contested"]);
    expect(stateWith(drawn, on({ kind: "reject" }))).toEqual(["contested"]);
    expect(stateWith(drawn, on({ kind: "discuss" }))).toEqual(["discussed"]);
    expect(stateWith(on({ kind: "reject" }))).toEqual([]);
    expect(reviewCases([], [on(accept([18, 23, "industry"]))])).toMatchObject([
      { state: "accepted", span: { start: 18, end: 23 } },
    ]);
    expect(withDecisions(on({ kind: "reject" }), on(accept(industry)).decisions).decisions).toHaveLength(1);
  });

  it("takes the place of the reviewer's earlier one on the same annotation, and can be taken back", () => {
    const [first, second] = [decision(open, accept(policy)), decision(open, { kind: "reject" })];
    const changed = withDecisions(review("r", first), [second]);
    expect(changed.decisions).toEqual([second]);
    expect(withoutDecisions(changed, [second.id]).decisions).toEqual([]);
  });
});

describe("the gold layer", () => {
  const layers = [layer("a", [policy, [11, 17, "target"]]), layer("b", [policy, [20, 23, "industry"]])];
  const [agreed, target, industry] = reviewCases(layers, []);

  it("has what was accepted, with its sources, and nothing that is open", () => {
    const r = review(
      "r",
      decision(agreed ?? null, accept(policy)),
      decision(target ?? null, { kind: "reject" }),
    );
    const s = review("s", decision(agreed ?? null, accept(policy)));
    const found = goldAnnotations(reviewedSource, reviewCases(layers, [r, s]));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      annotation: { start: 6, end: 9, label: "policy", quote: "链长制" },
      annotators: ["annotator-a", "annotator-b"],
      reviewers: ["r", "s"],
    });
  });

  it("has a third span with no annotator as its source", () => {
    const third = review("r", decision(industry ?? null, accept([18, 23, "industry"])));
    expect(goldAnnotations(reviewedSource, reviewCases(layers, [third]))).toMatchObject([
      { annotation: { quote: "培育新能源" }, annotators: [] },
    ]);
  });

  it("has a span once that all had missed and one has tagged since without following the review", () => {
    const third = decision(null, accept([18, 23, "industry"]));
    const since = [layer("a", [[18, 23, "industry"]])];
    const open = reviewCases(since, [review("r", third)]).find(({ found }) => found !== null);
    const both = review("r", third, decision(open ?? null, accept([18, 23, "industry"])));
    expect(goldAnnotations(reviewedSource, reviewCases(since, [both]))).toMatchObject([
      { annotation: { quote: "培育新能源" }, annotators: ["annotator-a"], reviewers: ["r"] },
    ]);
  });

  it("is the same in whatever order layers and reviews come", () => {
    const reviews = [
      review("r", decision(agreed ?? null, accept(policy))),
      review("s", decision(industry ?? null, accept([20, 23, "industry"]))),
    ];
    const forth = goldAnnotations(reviewedSource, reviewCases(layers, reviews));
    const back = goldAnnotations(reviewedSource, reviewCases(layers.toReversed(), reviews.toReversed()));
    expect(back).toEqual(forth);
    expect(forth).toHaveLength(2);
  });
});

describe("a threshold", () => {
  const all: Threshold = { kind: "all" };
  const majority: Threshold = { kind: "majority" };
  const two: Threshold = { kind: "at-least", count: 2 };
  const ofB: Threshold = { kind: "annotator", annotator: annotatorId("annotator-b") };
  const three = (...tags: (readonly Tag[])[]) =>
    tags.map((each, index) => layer("abcde".charAt(index), each));
  it.each<[string, Threshold, Layer[], Tag | null]>([
    ["all alike", all, three([policy], [policy]), policy],
    ["all, one silent", all, three([policy], [policy], []), null],
    ["all, one unfinished", all, [...three([policy], [policy]), layer("c", [], "in-progress")], policy],
    ["one alone", all, [layer("a", [policy]), layer("b", [], "in-progress")], null],
    ["a majority", majority, three([policy], [policy], [longer]), policy],
    ["a half is no majority", majority, three([policy], [longer]), null],
    ["two of three", two, three([policy], [], [policy]), policy],
    ["one whom nobody contradicts", { kind: "uncontested" }, three([policy], [], []), policy],
    [
      "nothing that another has otherwise",
      { kind: "uncontested" },
      three([policy], [longer], [policy]),
      null,
    ],
    ["two against two", two, [...three([policy], [policy], [longer]), layer("d", [longer])], null],
    ["the three of three against two", two, three([policy], [longer], [policy], [longer], [policy]), policy],
    ["one annotator's, whatever others have", ofB, three([policy], [longer], [policy]), longer],
    ["nothing of one annotator who has nothing", ofB, three([policy], [], [policy]), null],
  ])("takes %s", (_, threshold, layers, expected) => {
    const taken = agreedGold(only(reviewCases(layers, [])), threshold);
    expect(taken && [taken.start, taken.end, taken.label]).toEqual(expected && [...expected]);
  });

  it("takes nothing that is decided already", () => {
    const layers = three([policy], [policy]);
    const decided = review("r", decision(only(reviewCases(layers, [])), { kind: "reject" }));
    expect(agreedGold(only(reviewCases(layers, [decided])), all)).toBeNull();
  });
});

describe.each([3, 5])("among %i annotators", (count) => {
  const begun = [...Array(count - 1).keys()].map((index) => layer("abcd".charAt(index), [policy]));
  const among = (status: LayerStatus) => [...begun, layer("e", [], status)];

  it("an empty layer disagrees with nobody until it is done, and then reopens nothing", () => {
    const open = only(reviewCases(among("in-progress"), []));
    expect(open.found).toMatchObject({ kind: "agreed", silent: [], unfinished: ["annotator-e"] });
    expect(agreedGold(open, { kind: "all" })).toEqual(gold(policy));
    const decided = [review("r", decision(open, accept(policy)))];
    const done = only(reviewCases(among("done"), decided));
    expect(done).toMatchObject({ state: "accepted", found: { kind: "missing", silent: ["annotator-e"] } });
  });
});

describe("the reason that a verdict implies", () => {
  const agreed = only(reviewCases([layer("a", [policy]), layer("b", [policy])], [])).found;
  const apart = only(reviewCases([layer("a", [policy]), layer("b", [longer])], [])).found;
  const silent = only(reviewCases([layer("a", [policy]), layer("b", [])], [])).found;
  it.each([
    ["none where all are right", agreed, accept(policy), null],
    ["the boundary", apart, accept(policy), "wrong-boundary"],
    ["the label", agreed, accept([6, 9, "target"]), "wrong-label"],
    ["what one has missed", silent, accept(policy), "missed"],
    ["what all have missed", null, accept(policy), "missed"],
    [
      "what another reviewer should not have drawn",
      null,
      { kind: "reject" } as const,
      "should-not-be-tagged",
    ],
    ["what is not to be tagged", agreed, { kind: "reject" } as const, "should-not-be-tagged"],
    ["none for what is put off", apart, { kind: "postpone" } as const, null],
  ])("is %s", (_, found, verdict, reason) => {
    expect(impliedReason(found, verdict)).toBe(reason);
  });

  it("does not come from attributes that are only proposed, which gold has without their marks", () => {
    const values = { deadline: "2023", "proposed:deadline": true };
    const proposed = layer("a", [policy]);
    const marked = {
      ...proposed,
      annotations: proposed.annotations.map((each) => ({ ...each, attributes: values })),
    };
    const { found } = only(reviewCases([marked, layer("b", [])], []));
    expect(found?.members.map(acceptedFrom)).toEqual([{ ...gold(policy), attributes: { deadline: "2023" } }]);
  });

  it("goes with the gold that an annotator's part makes", () => {
    expect(agreed?.members.map(acceptedFrom)).toEqual([gold(policy), gold(policy)]);
  });
});

describe("a comparison of some of the layers", () => {
  const [a, b, c] = [layer("a", [policy]), layer("b", [longer]), layer("c", [longer])] as const;
  const two = [annotatorId("annotator-a"), annotatorId("annotator-b")];
  const others = [annotatorId("annotator-b"), annotatorId("annotator-c")];
  const state = (layers: readonly Layer[], reviews: readonly Review[], compared: typeof two | null) =>
    reviewCases(layers, reviews, compared).map((each) => each.state);
  const decided = (layers: readonly Layer[], compared: typeof two | null) => {
    const open = only(reviewCases(layers, [], compared));
    const stamp = { id: "d", now: "2026-01-02T03:04:05.100Z" };
    return [review("r", decide(open.found, accept(policy), { reason: null, comment: "" }, stamp, compared))];
  };

  it("has cases of these alone", () => {
    expect(only(reviewCases([a, b, c], [], two)).found?.members).toHaveLength(2);
  });

  it.each<[string, typeof two | null, typeof two | null, readonly Layer[], string[]]>([
    ["of two stands among all", two, null, [a, b, c], ["accepted"]],
    ["of two stands though a third changes", two, null, [a, b, layer("c", [policy])], ["accepted"]],
    ["of two reopens when one of them changes", two, null, [a, layer("b", [policy]), c], ["reopened"]],
    ["of all stands among two", null, two, [a, b, c], ["accepted"]],
    ["of all reopens when a third joins", null, null, [a, b, c, layer("d", [longer])], ["reopened"]],
    ["of two stands among one of them and another", two, others, [a, b, c], ["accepted"]],
    ["of two is nothing to those who had no part", two, [annotatorId("annotator-c")], [a, b, c], ["open"]],
  ])("keeps decisions to what they were made on: one %s", (_, madeOn, seenIn, now, states) => {
    expect(state(now, decided([a, b, c], madeOn), seenIn)).toEqual(states);
  });
});
