import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { describeFailure, failure } from "../../../core/errors";
import { emptyDiff } from "../../../core/model/LayerDiff";
import { utf16 } from "../../../core/text/offsets";
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

const refuse = () =>
  worker.ask(
    "refuseMentions",
    {
      phrase: "新能源",
      label: "industry",
      refused: true,
      mentions: [{ document: documentId("doc"), start: utf16(2), end: utf16(5) }],
    },
    me,
  );

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

  it("says in either language why it ended", async () => {
    const under = worker.ask("searchCorpus", searchFor("新能源"), me);
    await worker.stop();
    const answer = await under;
    const problem = answer.ok ? failure("cancelled", {}) : answer.error;
    expect(describeFailure(problem)).toBe(
      "Searching is not possible now: it was stopped. Searching again starts it anew.",
    );
    expect(describeFailure(problem, "zh-CN")).toBe("暂时无法搜索：已停止。再次搜索会重新启动。");
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

  it("that one match holds up answers the others' calls, and the search with the reason", async () => {
    folder.write("seeds/long.txt", `${"在郴州推行新能源产业链，".repeat(100_000)}!`);
    await worker.stop();
    worker = start(100);
    expect(await total("产业。", 1)).toBe(1);
    const stuck = worker.ask(
      "searchCorpus",
      searchFor("(.{1,1000})[!?]", { syntax: "regex" }, { ticket: 2 }),
      me,
    );
    const elsewhere = worker.ask("searchCorpus", searchFor("郴州", {}, { slot: "find", ticket: 2 }), me);
    const refused = refuse();
    expect(worker.isSaving).toBe(true);
    expect(await stuck).toMatchObject({ ok: false, error: { code: "pattern-too-slow" } });
    expect(await elsewhere).toMatchObject({ ok: true, value: { total: 100_000 } });
    await worker.settled();
    expect(await refused).toEqual({ ok: true, value: null });
    expect(worker.isSaving).toBe(false);
  }, 60_000);

  it("answers other calls between the matches of a slow pattern", async () => {
    folder.write("seeds/long.txt", "a".repeat(200_000));
    expect(await total("产业。", 1)).toBe(1);
    const slow = worker.ask("searchCorpus", searchFor(".*x|a", { syntax: "regex" }, { ticket: 2 }), me);
    expect(await refuse()).toEqual({ ok: true, value: null });
    expect(await total("产业。", 3)).toBe(1);
    expect(await slow).toMatchObject({ ok: false, error: { code: "search-cancelled" } });
  }, 10_000);

  it("goes on reading a long text, whatever is asked meanwhile", async () => {
    folder.write(
      "seeds/long.txt",
      "今年全国各地大力发展新能源产业，加快建\n设现代化产业体系。\n".repeat(40_000),
    );
    worker = start(50);
    let ticket = 0;
    const first = total("新", ++ticket);
    await expect.poll(() => progress.length, { interval: 5 }).toBeGreaterThan(0);
    await Promise.all([first, total("新能", ++ticket)]);
    // A search is answered with what has been read by then, so it is asked again until all has been.
    await expect.poll(() => total("新能源", ++ticket)).toBe(40_001);
    expect(progress.filter(({ slot }) => slot === null)).toEqual([
      { slot: null, ticket: 0, done: 1, total: 2 },
      { slot: null, ticket: 0, done: 2, total: 2 },
    ]);
  }, 30_000);
});
