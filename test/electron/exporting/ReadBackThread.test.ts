import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CorpusEntry } from "../../../core/formats/CorpusFormat";
import { jsonl } from "../../../core/formats/jsonl";
import { ReadBackThread } from "../../../electron/exporting/ReadBackThread";
import { ReadBackCheck } from "../../../electron/storage/ReadBackCheck";
import { bundleForNode } from "../../bench/bundle";
import { marked } from "../../builders/marked";
import { writeCorpus } from "../../core/formats/memoryCorpus";
import { put, temporaryFolder } from "../cli/workspaceOnDisk";
import { TemporaryFolder } from "../storage/TemporaryFolder";

const built = new TemporaryFolder();
let script: string;
beforeAll(async () => {
  script = await bundleForNode("../../electron/exporting/worker.ts", built.root);
});
afterAll(() => built.remove());

const entries: CorpusEntry[] = [
  marked("[target 增长10%😀]左右", "a"),
  marked("𠮷[policy 林\n省]", "b"),
  marked("没有标注", "c"),
];

/** The lines of a corpus, and what must be found in each. */
function written() {
  const { files, written } = writeCorpus(jsonl, entries);
  const lines = (files.get("corpus.jsonl") ?? "").trimEnd().split("\n");
  const expected = entries.map((entry, at) => {
    const check = new ReadBackCheck();
    const of = written[at];
    if (of) check.expect(entry, of);
    return check.handOver();
  });
  return lines.map((line, at) => ({ line: `${line}\n`, expected: expected[at] ?? [] }));
}

/** A corpus written line by line while it is followed, each line as a function has it. */
async function follow(alter: (line: string, at: number) => string, said = 0) {
  const folder = await temporaryFolder();
  await put(folder, "corpus.jsonl", "");
  let read = 0;
  const thread = new ReadBackThread(script, { format: "jsonl", folder }, (documents) => {
    read += documents;
  });
  let size = said;
  for (const [at, { line, expected }] of written().entries()) {
    await appendFile(join(folder, "corpus.jsonl"), alter(line, at));
    size += alter(line, at).length;
    thread.written(size, expected);
  }
  const problem = await thread.finish();
  thread.stop();
  return { problem, read };
}

describe("reading a corpus back while it is written", () => {
  it("finds everything that was written", async () => {
    expect(await follow((line) => line)).toEqual({ problem: null, read: entries.length });
  });

  it.each([
    ["another label", (line: string) => line.replace("policy", "target"), "other annotations in b"],
    ["another place", (line: string) => line.replace("[[1,4", "[[1,3"), "other annotations in b"],
    ["another character", (line: string) => line.replace("\\u7701", "\\u5e02"), "other text in b"],
    [
      "another document",
      (line: string) => line.replace('"id":"b"', '"id":"x"'),
      "a document x that was not written",
    ],
    ["a line that is missing", (line: string, at: number) => (at === 1 ? "" : line), "no document b"],
  ])("notices %s", async (_, alter, en) => {
    const { problem } = await follow((line, at) => (at === 1 ? alter(line, at) : line));
    expect(problem).toMatchObject({ code: "export-not-verified", parameters: { problem: { en } } });
  });

  it("notices a file that is shorter than what was written", async () => {
    const { problem } = await follow((line) => line, 7);
    expect(problem).toMatchObject({ code: "export-not-verified" });
  });

  it("says nothing when it is stopped", async () => {
    const folder = await temporaryFolder();
    await put(folder, "corpus.jsonl", "");
    const thread = new ReadBackThread(script, { format: "jsonl", folder }, () => {});
    const finished = thread.finish();
    thread.stop();
    expect(await finished).toBeNull();
  });
});
