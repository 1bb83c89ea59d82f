import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CorpusEntry } from "../../../core/formats/CorpusFormat";
import { jsonl } from "../../../core/formats/jsonl";
import { ExportThread } from "../../../electron/exporting/ExportThread";
import { bundleForNode } from "../../bench/bundle";
import { marked } from "../../builders/marked";
import { writeCorpus } from "../../core/formats/memoryCorpus";
import { workspaceOf } from "../cli/workspaceOnDisk";
import { TemporaryFolder } from "../storage/TemporaryFolder";

const repository = path.resolve(import.meta.dirname, "../../..");

let folder: TemporaryFolder;
let script: string;
let thread: ExportThread;
let out: string;
let tries = 0;
beforeAll(async () => {
  folder = new TemporaryFolder();
  script = await bundleForNode("../../electron/exporting/worker.ts", folder.at("built"));
  thread = new ExportThread({ script, folder: repository });
});
afterAll(() => {
  thread.stop();
  folder.remove();
});
beforeEach(() => {
  out = folder.at(`out-${++tries}`);
});

const choice = () => ({ format: "jsonl", layers: ["annotator-a"], documents: null, out });
const inOrder = (entries: readonly CorpusEntry[]) =>
  [...entries].sort((a, b) => (a.source.document < b.source.document ? -1 : 1));
const refusal = (code: string) => ({ ok: false, error: { code } });

describe("the thread of exports", () => {
  it("exports, and says how far it is", async () => {
    const told: string[] = [];
    const progress = (done: number, total: number) => told.push(`${done} of ${total}`);
    const report = await thread.run("export", choice(), { progress });
    expect(report).toMatchObject({ ok: true, value: { documents: 2, annotations: 300 } });
    expect(told.at(-1)).toBe("2 of 2");
  });

  it("leaves nothing of an export that is cancelled", async () => {
    const cancelled = await thread.run("export", choice(), { signal: AbortSignal.abort() });
    expect(cancelled).toMatchObject(refusal("export-cancelled"));
    expect(existsSync(out)).toBe(false);
  });

  it("writes many documents the same while another thread reads them back", async () => {
    const entries = Array.from({ length: 500 }, (_, at) => marked(`[target 增长${at}万]左右`, `d${at}`));
    const many = new ExportThread({ script, folder: await workspaceOf(...entries) });
    const told: string[] = [];
    const progress = (done: number, total: number) => told.push(`${done} of ${total}`);
    const report = await many.run("export", { ...choice(), layers: ["annotator-a"] }, { progress });
    many.stop();
    expect(report).toMatchObject({ ok: true, value: { documents: 500, annotations: 500, isReadBack: true } });
    const corpus = readFileSync(path.join(out, "corpus.jsonl"), "utf8");
    expect(corpus).toBe(writeCorpus(jsonl, inOrder(entries)).files.get("corpus.jsonl"));
    expect(told.at(-1)).toBe("500 of 500");
  });

  it("does several tasks at once, each with its own answer", async () => {
    const [layers, forecast] = await Promise.all([
      thread.run("layers", null),
      thread.run("forecast", { ...choice(), format: "conll" }),
    ]);
    expect([layers.ok, forecast.ok]).toEqual([true, true]);
  });

  it("fails what is under way when it is stopped, and begins anew when asked", async () => {
    const running = thread.run("export", choice());
    thread.stop();
    expect(await running).toMatchObject(refusal("export-failed"));
    expect(await thread.run("layers", null)).toMatchObject({ ok: true });
  });
});
