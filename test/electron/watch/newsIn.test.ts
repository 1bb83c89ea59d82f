import { describe, expect, it } from "vitest";
import type { FileStamp } from "../../../electron/storage/readBounded";
import { newsIn } from "../../../electron/watch/newsIn";
import type { SeenChanges } from "../../../electron/watch/protocol";
import { annotatorId, documentId } from "../storage/TemporaryFolder";

const doc = documentId("doc");
const stamp = (size: number): FileStamp => ({ mtimeNs: 1n, size: BigInt(size), ino: 1n });
const layer = (annotator: string, size = 1) => ({
  document: doc,
  annotator: annotatorId(annotator),
  stamp: stamp(size),
});
const seen = (changes: Partial<SeenChanges>): SeenChanges => ({
  ...{ layers: [], reviews: [], texts: [], list: false, project: undefined },
  ...{ conflicts: false, presence: false, everything: false },
  ...changes,
});
/** This program has left its layer and its review with one byte, and the project with two. */
const isOwn = (file: string, found: FileStamp | null) =>
  (/^annotations\/doc\/(reviews\/)?annotator-a\.json$/.test(file) && found?.size === 1n) ||
  (file === "annotations/project.json" && found?.size === 2n);
const news = (changes: Partial<SeenChanges>) => newsIn(seen(changes), isOwn);

describe("what this program has written itself", () => {
  it("is no news", () => {
    const own = [layer("annotator-a")];
    expect(news({ layers: own, reviews: own, project: stamp(2) })).toBeNull();
  });

  it("is left out of what others have changed", () => {
    const changed = news({ layers: [layer("annotator-a"), layer("annotator-b")], project: stamp(2) });
    expect(changed).toMatchObject({ layers: [{ annotator: "annotator-b" }], project: false });
  });

  it("is news once another program has changed it", () => {
    const changed = news({ layers: [layer("annotator-a", 9)], project: null });
    expect(changed).toMatchObject({ layers: [{ annotator: "annotator-a" }], project: true });
  });
});

describe("news", () => {
  it.each([
    ["a text", { texts: [doc] }, { texts: ["doc"] }],
    ["a review", { reviews: [layer("annotator-b"), layer("annotator-c")] }, { reviews: ["doc"], layers: [] }],
    ["the list", { list: true }, { documents: true }],
    ["a copy", { conflicts: true }, { conflicts: true }],
    ["a presence note", { presence: true }, { presence: true }],
  ])("is %s", (_, changes, told) => {
    expect(news(changes)).toMatchObject({ documents: false, project: false, everything: false, ...told });
  });

  it("names no files when there are too many of them or any may have changed", () => {
    const many = Array.from({ length: 501 }, (_, i) => layer(`annotator-${i}`));
    const all = { documents: true, project: true, layers: [], texts: [], everything: true };
    expect(news({ layers: many })).toMatchObject(all);
    expect(news({ everything: true, texts: [doc] })).toMatchObject(all);
  });
});
