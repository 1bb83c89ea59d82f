import { describe, expect, it } from "vitest";
import type { Comment } from "../../../core/review/Comment";
import type { Answer, Decision, Verdict } from "../../../core/review/Decision";
import { mergeReviews } from "../../../core/review/mergeReviews";
import { changeReview, noReviewChange, type ReviewChange } from "../../../core/review/ReviewChange";
import { type TurnedReview, withTurns } from "../../../core/review/turns";
import { undoReviewChange } from "../../../core/review/undoReviewChange";
import { utf16 } from "../../../core/text/offsets";
import { annotatorId } from "../../electron/storage/TemporaryFolder";

const at = (minute: number) => `2026-01-02T03:${String(minute).padStart(2, "0")}:00.000Z`;
const on = (
  annotation: string,
  id: string,
  minute: number,
  verdict: Verdict = { kind: "reject" },
): Decision => ({
  ...{ id, decidedAt: at(minute), verdict, reason: null, comment: "" },
  evidence: [
    {
      ...{ annotator: annotatorId("a"), annotation, start: utf16(1), end: utf16(3) },
      ...{ label: "policy", attributes: {} },
    },
  ],
});
const postponed: Verdict = { kind: "postpone" };
const comment = (id: string, minute: number, text: string, thread = id): Comment => ({
  ...{ id, thread, writtenAt: at(minute), text, isResolved: null },
  subject: thread === id ? { start: utf16(1), end: utf16(3), annotations: [] } : null,
});
const answer = (minute: number, said: Answer["answer"], text = ""): Answer => ({
  ...{ decision: "d9", answer: said, comment: text, answeredAt: at(minute) },
});

const common: TurnedReview = {
  annotator: annotatorId("c"),
  decisions: [on("x", "d1", 1), on("y", "d2", 2)],
  comments: [comment("c1", 1, "𠮷镇\n是否算？")],
  answers: [answer(1, "agree")],
};

/** The state after acts, one after the other, as the storage counts them. */
function stateAfter(review: TurnedReview, ...acts: Partial<ReviewChange>[]): TurnedReview {
  return acts.reduce(
    (before, act) => withTurns(before, changeReview(before, { ...noReviewChange, ...act })),
    review,
  );
}

const said = ({ decisions, comments, answers }: TurnedReview) => ({
  decisions: decisions.map(({ id, verdict }) => `${id} ${verdict.kind}`),
  comments: comments.map(({ id, text }) => `${id} ${text}`),
  answers: answers.map((each) => `${each.answer} ${each.comment}`.trim()),
});
const before = said(common);

const cases: readonly [
  name: string,
  here: readonly Partial<ReviewChange>[],
  there: readonly Partial<ReviewChange>[],
  merged: Partial<ReturnType<typeof said>>,
][] = [
  ["nothing has changed", [], [], {}],
  [
    "each has decided another case",
    [{ decide: [on("z", "d3", 3)] }],
    [{ decide: [on("w", "d4", 4, postponed)] }],
    { decisions: ["d1 reject", "d2 reject", "d3 reject", "d4 postpone"] },
  ],
  [
    "only one has decided a case anew, though the clock there is behind",
    [{ decide: [on("x", "d3", 0, postponed)] }],
    [],
    { decisions: ["d3 postpone", "d2 reject"] },
  ],
  [
    "both have decided a case anew in different ways: both stay",
    [{ decide: [on("x", "d3", 3, postponed)] }],
    [{ decide: [on("x", "d4", 4, { kind: "discuss" })] }],
    { decisions: ["d2 reject", "d3 postpone", "d4 discuss"] },
  ],
  [
    "both have decided a case anew alike: one of the two is enough",
    [{ decide: [on("x", "d4", 4, postponed)] }],
    [{ decide: [on("x", "d3", 3, postponed)] }],
    { decisions: ["d2 reject", "d3 postpone"] },
  ],
  ["one has taken a decision back", [{ withdraw: ["d1"] }], [], { decisions: ["d2 reject"] }],
  [
    "one has taken back what the other has decided anew",
    [{ withdraw: ["d1"] }],
    [{ decide: [on("x", "d3", 3, postponed)] }],
    { decisions: ["d2 reject", "d3 postpone"] },
  ],
  [
    "both have given a decision another remark: both stay",
    [{ withdraw: ["d1"], decide: [{ ...on("x", "d1", 3), comment: "here" }] }],
    [{ withdraw: ["d1"], decide: [{ ...on("x", "d1", 4), comment: "there" }] }],
    { decisions: ["d2 reject", "d1~4 reject", "d1 reject"] },
  ],
  [
    "each has written a comment",
    [{ comments: [comment("c2", 3, "算", "c1")] }],
    [{ comments: [comment("c3", 2, "")] }],
    { comments: ["c1 𠮷镇\n是否算？", "c3 ", "c2 算"] },
  ],
  [
    "one has rewritten a comment, and the other removed another one",
    [{ comments: [comment("c1", 3, "改过")] }],
    [{ removeAnswers: ["d9"] }],
    { comments: ["c1 改过"], answers: [] },
  ],
  [
    "both have rewritten a comment: the earlier wording becomes an answer",
    [{ comments: [comment("c1", 3, "here")] }],
    [{ comments: [comment("c1", 4, "there")] }],
    { comments: ["c1~4 here", "c1 there"] },
  ],
  [
    "one objects where the other agrees later: the objection stays, with both remarks",
    [{ answers: [answer(3, "contest", "原文如此")] }],
    [{ answers: [answer(4, "agree", "好")] }],
    { answers: ["contest 原文如此\n好"] },
  ],
];

describe("two states of one reviewer's file are merged", () => {
  it.each(cases)("where %s", (_, here, there, expected) => {
    const [ours, theirs] = [stateAfter(common, ...here), stateAfter(common, ...there)];
    const merged = mergeReviews(ours, theirs);
    expect(said(merged)).toEqual({ ...before, ...expected });
    expect(mergeReviews(theirs, ours)).toEqual(merged);
    // Whoever has seen the merged state has nothing to add to it, and one who has not gets it.
    for (const side of [common, ours, theirs, merged])
      expect(said(mergeReviews(merged, side))).toEqual(said(merged));
  });

  it("where an act was undone on one machine after the other had it: the undoing counts", () => {
    const act = { ...noReviewChange, decide: [on("x", "d3", 3, postponed)] };
    const shared = stateAfter(common, act);
    const undone = stateAfter(shared, undoReviewChange(common, act));
    expect(said(mergeReviews(shared, undone)).decisions).toEqual(["d1 reject", "d2 reject"]);
    const again = stateAfter(undone, undoReviewChange(shared, undoReviewChange(common, act)));
    expect(said(mergeReviews(undone, again)).decisions).toEqual(["d2 reject", "d3 postpone"]);
  });

  it("with no empty subject made of a comment's second wording: it answers the first one", () => {
    const [ours, theirs] = ["here", "there"].map((text, minute) =>
      stateAfter(common, { comments: [comment("c1", 3 + minute, text)] }),
    ) as [TurnedReview, TurnedReview];
    expect(mergeReviews(ours, theirs).comments).toMatchObject([
      { id: "c1~4", thread: "c1", subject: null, text: "here" },
      { id: "c1", thread: "c1", subject: { start: 1 }, text: "there" },
    ]);
  });
});

it("a change that says nothing new is not counted", () => {
  expect(stateAfter(common, { decide: [on("x", "d1", 1)] }).turns).toEqual({});
});
