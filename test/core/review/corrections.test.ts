import { describe, expect, it } from "vitest";
import { applyDiff } from "../../../core/model/LayerDiff";
import { applyCorrections, correctionsOf } from "../../../core/review/corrections";
import type { Accepted, Answer, Verdict } from "../../../core/review/Decision";
import { decide } from "../../../core/review/decisions";
import { reviewCases } from "../../../core/review/reviewCases";
import { utf16 } from "../../../core/text/offsets";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { annotatorId } from "../../electron/storage/TemporaryFolder";

const text = "在𠮷镇推行链长制，\n建成千亿园区，培育新能源。";
const source = sourceText(text);
const mine = annotatorId("annotator-a");
const done = { status: "done" } as const;
const a = {
  ...layerOf(source, [annotation(text, 4, 9, "policy", "p"), annotation(text, 11, 17, "target", "t")]),
  ...done,
};
const b = { ...layerOf(source, [annotation(text, 20, 23, "industry", "i")], "annotator-b"), ...done };

const gold = (start: number, end: number, label: string): Accepted => ({
  ...{ start: utf16(start), end: utf16(end) },
  ...{ label, attributes: { deadline: "2023" } },
});
const verdicts: readonly Verdict[] = [
  { kind: "accept", gold: gold(6, 9, "policy") },
  { kind: "reject" },
  { kind: "accept", gold: gold(20, 23, "industry") },
];
const open = reviewCases([a, b], []);
const remark = { reason: null, comment: "" };
const decisions = open.map(({ found }, index) =>
  decide(found, verdicts[index] as Verdict, remark, { id: `d${index}`, now: "2026-01-02T03:04:05.000Z" }),
);
const cases = reviewCases([a, b], [{ annotator: annotatorId("r"), decisions }]);
const answer: Answer = {
  ...{ decision: "d1", answer: "contest", comment: "说明" },
  answeredAt: "2026-01-02T03:04:06.000Z",
};

describe("an annotator's corrections", () => {
  const corrections = correctionsOf(mine, cases, [answer]);

  it("show before and after, and what was answered", () => {
    const shown = corrections.map(({ before, after, answer: said }) => [
      ...[before?.quote ?? null, after?.start ?? null, said?.answer ?? null],
    ]);
    expect(shown).toEqual([
      [text.slice(4, 9), 6, null],
      [text.slice(11, 17), null, "contest"],
      [null, 20, null],
    ]);
  });

  it("leave out what agrees, and what the annotator has not come to yet", () => {
    expect(correctionsOf(annotatorId("annotator-b"), cases, []).map(({ decision: { id } }) => id)).toEqual([
      "d0",
      "d2",
    ]);
    const unfinished = { ...a, annotations: [], status: "in-progress" } as const;
    const early = reviewCases(
      [unfinished, b],
      [{ annotator: annotatorId("r"), decisions: decisions.slice(2) }],
    );
    expect(correctionsOf(mine, early, [])).toEqual([]);
  });

  it("are followed in one change, ids and notes kept", () => {
    const diff = applyCorrections(source, a, corrections, {
      newId: () => "new",
      now: "2026-02-03T04:05:06.000Z",
    });
    const after = applyDiff(a, diff).annotations.map(({ id, quote, label }) => [id, quote, label]);
    expect(after).toEqual([
      ["p", "链长制", "policy"],
      ["new", text.slice(20, 23), "industry"],
    ]);
    expect(applyDiff(a, diff).annotations[0]?.attributes).toEqual({ deadline: "2023" });
  });

  it("leave alone what was changed meanwhile", () => {
    const changed = { ...a, annotations: a.annotations.map((each) => ({ ...each, note: "注" })) };
    const diff = applyCorrections(source, changed, corrections.slice(0, 2), { newId: () => "new", now: "" });
    expect([diff.added, diff.updated, diff.removed]).toEqual([[], [], []]);
  });
});
