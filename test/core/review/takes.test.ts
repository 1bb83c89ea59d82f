import { describe, expect, it } from "vitest";
import { valuesOf } from "../../../core/model/proposedAttributes";
import type { Accepted, Decision, Review } from "../../../core/review/Decision";
import { decide } from "../../../core/review/decisions";
import { type ReviewedCase, reviewCases } from "../../../core/review/reviewCases";
import { choicesAt, sharedTakes, type Take, takesAt } from "../../../core/review/takes";
import { utf16 } from "../../../core/text/offsets";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { annotatorId } from "../../electron/storage/TemporaryFolder";

const text = "𠮷市推行链长制，\n培育新能源。";
const source = sourceText(text);
const names = ["annotator-a", "annotator-b", "annotator-c"].map(annotatorId);
const [r, s] = [annotatorId("r"), annotatorId("s")];
const policy: Accepted = { start: utf16(5), end: utf16(8), label: "policy", attributes: {} };
const longer: Accepted = { ...policy, start: utf16(3), attributes: { level: "city" } };
const third: Accepted = { ...policy, end: utf16(text.length) };

function layer(name: string, gold: Accepted | null, status: "done" | "in-progress") {
  const made = gold && { ...annotation(text, gold.start, gold.end, gold.label, name), ...gold };
  return { ...layerOf(source, made ? [made] : [], `annotator-${name}`), status };
}
const layers = [layer("a", policy, "done"), layer("b", longer, "done"), layer("c", null, "in-progress")];

let made = 0;
function accepting(reviewer: typeof r, { found }: Pick<ReviewedCase, "found">, gold: Accepted): Review {
  const stamp = { id: `d${++made}`, now: `2026-01-02T03:04:0${made % 10}.000Z` };
  const decisions: Decision[] = [
    decide(found, { kind: "accept", gold }, { reason: null, comment: "" }, stamp),
  ];
  return { annotator: reviewer, decisions };
}
const caseWith = (...reviews: readonly Review[]) => reviewCases(layers, reviews)[0] as ReviewedCase;
const open = caseWith();
const shown = (takes: readonly Take[]) =>
  takes.map((take) => (take.kind === "span" ? [take.by, take.gold] : [take.by, take.kind]));

describe("what can be taken over", () => {
  const parts = [
    ["annotator-a", policy],
    ["annotator-b", longer],
    ["annotator-c", "absent"],
  ];
  it.each<[string, readonly Review[], unknown[]]>([
    ["each annotator's part", [], parts],
    ["and another reviewer's span", [accepting(s, open, third)], [...parts, ["s", third]]],
    ["which is not one's own", [accepting(r, open, third)], parts],
    ["nor an annotator's", [accepting(s, open, policy)], parts],
  ])("is %s", (_, reviews, expected) => {
    expect(shown(takesAt(caseWith(...reviews), names, r))).toEqual(expected);
  });

  it("is one choice where several have the same span and values, by the keys of all of them", () => {
    const alike = [
      ...layers,
      layer("d", policy, "done"),
      layer("e", { ...policy, attributes: { level: "" } }, "done"),
    ];
    const five = [...names, annotatorId("annotator-d"), annotatorId("annotator-e")];
    const [found] = reviewCases(alike, []);
    const shared = sharedTakes(takesAt(found as ReviewedCase, five, r));
    expect(shared.map(({ by }) => by.map(({ place }) => place + 1))).toEqual([[1, 4], [2], [3], [5]]);
  });

  it("of what reviewers alone have drawn is their span", () => {
    const drawn = [accepting(s, { found: null }, third)];
    const [alone] = reviewCases([], drawn);
    expect(shown(takesAt(alone as ReviewedCase, names, r))).toEqual([["s", third]]);
  });

  it("begins, where a span is wanted, with what the reviewer has accepted, each once", () => {
    const decided = caseWith(accepting(r, open, third), accepting(s, open, longer));
    expect(choicesAt(decided, names, r)).toEqual([third, policy, longer]);
    expect(choicesAt(caseWith(accepting(r, open, policy)), names, r)).toEqual([policy, longer]);
    expect(valuesOf(longer)).toEqual({ level: "city" });
  });
});
