import { expect, it } from "vitest";
import type { Decision } from "../../../core/review/Decision";
import { changeReview, noReviewChange, type PersonalReview } from "../../../core/review/ReviewChange";
import { undoReviewChange } from "../../../core/review/undoReviewChange";
import { utf16 } from "../../../core/text/offsets";
import { annotatorId } from "../../electron/storage/TemporaryFolder";

const on = (annotation: string, id: string, comment = ""): Decision => ({
  ...{ id, decidedAt: "2026-01-02T03:04:05.000Z", verdict: { kind: "reject" }, reason: null, comment },
  evidence: [
    {
      ...{ annotator: annotatorId("a"), annotation, start: utf16(1), end: utf16(3) },
      ...{ label: "policy", attributes: {} },
    },
  ],
});
const before: PersonalReview = {
  annotator: annotatorId("c"),
  decisions: [on("x", "1"), on("y", "2")],
  comments: [],
  answers: [{ decision: "1", answer: "agree", comment: "", answeredAt: "2026-01-02T03:04:05.000Z" }],
};

it.each([
  ["a decision more", { decide: [on("z", "3")] }],
  ["one in the place of another on the same annotation", { decide: [on("x", "3")] }],
  ["one withdrawn", { withdraw: ["2"] }],
  ["another comment under the same id", { withdraw: ["1"], decide: [on("x", "1", "说明不清")] }],
  ["an answer given and one taken back", { removeAnswers: ["1"], answers: [] }],
  ["nothing", {}],
])("takes back %s", (_, change) => {
  const full = { ...noReviewChange, ...change };
  const after = changeReview(before, full);
  const back = changeReview(after, undoReviewChange(before, full));
  const byId = (all: readonly Decision[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(back.decisions)).toEqual(byId(before.decisions));
  expect(back.answers).toEqual(before.answers);
  const again = changeReview(back, undoReviewChange(after, undoReviewChange(before, full)));
  expect(byId(again.decisions)).toEqual(byId(after.decisions));
});
