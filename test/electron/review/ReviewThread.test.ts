import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DocumentId } from "../../../core/model/ids";
import type { TallyPiece } from "../../../electron/ipc/review";
import { ReviewThread } from "../../../electron/review/ReviewThread";
import { progressOf } from "../../../renderer/review/queue";
import { bundleForNode } from "../../bench/bundle";
import { annotatorId, TemporaryFolder } from "../storage/TemporaryFolder";

const repository = path.resolve(import.meta.dirname, "../../..");
const all = { documents: [], annotators: [], reader: null };

let built: TemporaryFolder;
let thread: ReviewThread;
beforeAll(async () => {
  built = new TemporaryFolder();
  const script = await bundleForNode("../../electron/review/worker.ts", built.root);
  thread = new ReviewThread({ script, folder: repository });
});
afterAll(async () => {
  await thread.stop();
  built.remove();
});

/** Counts cases, and joins the pieces that it is told in. */
async function tallied(scope: Parameters<ReviewThread["tally"]>[0], ticket: number) {
  const pieces: TallyPiece[] = [];
  const answer = await thread.tally(scope, ticket, (piece) => pieces.push(piece));
  return { answer, pieces, tallies: pieces.flatMap(({ tallies }) => tallies) };
}

describe("the thread of reviews", () => {
  it("counts the cases of every document, and says how far it is", async () => {
    const { answer, pieces, tallies } = await tallied(all, 1);
    expect(answer).toEqual({ ok: true, value: [] });
    expect(tallies).toHaveLength(5);
    expect(pieces.at(-1)).toMatchObject({ done: 5, total: 5 });
    const counted = tallies.find(({ document }) => document.startsWith("002"));
    expect(counted?.annotators).toEqual(["annotator-a", "annotator-b"]);
    expect(progressOf(counted?.facets ?? [])).toEqual({ all: 142, decided: 0 });
  });

  it("counts those of some documents and annotators, and tells what cannot be read", async () => {
    const documents = ["002_0444c261d17f6049", "nowhere"] as DocumentId[];
    const { answer, tallies } = await tallied(
      { documents, annotators: [annotatorId("annotator-a")], reader: null },
      1,
    );
    expect(answer).toMatchObject({ ok: true, value: [{ document: "nowhere" }] });
    expect(tallies.map(({ facets }) => facets.every(({ kind }) => kind === "agreed"))).toEqual([true]);
  });

  it("lets a greater ticket end what is under way", async () => {
    const [before, now] = await Promise.all([tallied(all, 2), tallied(all, 3)]);
    expect(before.answer).toMatchObject({ ok: false, error: { code: "cancelled" } });
    expect(now.answer.ok).toBe(true);
  });

  it("says so when it ends by itself", async () => {
    const broken = new ReviewThread({ script: path.join(built.root, "nothing.js"), folder: repository });
    const answer = await broken.tally(all, 1, () => undefined);
    expect(answer).toMatchObject({ ok: false, error: { code: "review-unavailable" } });
  });
});
