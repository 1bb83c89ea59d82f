import { describe, expect, it } from "vitest";
import type { CaseState, ReviewedCase } from "../../../core/review/reviewCases";
import { reviewCases } from "../../../core/review/reviewCases";
import {
  countByKind,
  isInQueue,
  neighbourInQueue,
  nextToDecide,
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
const placeOf = (reviewed: ReviewedCase | null, among: readonly ReviewedCase[]) =>
  reviewed ? among.findIndex(({ id }) => id === reviewed.id) : null;

describe("the queue", () => {
  it.each([
    ["what annotators differ in", {}, [1, 2, 3]],
    ["one kind", { kind: "label" }, [2]],
    ["all kinds", { kind: "all" }, [0, 1, 2, 3]],
    ["a label that somebody gave", { label: "policy" }, [1, 2]],
    ["what an annotator has a part in", { annotator: "annotator-b" }, [1, 2]],
    ["what is decided, of which there is none", { state: "decided" }, []],
  ])("is of %s", (_, change, expected) => {
    const filter = { ...wholeQueue, ...change } as typeof wholeQueue;
    const found = cases.flatMap((each, i) => (isInQueue(each, filter) ? [i] : []));
    expect(found).toEqual(expected);
  });

  it.each([
    ["forwards from a case", 1, 1, 2],
    ["backwards from a case", 2, -1, 1],
    ["forwards from the text's end", 3, 1, null],
    ["forwards from no case", null, 1, 1],
  ] as const)("goes %s", (_, from, step, expected) => {
    const id = from === null ? null : (cases[from]?.id ?? null);
    const next = neighbourInQueue(cases, id, step, (each) => isInQueue(each, wholeQueue));
    expect(placeOf(next, cases)).toBe(expected);
  });

  it.each([
    ["on to the next that nobody has looked at", ["open", "accepted", "postponed", "open"], 3],
    ["back to the text's start at its end", ["open", "open", "postponed", "accepted"], 1],
    ["to what was put off when nothing else is left", ["open", "accepted", "discussed", "rejected"], 2],
    ["nowhere when all is decided", ["open", "accepted", "rejected", "accepted"], null],
  ] as const)("goes after a decision %s", (_, states, expected) => {
    const now = withStates(...states);
    const from = states.findLastIndex((state) => state === "accepted" || state === "rejected");
    expect(placeOf(nextToDecide(now, now[from]?.id ?? null, wholeQueue), now)).toBe(expected);
  });
});

it("progress counts what is accepted or rejected, of each kind and in all", () => {
  const now = withStates("accepted", "rejected", "discussed", "open");
  expect(progressOf(now)).toEqual({ all: 4, decided: 2 });
  expect([...countByKind(now)]).toEqual([
    ["agreed", { all: 1, decided: 1 }],
    ["boundary", { all: 1, decided: 1 }],
    ["label", { all: 1, decided: 0 }],
    ["missing", { all: 1, decided: 0 }],
  ]);
});
