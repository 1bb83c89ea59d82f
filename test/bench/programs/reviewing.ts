// Runs on Electron's Node: what the window works out of one document with thousands of cases. Prints what each step
// took, as JSON.
import { readFileSync } from "node:fs";
import type { AnnotatorId } from "../../../core/model/ids";
import { newLayer } from "../../../core/model/Layer";
import type { Decision, Review } from "../../../core/review/Decision";
import { acceptedFrom, decide } from "../../../core/review/decisions";
import { type ReviewedCase, reviewCases } from "../../../core/review/reviewCases";
import { casesAgain } from "../../../renderer/review/knownCases";
import { facetCounts } from "../../../renderer/review/queue";
import { annotator, colleague, document } from "../benchIds";
import type { Corpus } from "../corpus";
import type { ReviewedText, ReviewTimes } from "../measures/review";

const [file = "", repeats = ""] = process.argv.slice(2);
const { text, annotations, others }: ReviewedText = JSON.parse(readFileSync(file, "utf8"));

const layerOf = (of: AnnotatorId, all: Corpus["annotations"]) => ({
  ...newLayer({ document, text, sha256: "", encoding: "utf-8" }, of),
  annotations: all,
  status: "done" as const,
});
const layers = [layerOf(annotator, annotations), layerOf(colleague, others)];

function decided(cases: readonly ReviewedCase[], count: number): Review {
  const decisions = cases.slice(0, count).flatMap(({ found }, place): Decision[] => {
    const [member] = found?.members ?? [];
    if (!found || !member) return [];
    const verdict = { kind: "accept", gold: acceptedFrom(member) } as const;
    const stamp = { id: `d${place}`, now: "2026-01-01T00:00:00.000Z" };
    return [decide(found, verdict, { reason: null, comment: "" }, stamp)];
  });
  return { annotator: "reviewer" as AnnotatorId, decisions };
}

function timed<T>(work: () => T): [ms: number, result: T] {
  const startMs = performance.now();
  const result = work();
  return [performance.now() - startMs, result];
}

/** The cases are found; then all but one are decided; then the last one is. */
function once(): Record<string, number> {
  const fresh = [...layers];
  const [findMs, cases] = timed(() => reviewCases(fresh, []));
  const [most, all] = [decided(cases, cases.length - 1), decided(cases, cases.length)];
  const before = casesAgain(fresh, [most], null, []);
  facetCounts(before);
  const [decideMs] = timed(() => facetCounts(casesAgain(fresh, [all], null, before)));
  return { [`find ${cases.length} cases`]: findMs, [`decide the last of ${cases.length} cases`]: decideMs };
}

const runs = Array.from({ length: Number(repeats) }, once);
const names = Object.keys(runs[0] ?? {});
const times: ReviewTimes = Object.fromEntries(
  names.map((name) => [name, runs.flatMap((run) => run[name] ?? [])]),
);
console.log(JSON.stringify(times));
