import { expect, it, vi } from "vitest";
import type { Json } from "../../../core/model/Annotation";
import type { Threshold } from "../../../core/review/decisions";
import { reviewCases } from "../../../core/review/reviewCases";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { annotatorId } from "../../electron/storage/TemporaryFolder";

// The modules of acts reach for the main process when they are loaded.
vi.stubGlobal("window", { workbench: { on: () => () => undefined } });
const { candidatesAmong } = await import("../../../renderer/review/accepting");

const text = "在𠮷镇推行链长制，\n建成千亿园区。";
const source = sourceText(text);
type Tag = readonly [start: number, end: number, label: string, attributes?: Readonly<Record<string, Json>>];
const layer = (name: string, ...tags: Tag[]) => {
  const annotations = tags.map(([start, end, label, attributes = {}], i) => ({
    ...annotation(text, start, end, label, `${name}${i}`),
    attributes,
  }));
  return { ...layerOf(source, annotations, `annotator-${name}`), status: "done" as const };
};
/** Alike by three, by two of three, by all but for an attribute, by one. */
const cases = reviewCases(
  [
    layer("a", [1, 4, "policy"], [6, 9, "policy"], [11, 13, "target", { value: 1 }], [13, 15, "industry"]),
    layer("b", [1, 4, "policy"], [6, 9, "policy"], [11, 13, "target", { value: 2 }]),
    layer("c", [1, 4, "policy"], [6, 8, "policy"], [11, 13, "target", { value: 1 }]),
  ],
  [],
);

it.each([
  [{ kind: "all" }, ["policy 1–4"]],
  [{ kind: "majority" }, ["policy 1–4", "policy 6–9"]],
  [{ kind: "at-least", count: 3 }, ["policy 1–4"]],
  [{ kind: "at-least", count: 1 }, ["policy 1–4", "policy 6–9", "industry 13–15"]],
  [
    { kind: "annotator", annotator: annotatorId("annotator-c") },
    ["policy 1–4", "policy 6–8", "target 11–13"],
  ],
] satisfies [Threshold, string[]][])(
  "accepts together by %j what annotators have alike",
  (threshold, expected) => {
    const placed = cases.map((reviewed) => ({ document: source.document, reviewed, compared: null }));
    const found = candidatesAmong(placed, threshold);
    expect(found.map(({ gold }) => `${gold.label} ${gold.start}–${gold.end}`)).toEqual(expected);
  },
);
