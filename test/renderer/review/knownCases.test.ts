import { describe, expect, it } from "vitest";
import type { Decision, Review } from "../../../core/review/Decision";
import { decide } from "../../../core/review/decisions";
import { reviewCases } from "../../../core/review/reviewCases";
import { casesAgain, decidesTheSame } from "../../../renderer/review/knownCases";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { annotatorId } from "../../electron/storage/TemporaryFolder";

const text = "在𠮷镇推行链长制，\n建成千亿园区。";
const source = sourceText(text);
const layer = (name: string, label: string) => ({
  ...layerOf(source, [annotation(text, 1, 4, "policy"), annotation(text, 9, 15, label)], `annotator-${name}`),
  status: "done" as const,
});
const layers = [layer("a", "target"), layer("b", "policy")];
const [first, second] = reviewCases(layers, []);

const review = (...decisions: Decision[]): Review => ({ annotator: annotatorId("annotator-r"), decisions });
const decision = (id: string, now = "2026-01-02T03:04:05.000Z") =>
  decide(second?.found ?? null, { kind: "reject" }, { reason: null, comment: "" }, { id, now });

describe("the cases of a document again", () => {
  it("are those that were found anew, with the decisions on them", () => {
    const reviews = [review(decision("one"))];
    expect(casesAgain(layers, reviews, null, [])).toEqual(reviewCases(layers, reviews));
  });

  it("are the same objects but for those that were decided", () => {
    const before = casesAgain(layers, [], null, []);
    const after = casesAgain(layers, [review(decision("one"))], null, before);
    expect(after.map((each, place) => each === before[place])).toEqual([true, false]);
    expect(after[1]?.state).toBe("rejected");
    expect(casesAgain(layers, [review(decision("one"))], null, after)[1]).toBe(after[1]);
  });

  it("show a decision that was made again at another time", () => {
    const before = casesAgain(layers, [review(decision("one"))], null, []);
    const later = "2026-01-02T03:04:06.000Z";
    const after = casesAgain(layers, [review(decision("one", later))], null, before);
    expect(after[1]?.standing[0]?.decidedAt).toBe(later);
  });

  it("are found anew in other layers, and of other annotators", () => {
    const before = casesAgain(layers, [], null, []);
    const alike = [layer("a", "target"), layer("b", "target")];
    expect(casesAgain(alike, [], null, before)).toEqual(reviewCases(alike, []));
    const compared = [annotatorId("annotator-a")];
    expect(casesAgain(alike, [], compared, before)).toEqual(reviewCases(alike, [], compared));
    expect(first?.found?.kind).toBe("agreed");
  });
});

describe("two states of a review", () => {
  const answered: Review = {
    ...review(decision("one")),
    answers: [{ decision: "x", answer: "agree", comment: "", answeredAt: "2026-01-02T03:04:05.000Z" }],
  };
  it.each<[string, Review, boolean]>([
    ["with the same decisions are the same", review({ ...decision("one") }), true],
    ["differ by a decision", review(decision("one"), decision("two")), false],
    ["differ by when one was made", review(decision("one", "2026-01-02T03:04:06.000Z")), false],
    ["differ by an answer", answered, false],
  ])("%s", (_, other, expected) => {
    expect(decidesTheSame(review(decision("one")), other)).toBe(expected);
  });
});
