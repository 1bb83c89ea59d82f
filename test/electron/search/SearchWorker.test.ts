import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { emptyDiff } from "../../../core/model/LayerDiff";
import type { SearchProgress } from "../../../electron/ipc/search";
import { SearchWorker } from "../../../electron/search/SearchWorker";
import { bundleForNode } from "../../bench/bundle";
import { annotation } from "../../builders/marked";
import { documentId, TemporaryFolder } from "../storage/TemporaryFolder";
import { ledgerOf, me, searchFor } from "./asking";

const text = "发展新能源产业。";

let built: TemporaryFolder;
let script: string;
beforeAll(async () => {
  built = new TemporaryFolder();
  script = await bundleForNode("../../electron/search/worker.ts", built.root);
});
afterAll(() => built.remove());

let folder: TemporaryFolder;
let worker: SearchWorker;
let progress: SearchProgress[];
beforeEach(() => {
  folder = new TemporaryFolder();
  folder.write("seeds/doc.txt", text);
  progress = [];
  worker = start();
});
afterEach(async () => {
  await worker.stop();
  folder.remove();
});

function start(graceMs?: number): SearchWorker {
  return new SearchWorker({
    script,
    folder: folder.root,
    progress: (report) => progress.push(report),
    reportBug: (method, message) => {
      throw new Error(`${method}: ${message}`);
    },
    ...(graceMs !== undefined && { graceMs }),
  });
}

const total = async (pattern: string, ticket: number) => {
  const page = await worker.ask("searchCorpus", searchFor(pattern, {}, { ticket }), me);
  return page.ok ? page.value.total : page.error.code;
};

describe("the thread", () => {
  it("starts with the first call, reads, and answers", async () => {
    expect(await total("新能源", 1)).toBe(1);
    expect(progress.at(-1)).toEqual({ slot: null, ticket: 0, done: 1, total: 1 });
  });

  it("has heard of a save before the next call", async () => {
    expect(await total("新能源", 1)).toBe(1);
    const diff = { ...emptyDiff, added: [annotation(text, 2, 5, "industry")] };
    worker.saved({ document: documentId("doc"), annotator: me, revision: 1, diff });
    const ledger = await worker.ask("phraseLedger", ledgerOf(), me);
    expect(ledger).toMatchObject({
      ok: true,
      value: { total: 1, phrases: [{ phrase: "新能源", count: 1 }] },
    });
  });

  it("is started again after it has ended", async () => {
    expect(await total("新能源", 1)).toBe(1);
    await worker.stop();
    expect(await total("产业", 2)).toBe(1);
  });

  it("fails every call under way when it ends", async () => {
    const under = total("新能源", 1);
    await worker.stop();
    expect(await under).toBe("search-unavailable");
  });

  it("that one match of a pattern holds up is started anew, and the next search is answered", async () => {
    folder.write("seeds/long.txt", `${"在郴州推行新能源产业链，".repeat(100_000)}!`);
    await worker.stop();
    worker = start(100);
    expect(await total("新能源", 1)).toBeGreaterThan(1);
    const stuck = worker.ask(
      "searchCorpus",
      searchFor("(.{1,1000})[!?]", { syntax: "regex" }, { ticket: 2 }),
      me,
    );
    const next = total("郴州", 3);
    expect(await stuck).toMatchObject({ ok: false, error: { code: "search-cancelled" } });
    expect(await next).toBe(100_000);
  }, 60_000);
});
