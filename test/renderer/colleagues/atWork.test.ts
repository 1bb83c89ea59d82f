import { expect, it } from "vitest";
import type { Colleague } from "../../../electron/ipc/watching";
import { atWorkOn } from "../../../renderer/colleagues/atWork";
import { annotatorId, documentId } from "../../electron/storage/TemporaryFolder";

const doc = documentId("doc");
const file = (annotator: string): Colleague => ({
  ...{ annotator: annotatorId(annotator), annotations: 3, status: "done" },
  ...{ changedAt: "2026-01-02T03:04:05.000Z", problem: null, anchoring: null },
});
const at = (annotator: string, document = "doc") => ({
  ...{ annotator: annotatorId(annotator), document: documentId(document) },
  since: "2026-01-02T03:04:05.000Z",
});
const told = (...args: Parameters<typeof atWorkOn>) =>
  atWorkOn(...args).map((row) => `${row.annotator}${row.file ? " 3" : ""}${row.isHere ? " here" : ""}`);

it.each([
  ["nobody", [], [], []],
  ["those with a file, by name", [file("c"), file("b")], [], ["b 3", "c 3"]],
  ["those with the document open", [file("c")], [at("b"), at("c")], ["b here", "c 3 here"]],
  ["each once, at however many machines", [], [at("b"), at("b")], ["b here"]],
  ["none who has another document open", [file("c")], [at("b", "other"), at("c", "other")], ["c 3"]],
])("lists %s", (_, others, present, rows) => {
  expect(told(doc, others, present)).toEqual(rows);
});
