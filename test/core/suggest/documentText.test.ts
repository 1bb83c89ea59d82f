import { describe, expect, it } from "vitest";
import { noRefusals } from "../../../core/search/refusals";
import { passagesOf, suggestionsFor } from "../../../core/suggest/documentText";
import { StudyText } from "../../../core/suggest/StudyText";
import { Suggester } from "../../../core/suggest/Suggester";
import type { Evidence } from "../../../core/suggest/SuggestionSource";
import { Weigher } from "../../../core/suggest/weighing/Weigher";
import { ReflowedText } from "../../../core/text/reflow/ReflowedText";
import { span } from "../../../core/text/Span";

const raw = "发展𠮷\n茶、米";
/** The line break is inside a paragraph. */
const reflowed = new ReflowedText(raw, {
  paragraphs: [{ ...span(0, raw.length), kind: "body" }],
  folds: [{ ...span(4, 5), kind: "wrap", shown: "" }],
  spacedRuns: [],
});
const study = new StudyText(reflowed.text);

function suggest(...evidence: Evidence[]) {
  const suggester = new Suggester({
    sources: [{ evidenceIn: () => evidence }],
    weigher: new Weigher([], ["industry"]),
    cuts: new Map([["industry", 0.3]]),
  });
  return suggestionsFor(suggester, { reflowed, study, refusals: noRefusals });
}

describe("suggestionsFor", () => {
  it("gives raw places, over a line break and at the text's end", () => {
    const first = { start: 2, end: 5, label: "industry", probability: 0.9 };
    const last = { start: 6, end: 7, label: "industry", probability: 0.4 };
    expect(suggest(first, last)).toEqual([
      {
        ...span(2, 6),
        label: "industry",
        score: expect.closeTo(0.9),
        source: "learner",
        reason: { source: "learner" },
      },
      {
        ...span(7, 8),
        label: "industry",
        score: expect.closeTo(0.4),
        source: "learner",
        reason: { source: "learner" },
      },
    ]);
  });

  it.each<[what: string, start: number, end: number, probability: number]>([
    ["half a character", 3, 5, 0.9],
    ["an item with its mark", 4, 6, 0.9],
    ["nothing", 4, 4, 0.9],
    ["what is below its label's cut", 4, 5, 0.29],
  ])("does not suggest %s", (_, start, end, probability) => {
    expect(suggest({ start, end, label: "industry", probability })).toEqual([]);
  });

  it("suggests nothing for a label that was not taught", () => {
    expect(suggest({ start: 4, end: 5, label: "target", probability: 0.9 })).toEqual([]);
  });

  it("says that a phrase was tagged before, whatever else speaks for it", () => {
    const place = { start: 4, end: 5, label: "industry" };
    const memory = { tagged: 3, seen: 4 };
    const [found] = suggest({ ...place, probability: 0.8 }, { ...place, memory });
    expect(found).toMatchObject({ source: "memory", reason: { source: "memory", ...memory } });
  });
});

describe("passagesOf", () => {
  it("leaves out an annotation that shows no character", () => {
    const annotations = [
      { ...span(2, 6), label: "industry" },
      { ...span(4, 5), label: "policy" },
    ];
    expect(passagesOf(reflowed, annotations)).toEqual([{ start: 2, end: 5, label: "industry" }]);
  });
});
