import { afterAll, beforeAll, expect, it } from "vitest";
import type { Decision } from "../../../core/review/Decision";
import { emptyReviewFile, type ReviewFile } from "../../../core/review/ReviewFile";
import { formatReviewFile } from "../../../core/stored/reviewFile";
import { utf16 } from "../../../core/text/offsets";
import type { WorkerData } from "../../../electron/inbox/protocol";
import { readInThread } from "../../../electron/inbox/readInThread";
import { bundleForNode } from "../../bench/bundle";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import {
  annotatorId,
  documentId,
  TemporaryFolder,
  workspaceWith,
  writeLayer,
} from "../storage/TemporaryFolder";

const text = "在𠮷镇推行链长制。";
const [doc, other] = [documentId("doc"), documentId("other")];
const [me, reviewer] = [annotatorId("annotator-a"), annotatorId("reviewer-c")];
const place = { start: utf16(6), end: utf16(9), label: "policy", attributes: {} };
const rejected: Decision = {
  ...{ id: "d", decidedAt: "2026-01-02T03:04:05.000Z", reason: null, comment: "" },
  evidence: [{ annotator: me, annotation: "p", ...place }],
  verdict: { kind: "reject" },
};

const [folder, built] = [new TemporaryFolder(), new TemporaryFolder()];
let script: string;
beforeAll(async () => {
  script = await bundleForNode("../../electron/inbox/worker.ts", built.root);
  await workspaceWith(folder, text);
  folder.write("seeds/other.txt", text);
  writeLayer(folder, layerOf(sourceText(text), [annotation(text, 6, 9, "policy", "p")]));
  const review: ReviewFile = { ...emptyReviewFile(doc, reviewer), decisions: [rejected] };
  folder.write("annotations/doc/reviews/reviewer-c.json", formatReviewFile(review));
  folder.write("annotations/other/reviews/broken.json", "{");
});
afterAll(() => {
  folder.remove();
  built.remove();
});

async function read(documents: WorkerData["documents"]) {
  const answer = await readInThread(script, { folder: folder.root, annotator: me, documents });
  if (!answer.ok) throw new Error(answer.error.code);
  const { documents: found, people } = answer.value;
  return { found: found.map(({ document, items }) => [document, ...items.map(({ id }) => id)]), people };
}

it("reads all documents, and leaves out what is broken", async () => {
  expect(await read(null)).toEqual({
    found: [["doc", "d"]],
    people: [annotatorId("broken"), reviewer],
  });
});

it("reads the documents asked for", async () => {
  expect(await read([other])).toEqual({ found: [], people: [annotatorId("broken")] });
});

it("says so when there is no workspace, or the thread ends by itself", async () => {
  const data = { folder: folder.at("nowhere"), annotator: me, documents: null };
  expect(await readInThread(script, data)).toMatchObject({ error: { code: "workspace-missing" } });
  const broken = await readInThread(built.at("nothing.js"), data);
  expect(broken).toMatchObject({ error: { code: "inbox-unavailable" } });
});
