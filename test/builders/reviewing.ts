import { expect } from "vitest";
import type { LayerStatus } from "../../core/model/Layer";
import type { Accepted, Decision, ReasonCode, Review, Verdict } from "../../core/review/Decision";
import { decide } from "../../core/review/decisions";
import type { ReviewedCase } from "../../core/review/reviewCases";
import { utf16 } from "../../core/text/offsets";
import { annotatorId } from "../electron/storage/TemporaryFolder";
import { annotation, layerOf, sourceText } from "./marked";

/** What is reviewed. */
export const reviewedText = "在𠮷镇推行链长制，\n建成千亿园区，培育新能源。";
export const reviewedSource = sourceText(reviewedText);

/** A span with its label. */
export type Tag = readonly [start: number, end: number, label: string];
export const policy: Tag = [6, 9, "policy"];
export const longer: Tag = [4, 9, "policy"];

/** The layer of `annotator-<name>` with these annotations, of ids `<name>0` and on. */
export function layer(name: string, tags: readonly Tag[], status: LayerStatus = "done") {
  const annotations = tags.map(([start, end, label], index) =>
    annotation(reviewedText, start, end, label, `${name}${index}`),
  );
  return { ...layerOf(reviewedSource, annotations, `annotator-${name}`), status };
}

export const gold = ([start, end, label]: Tag): Accepted => ({
  ...{ start: utf16(start), end: utf16(end) },
  ...{ label, attributes: {} },
});
export const accept = (tag: Tag): Verdict => ({ kind: "accept", gold: gold(tag) });
export const reject: Verdict = { kind: "reject" };

let made = 0;
/** Each later than the one before. */
export const stamp = () => ({ id: `d${++made}`, now: `2026-01-02T03:04:05.${String(100 + made)}Z` });

/** What is decided of a case as it is, or of what nobody has tagged. */
export const decision = (
  of: ReviewedCase | null,
  verdict: Verdict,
  reason: ReasonCode | null = null,
): Decision => decide(of?.found ?? null, verdict, { reason, comment: "" }, stamp());

export const review = (name: string, ...decisions: Decision[]): Review => ({
  annotator: annotatorId(name),
  decisions,
});

/** The one case that there is. */
export const only = (cases: readonly ReviewedCase[]): ReviewedCase => {
  expect(cases).toHaveLength(1);
  return cases[0] as ReviewedCase;
};
