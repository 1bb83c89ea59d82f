import { mkdirSync, symlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Decision } from "../../../core/review/Decision";
import { noReviewChange, type ReviewChange } from "../../../core/review/ReviewChange";
import { parseReviewFile } from "../../../core/stored/reviewFile";
import { utf16 } from "../../../core/text/offsets";
import { ReviewStore } from "../../../electron/storage/ReviewStore";
import { readLayers, readReviews } from "../../../electron/storage/readReviews";
import type { Workspace } from "../../../electron/storage/Workspace";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { FailingDisk } from "./FailingDisk";
import { annotatorId, documentId, TemporaryFolder, workspaceWith, writeLayer } from "./TemporaryFolder";

const text = "在𠮷镇推行链长制，\n建成千亿园区。";
const source = sourceText(text);
const doc = documentId("doc");
const me = annotatorId("reviewer");
const name = "annotations/doc/reviews/reviewer.json";
const now = "2026-01-02T03:04:05.000Z";
const place = { start: utf16(6), end: utf16(9), label: "policy", attributes: {} };

const decision = (id: string, annotation: string): Decision => ({
  ...{ id, decidedAt: now, reason: null, comment: "" },
  evidence: [{ annotator: annotatorId("annotator-a"), annotation, ...place }],
  verdict: { kind: "accept", gold: place },
});

let folder: TemporaryFolder;
let workspace: Workspace;
let store: ReviewStore;
beforeEach(async () => {
  folder = new TemporaryFolder();
  workspace = await workspaceWith(folder, text);
  store = new ReviewStore(workspace.files);
});
afterEach(() => folder.remove());

const change = (rest: Partial<ReviewChange>) => store.change(doc, me, { ...noReviewChange, ...rest });
const stored = () => {
  const file = parseReviewFile(name, folder.read(name));
  if (!file.ok) throw new Error(file.error.code);
  return file.value;
};

describe("a review", () => {
  it("is empty before there is a file, and makes none", async () => {
    expect(await store.read(doc, me)).toMatchObject({ ok: true, value: { decisions: [], comments: [] } });
    expect(Object.keys(folder.contents())).toEqual(["seeds/doc.txt"]);
  });

  it("takes decisions in the order they come, and gives them back", async () => {
    await Promise.all([change({ decide: [decision("d1", "p")] }), change({ decide: [decision("d2", "t")] })]);
    expect(stored().decisions.map(({ id }) => id)).toEqual(["d1", "d2"]);
    await change({ withdraw: ["d1"], decide: [decision("d3", "i")] });
    expect(await store.read(doc, me)).toEqual({ ok: true, value: stored() });
    expect(stored().decisions.map(({ id }) => id)).toEqual(["d2", "d3"]);
  });

  it("takes comments and answers, and takes them back", async () => {
    const comment = { id: "c1", thread: "c1", writtenAt: now, text: "𠮷？", subject: null, isResolved: null };
    const answer = { decision: "d9", answer: "agree", comment: "", answeredAt: now } as const;
    await change({ comments: [comment], answers: [answer] });
    await change({ comments: [{ ...comment, text: "好" }], answers: [{ ...answer, answer: "contest" }] });
    expect(stored().comments).toEqual([{ ...comment, text: "好" }]);
    expect(stored().answers).toEqual([{ ...answer, answer: "contest" }]);
    await change({ removeComments: ["c1"], removeAnswers: ["d9"] });
    expect([stored().comments, stored().answers]).toEqual([[], []]);
  });

  it("is written durably", async () => {
    const disk = new FailingDisk(null);
    await new ReviewStore(workspace.files, disk).change(doc, me, {
      ...noReviewChange,
      decide: [decision("d1", "p")],
    });
    expect(disk.steps.slice(0, 5)).toEqual(["mkdir", "open", "write", "sync", "rename"]);
    expect(disk.steps).toContain("syncFolder");
  });

  it("is not written over what cannot be read", async () => {
    folder.write(name, "{ broken");
    expect(await change({ decide: [decision("d1", "p")] })).toMatchObject({ ok: false });
    expect(folder.read(name)).toBe("{ broken");
  });

  it("is not written through a link out of the workspace", async () => {
    const outside = new TemporaryFolder();
    mkdirSync(folder.at("annotations/doc"), { recursive: true });
    symlinkSync(outside.root, folder.at("annotations/doc/reviews"));
    expect(await change({ decide: [decision("d1", "p")] })).toMatchObject({ ok: false });
    expect(Object.keys(outside.contents())).toEqual([]);
    outside.remove();
  });
});

describe("what a review stands on", () => {
  it("is everybody's files by name, and why the others cannot be read", async () => {
    writeLayer(folder, layerOf(source, [annotation(text, 6, 9, "policy", "p")], "annotator-b"));
    writeLayer(folder, layerOf(source, []));
    folder.write("annotations/doc/annotator-c.json", "{ broken");
    await change({ decide: [decision("d1", "p")] });
    folder.write("annotations/doc/reviews/other.json", folder.read(name));
    const layers = await readLayers(workspace, source);
    expect(layers.read.map(({ annotator }) => annotator)).toEqual(["annotator-a", "annotator-b"]);
    expect(layers.unreadable).toMatchObject([
      { annotator: "annotator-c", problem: { code: "file-not-json" } },
    ]);
    const reviews = await readReviews(workspace, doc);
    expect(reviews.read.map(({ annotator }) => annotator)).toEqual(["reviewer"]);
    expect(reviews.unreadable).toMatchObject([
      { annotator: "other", problem: { code: "layer-other-annotator" } },
    ]);
  });

  it("is nothing where nobody has begun", async () => {
    const nothing = { read: [], unreadable: [] };
    expect([await readLayers(workspace, source), await readReviews(workspace, doc)]).toEqual([
      nothing,
      nothing,
    ]);
  });
});
