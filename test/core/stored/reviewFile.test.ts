import { describe, expect, it } from "vitest";
import type { ReviewFile } from "../../../core/review/ReviewFile";
import { formatReviewFile, parseReviewFile } from "../../../core/stored/reviewFile";
import { utf16 } from "../../../core/text/offsets";
import { annotatorId, documentId } from "../../electron/storage/TemporaryFolder";

const now = "2026-01-02T03:04:05.000Z";
const place = { start: utf16(6), end: utf16(9) };
const annotator = annotatorId("annotator-a");
const file: ReviewFile = {
  document: documentId("doc"),
  annotator: annotatorId("reviewer"),
  decisions: [
    {
      ...{ id: "d1", decidedAt: now, reason: "wrong-boundary", comment: "引号内" },
      evidence: [{ ...place, annotator, annotation: "p", label: "policy", attributes: { deadline: "2023" } }],
      verdict: { kind: "accept", gold: { ...place, label: "policy", attributes: {} } },
    },
    { id: "d2", decidedAt: now, evidence: [], verdict: { kind: "discuss" }, reason: null, comment: "" },
  ],
  comments: [
    {
      ...{ id: "c1", thread: "c1", writtenAt: now, text: "@annotator-a 𠮷", isResolved: null },
      subject: { ...place, annotations: [{ annotator, annotation: "p" }] },
    },
    { id: "c2", thread: "c1", writtenAt: now, text: "", subject: null, isResolved: true },
  ],
  answers: [{ decision: "d9", answer: "agree", comment: "", answeredAt: now }],
};

const changed = (from: string, to: string) => formatReviewFile(file).replace(from, to);

describe("a review file", () => {
  it("is read as it was written", () => {
    expect(parseReviewFile("r.json", formatReviewFile(file))).toEqual({ ok: true, value: file });
  });

  it("keeps how often its entries have changed, in the order of their names", () => {
    const turned = { ...file, turns: { "decisions/d2": 1, "answers/__proto__": 2, "comments/c1": 3 } };
    const json = formatReviewFile(turned);
    expect(parseReviewFile("r.json", json)).toEqual({ ok: true, value: turned });
    expect(json.split("\n").filter((line) => line.includes("/"))).toEqual([
      '    "answers/__proto__": 2,',
      '    "comments/c1": 3,',
      '    "decisions/d2": 1',
    ]);
  });

  it("ends in a line break and has a decision, comment or answer a line", () => {
    const lines = formatReviewFile(file).split("\n");
    expect(lines.at(-1)).toBe("");
    const entries = lines
      .filter((line) => /^ {4}\{.*\},?$/.test(line))
      .map((line) => JSON.parse(line.replace(/,$/, "")));
    expect(entries).toEqual([...file.decisions, ...file.comments, ...file.answers]);
    expect(lines).toContain('  "document": "doc",');
  });

  it.each([
    ["of another version", changed('"version": 1', '"version": 2'), "file-unknown-version"],
    ["broken off", formatReviewFile(file).slice(0, 90), "file-not-json"],
    ["with another unit", changed('"utf16"', '"code-point"'), "file-wrong-shape"],
    ["with a backward span", changed('"end":9', '"end":6'), "file-wrong-shape"],
    ["with an unknown verdict", changed('"discuss"', '"maybe"'), "file-wrong-shape"],
    ["with an unknown reason", changed('"wrong-boundary"', '"bad"'), "file-wrong-shape"],
    [
      "with a count of nothing",
      changed('"answers": [', '"turns": { "d1": 1 },\n  "answers": ['),
      "file-wrong-shape",
    ],
    ["with a key more", changed('"comments": [', '"x": 1,\n  "comments": ['), "file-wrong-shape"],
  ])("%s is refused", (_, json, code) => {
    expect(parseReviewFile("r.json", json)).toMatchObject({ ok: false, error: { code } });
  });
});
