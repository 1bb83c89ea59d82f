import { describe, expect, it } from "vitest";
import type { CaseState, ReviewedCase } from "../../../core/review/reviewCases";
import { reviewCases } from "../../../core/review/reviewCases";
import {
  type CaseFilter,
  countByKind,
  facetCounts,
  isInQueue,
  knownFacet,
  progressOf,
  wholeQueue,
} from "../../../renderer/review/queue";
import { annotation, layerOf, sourceText } from "../../builders/marked";

const text = "在𠮷镇推行链长制，\n建成千亿园区，培育新能源。";
const source = sourceText(text);
const layer = (name: string, ...tags: (readonly [start: number, end: number, label: string])[]) => ({
  ...layerOf(
    source,
    tags.map(([start, end, label], i) => annotation(text, start, end, label, `${name}${i}`)),
    `annotator-${name}`,
  ),
  status: "done" as const,
});
/** By the start of the text: agreed, boundary, label, missed. */
const cases = reviewCases(
  [
    layer(
      "a",
      [1, 4, "policy"],
      [6, 9, "policy"],
      [11, 15, "target"],
      [text.length - 4, text.length, "industry"],
    ),
    layer("b", [1, 4, "policy"], [6, 8, "policy"], [11, 15, "policy"]),
  ],
  [],
);
const withStates = (...states: CaseState[]): ReviewedCase[] =>
  cases.map((each, i) => ({ ...each, state: states[i] ?? "open" }));
describe("the queue", () => {
  it.each([
    ["what annotators differ in", {}, [1, 2, 3]],
    ["one kind", { kind: "label" }, [2]],
    ["all kinds", { kind: "all" }, [0, 1, 2, 3]],
    ["a label that somebody gave", { labels: ["policy"] }, [1, 2]],
    ["two labels that met", { labels: ["target", "policy"] }, [2]],
    ["what half or fewer agree on", { sure: "split" }, [1, 2, 3]],
    ["what everybody agrees on", { kind: "all", sure: "everybody" }, [0]],
    ["what an annotator has a part in", { annotator: "annotator-b" }, [1, 2]],
    ["what is decided, of which there is none", { state: "decided" }, []],
  ])("is of %s", (_, change, expected) => {
    const filter = { ...wholeQueue, ...change } as CaseFilter;
    const found = cases.flatMap((each, i) => (isInQueue(knownFacet(each), filter) ? [i] : []));
    expect(found).toEqual(expected);
  });
});

it("progress counts what is accepted or rejected, of each kind and in all", () => {
  const now = facetCounts(withStates("accepted", "rejected", "discussed", "open"));
  expect(progressOf(now)).toEqual({ all: 4, decided: 2 });
  expect([...countByKind(now)]).toEqual([
    ["agreed", { all: 1, decided: 1 }],
    ["boundary", { all: 1, decided: 1 }],
    ["label", { all: 1, decided: 0 }],
    ["missing", { all: 1, decided: 0 }],
  ]);
});
