import { expect, it } from "vitest";
import { watchedFile } from "../../../electron/watch/watchedFile";

const layer = (annotator: string, mayBeCopy = false) => ({
  kind: "layer",
  document: "doc",
  annotator,
  mayBeCopy,
});

it.each([
  ["seeds/doc.txt", { kind: "text", document: "doc" }],
  ["seeds/𠮷.txt", { kind: "text", document: "𠮷" }],
  ["seeds/CON.txt", { kind: "refused" }],
  ["seeds/doc.pdf", null],
  ["seeds/originals/doc.txt", null],
  ["annotations/project.json", { kind: "project" }],
  ["annotations/project.sync-conflict-20260102-030405-ABCDEFG.json", { kind: "copy" }],
  ["annotations/notes.json", null],
  ["annotations/doc/annotator-b.json", layer("annotator-b")],
  ["annotations/doc/annotator-b (1).json", layer("annotator-b (1)", true)],
  [
    "annotations/doc/annotator-b (conflicted copy 2026-01-02).json",
    layer("annotator-b (conflicted copy 2026-01-02)", true),
  ],
  ["annotations/doc/annotator-b.json~", { kind: "copy" }],
  ["annotations/doc/annotator-b.json.orig", { kind: "copy" }],
  ["annotations/doc/.annotator-b.json.12-5bce00000000.tmp", null],
  ["annotations/doc/notes.md", null],
  ["annotations/doc/history/annotator-b/1.json.gz", null],
  ["annotations/doc/reviews/annotator-b.json", { ...layer("annotator-b"), kind: "review" }],
  ["annotations/doc/reviews/annotator-b (1).json", { ...layer("annotator-b (1)", true), kind: "review" }],
  ["annotations/doc/reviews/annotator-b.json~", { kind: "copy" }],
  ["annotations/doc/reviews/.annotator-b.json.12-5bce00000000.tmp", null],
  ["annotations/doc/bin/annotator-b.json", null],
  ["annotations/doc/bin/annotator-b (1).json", { kind: "copy" }],
  ["annotations/doc/lost/annotator-b.sync-conflict-20261121-093612-D4LGQYW.json", { kind: "copy" }],
  ["annotations/doc/refusals/annotator-b (conflicted copy).json", { kind: "copy" }],
  ["annotations/doc/notes/annotator-b (1).json", null],
  ["annotations/.presence/annotator-b.5bce-1-000000.json", { kind: "presence" }],
  ["annotations/.presence/.gitignore", null],
  ["README.md", null],
])("%s", (file, kind) => {
  expect(watchedFile(file)).toEqual(kind);
});
