import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../core/model/Annotation";
import { decide } from "../../../core/review/decisions";
import { goldAnnotations } from "../../../core/review/goldLayer";
import { reviewCases } from "../../../core/review/reviewCases";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { annotatorId } from "../../electron/storage/TemporaryFolder";

const text = "𠮷镇推行链长制，\n建成千亿园区。";
const source = sourceText(text);

interface Tag {
  readonly place: readonly [start: number, end: number, label: string];
  readonly relations?: readonly string[];
}

const policy: Tag["place"] = [5, 8, "policy"];
const target: Tag["place"] = [10, 16, "target"];

/** Ids are of the label and the annotator: policy-a. */
function layer(name: string, ...tags: readonly Tag[]) {
  const annotations = tags.map(({ place: [start, end, label], relations }): Annotation => {
    const made = annotation(text, start, end, label, `${label}-${name}`);
    return relations ? { ...made, relations } : made;
  });
  return { ...layerOf(source, annotations, `annotator-${name}`), status: "done" } as const;
}

/** The relations of gold where a reviewer accepts a span for each label and rejects the rest, by quotes. */
function relationsIn(layers: ReturnType<typeof layer>[], accepted: readonly Tag["place"][]) {
  let made = 0;
  const decisions = reviewCases(layers, []).map(({ found }) => {
    const place = accepted.find(([, , label]) =>
      found?.members.some((each) => each.annotation.label === label),
    );
    const [start, end, label] = place ?? [0, 0, ""];
    const span = annotation(text, start, end, label);
    const verdict = place
      ? ({ kind: "accept", gold: { start: span.start, end: span.end, label, attributes: {} } } as const)
      : ({ kind: "reject" } as const);
    const stamp = { id: `d${++made}`, now: `2026-01-02T03:04:0${made}.000Z` };
    return decide(found, verdict, { reason: null, comment: "" }, stamp);
  });
  const review = { annotator: annotatorId("r"), decisions };
  const gold = goldAnnotations(source, reviewCases(layers, [review])).map((each) => each.annotation);
  const quoteOf = (id: string) => gold.find((each) => each.id === id)?.quote;
  return gold.flatMap(({ quote, relations = [] }) => relations.map((id) => `${quote} – ${quoteOf(id)}`));
}

describe("gold annotations belong together", () => {
  it.each<[what: string, layers: ReturnType<typeof layer>[], accepted: Tag["place"][], expected: string[]]>([
    [
      "where an annotator says so and both are gold",
      [layer("a", { place: policy, relations: ["target-a"] }, { place: target })],
      [policy, target],
      ["链长制 – 建成千亿园区"],
    ],
    [
      "once, where two say so in either direction",
      [
        layer("a", { place: policy, relations: ["target-a"] }, { place: target }),
        layer("b", { place: policy }, { place: target, relations: ["policy-b"] }),
      ],
      [policy, target],
      ["链长制 – 建成千亿园区"],
    ],
    [
      "also where the reviewer has corrected bounds, across a line break",
      [layer("a", { place: policy, relations: ["target-a"] }, { place: target })],
      [
        [3, 8, "policy"],
        [9, 17, "target"],
      ],
      ["推行链长制 – \n建成千亿园区。"],
    ],
    [
      "not where one end was rejected",
      [layer("a", { place: policy, relations: ["target-a"] }, { place: target })],
      [policy],
      [],
    ],
    [
      "not where what is named is gone",
      [layer("a", { place: policy, relations: ["gone"] }, { place: target })],
      [policy, target],
      [],
    ],
    ["not where nobody says so", [layer("a", { place: policy }, { place: target })], [policy, target], []],
  ])("%s", (_, layers, accepted, expected) => expect(relationsIn(layers, accepted)).toEqual(expected));
});
