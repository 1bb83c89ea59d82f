import { describe, expect, it } from "vitest";
import type { Layer } from "../../../core/model/Layer";
import type { Review } from "../../../core/review/Decision";
import { decidePlaces } from "../../../core/review/decidePlaces";
import { withDecisions, withoutDecisions } from "../../../core/review/decisions";
import { reviewCases } from "../../../core/review/reviewCases";
import { span } from "../../../core/text/Span";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { annotatorId } from "../../electron/storage/TemporaryFolder";

const text = "𠮷新能源、新能\n源、新能源车、新能源";
const source = sourceText(text);
const me = annotatorId("reviewer-c");
type Tag = readonly [start: number, end: number, label: string];
const layer = (name: string, ...tags: readonly Tag[]): Layer => ({
  ...layerOf(
    source,
    tags.map(([start, end, label], index) => annotation(text, start, end, label, `${name}${index}`)),
    name,
  ),
  status: "done",
});
/** At the start, across a newline, inside a longer name, and at the end of the text. */
const places = [span(2, 5), span(6, 10), span(11, 14), span(16, 19)];
const layers = [
  layer("a", [2, 5, "industry"], [11, 15, "industry"], [16, 19, "policy"]),
  layer("b", [2, 5, "policy"], [11, 14, "industry"], [16, 19, "policy"]),
];

let made = 0;
const stamp = () => ({ id: `d${++made}`, now: `2026-01-02T03:04:05.${100 + made}Z` });
const none: Review = { annotator: me, decisions: [] };
const act = (review: Review, label: string | null, at = places) =>
  decidePlaces(me, reviewCases(layers, [review]), at, { label }, stamp);
function reviewAfter(review: Review, label: string | null, at = places): Review {
  const { change } = act(review, label, at);
  return withDecisions(withoutDecisions(review, change.withdraw), change.decide);
}
const shown = (review: Review) =>
  reviewCases(layers, [review]).map(({ span: { start, end }, state, standing }) => {
    const verdict = standing.at(-1)?.verdict;
    return [start, end, state, verdict?.kind === "accept" ? verdict.gold.label : null];
  });

describe("a label taken at many places", () => {
  it("is accepted of what is tagged there, and as missed where nothing is", () => {
    const { change, decided, skipped } = act(none, "industry");
    expect(change.decide.map(({ reason }) => reason)).toEqual([
      "wrong-label",
      "missed",
      "wrong-boundary",
      "wrong-label",
    ]);
    expect([decided, skipped]).toEqual([4, 0]);
    expect(shown(reviewAfter(none, "industry"))).toEqual([
      [2, 5, "accepted", "industry"],
      [6, 10, "accepted", "industry"],
      [11, 15, "accepted", "industry"],
      [16, 19, "accepted", "industry"],
    ]);
  });

  it("is not decided twice, and another label takes the place of the first", () => {
    const first = reviewAfter(none, "industry");
    expect(act(first, "industry")).toMatchObject({ decided: 0, skipped: 4 });
    const second = reviewAfter(first, "policy");
    expect(shown(second).map(([, , , label]) => label)).toEqual(["policy", "policy", "policy", "policy"]);
    expect(second.decisions).toHaveLength(4);
  });
});

describe("what should not be tagged at many places", () => {
  it("is rejected where all have tagged just that, and left alone where one has tagged more", () => {
    expect(act(none, null)).toMatchObject({ decided: 2, skipped: 2 });
    expect(shown(reviewAfter(none, null)).map(([, , state]) => state)).toEqual([
      "rejected",
      "open",
      "rejected",
    ]);
  });

  it("is withdrawn where only the reviewer had accepted it", () => {
    const accepted = reviewAfter(none, "industry", [span(6, 10)]);
    expect(shown(reviewAfter(accepted, null, [span(6, 10)])).map(([start]) => start)).toEqual([2, 11, 16]);
  });
});

it("nothing at no place", () => {
  expect(act(none, "industry", [])).toMatchObject({ decided: 0, skipped: 0, change: { decide: [] } });
});
