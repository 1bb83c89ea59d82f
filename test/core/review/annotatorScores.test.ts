import { describe, expect, it } from "vitest";
import type { Layer } from "../../../core/model/Layer";
import { DecisionCounts } from "../../../core/review/annotatorScores";
import type { Answer, Review } from "../../../core/review/Decision";
import { reviewCases } from "../../../core/review/reviewCases";
import { span } from "../../../core/text/Span";
import {
  accept,
  decision,
  layer,
  longer,
  only,
  policy,
  reject,
  review,
  reviewedText,
  type Tag,
} from "../../builders/reviewing";
import { annotatorId } from "../../electron/storage/TemporaryFolder";

/** In a line's 建成 with 𠮷 before it, across the line break, and at the end of the text. */
const industry: Tag = [20, 23, "industry"];
const acrossLines: Tag = [7, 12, "target"];
const relabelled: Tag = [6, 9, "target"];

function scores(layers: readonly Layer[], reviews: readonly Review[]) {
  const counts = new DecisionCounts([...layers.map(({ annotator }) => annotator)]);
  counts.add(reviewCases(layers, reviews), reviews);
  return counts.result();
}

/** Right, wrong, missed and open of each annotator, by letter. */
function tallies(layers: readonly Layer[], reviews: readonly Review[]) {
  const { annotators } = scores(layers, reviews);
  return Object.fromEntries(
    annotators.map((each) => [
      each.annotator.slice("annotator-".length),
      [each.right, each.wrong, each.missed, each.open],
    ]),
  );
}

const first = (layers: readonly Layer[]) => only(reviewCases(layers, []));
const reasonsOf = (layers: readonly Layer[], reviews: readonly Review[]) =>
  scores(layers, reviews).annotators.map(({ reasons }) => reasons.map(({ reason }) => reason));

describe("annotators against the decisions", () => {
  const apart = [layer("a", [policy]), layer("b", [longer]), layer("c", [])];

  it.each<[string, ReturnType<typeof accept>, Record<string, number[]>]>([
    ["takes one annotator's", accept(policy), { a: [1, 0, 0, 0], b: [0, 1, 1, 0], c: [0, 0, 1, 0] }],
    ["draws a third span", accept([5, 10, "policy"]), { a: [0, 1, 1, 0], b: [0, 1, 1, 0], c: [0, 0, 1, 0] }],
    ["relabels", accept(relabelled), { a: [0, 1, 1, 0], b: [0, 1, 1, 0], c: [0, 0, 1, 0] }],
    ["takes neither", reject, { a: [0, 1, 0, 0], b: [0, 1, 0, 0], c: [0, 0, 0, 0] }],
    ["postpones", { kind: "postpone" }, { a: [0, 0, 0, 1], b: [0, 0, 0, 1], c: [0, 0, 0, 0] }],
  ])("are counted where a reviewer %s", (_, verdict, expected) => {
    expect(tallies(apart, [review("r", decision(first(apart), verdict))])).toEqual(expected);
  });

  it("are of the cases and rejections that begin in a part, where one is asked for", () => {
    const counts = (start: number, end: number, layers: readonly Layer[]) => {
      const reviews = [review("r", decision(first(apart), reject))];
      const counted = new DecisionCounts(layers.map(({ annotator }) => annotator));
      counted.add(reviewCases(layers, reviews), reviews, new Set(), span(start, end));
      return counted.result().annotators.map(({ right, wrong, missed }) => [right, wrong, missed]);
    };
    const [none, wrong] = [
      [0, 0, 0],
      [0, 1, 0],
    ];
    const at = longer[0];
    expect(counts(at, at + 1, apart)).toEqual([wrong, wrong, none]);
    expect(counts(at + 1, reviewedText.length, apart)).toEqual([none, none, none]);
    const emptied = apart.map((each) => ({ ...each, annotations: [] }));
    expect(counts(0, at + 1, emptied)).toEqual([wrong, wrong, none]);
    expect(counts(at + 1, reviewedText.length, emptied)).toEqual([none, none, none]);
  });

  it("are undefined with a reason while nothing is decided, and open", () => {
    const { cases, annotators } = scores(apart, []);
    expect(cases).toEqual({ decided: 0, open: 1 });
    const undefinedFor = (reason: string) => ({ value: null, reason });
    expect(annotators[0]).toMatchObject({
      ...{ precision: undefinedFor("none-judged"), recall: undefinedFor("none-accepted") },
      ...{ f1: undefinedFor("none-judged"), open: 1, labels: [], reasons: [] },
    });
  });

  it("have precision, recall and F1 of what is decided, also by label", () => {
    const layers = [layer("a", [policy, acrossLines, industry]), layer("b", [policy])];
    const [agreed, target, other] = reviewCases(layers, []);
    const decisions = [
      decision(agreed ?? null, accept(policy)),
      decision(target ?? null, reject),
      decision(other ?? null, accept(industry)),
    ];
    const [a, b] = scores(layers, [review("r", ...decisions)]).annotators;
    expect([a?.precision.value, a?.recall.value, a?.f1.value]).toEqual([2 / 3, 1, 4 / 5]);
    expect([b?.precision.value, b?.recall.value, b?.f1.value]).toEqual([1, 1 / 2, 2 / 3]);
    expect(a?.labels.map(({ label, right, wrong }) => [label, right, wrong])).toEqual([
      ["industry", 1, 0],
      ["policy", 1, 0],
      ["target", 0, 1],
    ]);
    expect(b?.labels.find(({ label }) => label === "industry")).toMatchObject({
      missed: 1,
      recall: { value: 0 },
    });
  });

  it("are wrong under their own label and have missed the accepted one where the label differs", () => {
    const layers = [layer("a", [policy]), layer("b", [relabelled])];
    const { annotators } = scores(layers, [review("r", decision(first(layers), accept(policy)))]);
    expect(annotators[1]?.labels).toMatchObject([
      { label: "policy", right: 0, wrong: 0, missed: 1, precision: { reason: "none-judged" } },
      { label: "target", right: 0, wrong: 1, missed: 0, recall: { reason: "none-accepted" } },
    ]);
  });

  it.each<[string, Layer[], number[]]>([
    ["who has not come so far", [layer("d", [[1, 3, "policy"]], "in-progress")], [0, 0, 0]],
    ["who has done nothing", [layer("d", [], "in-progress")], [0, 0, 0]],
    ["who has come past it", [layer("d", [industry], "in-progress")], [0, 0, 1]],
    ["who is done", [layer("d", [])], [0, 0, 1]],
  ])("do not miss a place beyond where they have come: %s", (_, [d], [right, wrong, missed]) => {
    const layers = [...apart, ...(d ? [d] : [])];
    const found = reviewCases(layers, []).find(({ span }) => span.start === 4);
    const decided = review("r", decision(found ?? null, accept(policy)), decision(null, accept(acrossLines)));
    // The accepted place, and the one that the reviewer alone has tagged.
    expect(tallies(layers, [decided]).d?.slice(0, 3)).toEqual([right, wrong, (missed ?? 0) * 2]);
  });

  it("all miss what a reviewer alone has tagged, as far as they have come", () => {
    const decided = review("r", decision(null, accept(industry)));
    expect(tallies([layer("a", [policy]), layer("b", [longer], "in-progress")], [decided])).toEqual({
      a: [0, 0, 1, 1],
      b: [0, 0, 0, 1],
    });
  });

  it("stay open while two reviewers disagree", () => {
    const open = first(apart);
    const reviews = [
      review("r", decision(open, accept(policy))),
      review("s", decision(open, accept(longer))),
    ];
    expect(tallies(apart, reviews)).toEqual({ a: [0, 0, 0, 1], b: [0, 0, 0, 1], c: [0, 0, 0, 0] });
    const agreeing = [review("r", decision(open, reject)), review("s", decision(open, reject))];
    expect(tallies(apart, agreeing)).toMatchObject({ a: [0, 1, 0, 0], b: [0, 1, 0, 0] });
  });

  it("stay open when an annotation has changed since it was decided", () => {
    const decided = [review("r", decision(first(apart), accept(policy)))];
    const changed = [layer("a", [longer]), layer("b", [longer]), layer("c", [])];
    expect(tallies(changed, decided)).toMatchObject({ a: [0, 0, 0, 1], b: [0, 0, 0, 1] });
  });

  it("count as they were when it was decided, not as they are after following it", () => {
    const made = decision(first(apart), accept(policy));
    const agree = (name: string): Review => {
      const answer: Answer = { decision: made.id, answer: "agree", comment: "", answeredAt: made.decidedAt };
      return { annotator: annotatorId(`annotator-${name}`), decisions: [], answers: [answer] };
    };
    const followed = [layer("a", [policy]), layer("b", [policy]), layer("c", [policy])];
    const reviews = [review("r", made), agree("b"), agree("c")];
    expect(tallies(followed, reviews)).toEqual({ a: [1, 0, 0, 0], b: [0, 1, 1, 0], c: [0, 0, 1, 0] });
  });

  it("were wrong about what was rejected and is gone since, once for two reviewers", () => {
    const layers = [layer("a", [policy]), layer("b", [])];
    const open = first(layers);
    const reviews = [review("r", decision(open, reject)), review("s", decision(open, reject))];
    const gone = [layer("a", []), layer("b", [])];
    expect(tallies(gone, reviews)).toEqual({ a: [0, 1, 0, 0], b: [0, 0, 0, 0] });
    expect(reasonsOf(gone, reviews)).toEqual([["should-not-be-tagged"], []]);
  });

  it("are judged by what they have where a decision was made without looking at theirs", () => {
    const [a, b] = [annotatorId("annotator-a"), annotatorId("annotator-b")];
    const made = { ...decision(first(apart.slice(0, 2)), accept(policy)), compared: [a, b] };
    const layers = [...apart.slice(0, 2), layer("c", [longer]), layer("d", [policy])];
    expect(tallies(layers, [review("r", made)])).toMatchObject({ c: [0, 1, 1, 0], d: [1, 0, 0, 0] });
  });

  it("leave out the cases of annotations that count nowhere", () => {
    const layers = [layer("a", [policy, industry]), layer("b", [policy])];
    const reviews = [review("r", ...reviewCases(layers, []).map((each) => decision(each, reject)))];
    const counts = new DecisionCounts([annotatorId("annotator-a")]);
    counts.add(reviewCases(layers, reviews), reviews, new Set(layers[0]?.annotations.slice(0, 1)));
    expect(counts.result()).toMatchObject({ cases: { decided: 1 }, annotators: [{ wrong: 1 }] });
  });
});

describe("why an annotator was wrong", () => {
  const three = [layer("a", [policy]), layer("b", [longer]), layer("c", [relabelled])];
  const by = (...given: Parameters<typeof decision> extends [unknown, ...infer Rest] ? Rest : never) => [
    review("r", decision(first(three), ...given)),
  ];
  it.each<[string, Review[], string[][]]>([
    ["what differs", by(accept(policy)), [[], ["wrong-boundary"], ["wrong-label"]]],
    [
      "what differs, where the reviewer's reason is another's",
      by(accept(policy), "wrong-label"),
      [[], ["wrong-boundary"], ["wrong-label"]],
    ],
    [
      "the reviewer's reason where it fits everybody",
      by(accept(policy), "guideline-unclear"),
      [[], ["guideline-unclear"], ["guideline-unclear"]],
    ],
    [
      "the boundary where the reviewer says so of what differs in both",
      by(accept([6, 10, "industry"]), "wrong-boundary"),
      [["wrong-boundary"], ["wrong-boundary"], ["wrong-boundary"]],
    ],
    ["that nothing is to be tagged", by(reject), Array(3).fill(["should-not-be-tagged"])],
    ["another reason for that", by(reject, "other"), Array(3).fill(["other"])],
  ])("is %s", (_, reviews, expected) => {
    expect(reasonsOf(three, reviews)).toEqual(expected);
  });
});
