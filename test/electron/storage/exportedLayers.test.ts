import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Verdict } from "../../../core/review/Decision";
import { acceptedFrom, decide } from "../../../core/review/decisions";
import { emptyReviewFile } from "../../../core/review/ReviewFile";
import { reviewCases } from "../../../core/review/reviewCases";
import { formatReviewFile } from "../../../core/stored/reviewFile";
import { exportCorpus } from "../../../electron/storage/exportCorpus";
import type { Workspace } from "../../../electron/storage/Workspace";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { annotatorId, documentId, TemporaryFolder, workspaceWith, writeLayer } from "./TemporaryFolder";

const text = "在𠮷镇推行链长制，\n建成千亿园区，培育新能源。";
const source = sourceText(text);
const doc = documentId("doc");
const layers = [
  layerOf(source, [annotation(text, 4, 9, "policy"), annotation(text, 11, 17, "target")]),
  layerOf(source, [annotation(text, 6, 9, "policy"), annotation(text, 20, 23, "industry")], "annotator-b"),
];
const [policy, target] = reviewCases(layers, []);

let folder: TemporaryFolder;
let workspace: Workspace;
beforeEach(async () => {
  folder = new TemporaryFolder();
  workspace = await workspaceWith(folder, text);
  for (const layer of layers) writeLayer(folder, layer);
});
afterEach(() => folder.remove());

function writeReview(verdicts: readonly Verdict[]): void {
  const decisions = verdicts.map((verdict, index) =>
    decide(
      [policy, target][index]?.found ?? null,
      verdict,
      { reason: null, comment: "" },
      { id: `d${index}`, now: "2026-01-02T03:04:05.000Z" },
    ),
  );
  const review = { ...emptyReviewFile(doc, annotatorId("reviewer")), decisions };
  folder.write("annotations/doc/reviews/reviewer.json", formatReviewFile(review));
}

const members = policy?.found?.members ?? [];
const exportGold = () =>
  exportCorpus(workspace, { format: "jsonl", layers: ["gold"], documents: null, out: folder.at("out") });
const exported = async () => JSON.parse(await readFile(join(folder.at("out"), "corpus.jsonl"), "utf8"));

describe("the gold layer", () => {
  it("is exported as what was accepted, and the report counts what is open", async () => {
    writeReview([
      { kind: "accept", gold: acceptedFrom(members[1] as (typeof members)[number]) },
      { kind: "reject" },
    ]);
    expect(await exportGold()).toMatchObject({ ok: true, value: { annotations: 1, openCases: 1 } });
    expect((await exported()).label).toEqual([[5, 8, "policy"]]);
    const report = JSON.parse(await readFile(folder.at("out", "export-report.json"), "utf8"));
    expect(report).toMatchObject({ layer: "gold", openCases: 1, labels: { policy: 1 } });
  });

  it("is nowhere before anybody has reviewed", async () => {
    expect(await exportGold()).toMatchObject({ ok: false, error: { code: "gold-nowhere" } });
  });

  it.each([
    ["a review", "annotations/doc/reviews/other.json"],
    ["a layer", "annotations/doc/annotator-c.json"],
  ])("is not exported without %s that cannot be read", async (_, file) => {
    writeReview([{ kind: "reject" }]);
    folder.write(file, "{ broken");
    expect(await exportGold()).toMatchObject({ ok: false, error: { code: "file-not-json" } });
    expect(Object.keys(folder.contents()).some((name) => name.startsWith("out"))).toBe(false);
  });
});
