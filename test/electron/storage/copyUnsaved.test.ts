import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Decision } from "../../../core/review/Decision";
import { noReviewChange, type ReviewChange } from "../../../core/review/ReviewChange";
import { parseReviewFile } from "../../../core/stored/reviewFile";
import { changedReviews, copyUnsaved } from "../../../electron/storage/copyUnsaved";
import { ReviewStore } from "../../../electron/storage/ReviewStore";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { annotatorId, documentId, TemporaryFolder, workspaceWith } from "./TemporaryFolder";

const text = "在𠮷镇推行链长制。";
const [doc, mine] = [documentId("doc"), annotatorId("annotator-a")];
const layer = layerOf(sourceText(text), [annotation(text, 1, 4, "policy")]);
const decision = (id: string): Decision => ({
  ...{ id, decidedAt: "2026-11-21T09:00:00.000Z", evidence: [], reason: null, comment: "" },
  verdict: { kind: "discuss" },
});
const act = (id: string, ...withdraw: string[]): ReviewChange => ({
  ...noReviewChange,
  decide: [decision(id)],
  withdraw,
});

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
});
afterEach(() => folder.remove());

async function copiedReview() {
  const { files } = await workspaceWith(folder, text);
  await new ReviewStore(files).change(doc, mine, act("d1"));
  return async () => {
    const reviews = await changedReviews(files, mine, [
      { document: doc, changes: [act("d2", "d1"), act("d3")] },
    ]);
    const copied = await copyUnsaved(join(folder.root, "copy"), [layer], reviews);
    if (!copied.ok) throw new Error(copied.error.code);
    const review = parseReviewFile("copy", folder.read("copy/doc/reviews/annotator-a.json"));
    return review.ok ? review.value : review.error.code;
  };
}

describe("a copy of what is not saved", () => {
  it("holds reviews as they would be, beside the layers, to be merged like any other copy", async () => {
    const copy = await copiedReview();
    expect(await copy()).toMatchObject({
      decisions: [{ id: "d2" }, { id: "d3" }],
      turns: { "decisions/d1": 1 },
    });
    expect(Object.keys(folder.contents("copy"))).toContain("doc/annotator-a.json");
  });

  it("holds the changes alone of a review that cannot be read now", async () => {
    const copy = await copiedReview();
    folder.write("annotations/doc/reviews/annotator-a.json", "{");
    expect(await copy()).toMatchObject({ decisions: [{ id: "d2" }, { id: "d3" }] });
  });

  it("is made whole or not at all", async () => {
    mkdirSync(join(folder.root, "copy"));
    folder.write("copy/other.txt", "of somebody");
    const copied = await copyUnsaved(join(folder.root, "copy"), [layer], []);
    expect([copied.ok, folder.contents("copy")]).toMatchObject([false, { "other.txt": expect.anything() }]);
  });
});
