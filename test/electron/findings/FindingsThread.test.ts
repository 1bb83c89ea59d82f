import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AnnotatorId } from "../../../core/model/ids";
import { FindingsThread } from "../../../electron/findings/FindingsThread";
import type { FindingsReached } from "../../../electron/ipc/findings";
import { bundleForNode } from "../../bench/bundle";
import { TemporaryFolder } from "../storage/TemporaryFolder";

const repository = path.resolve(import.meta.dirname, "../../..");
const annotator = "annotator-a" as AnnotatorId;
const size = { rows: 3, columns: 500 };
const words = { headers: ["Industry"], total: "Total", unknown: "unknown", keys: {}, annotators: {} };

let built: TemporaryFolder;
let thread: FindingsThread;
const reached: FindingsReached[] = [];
beforeAll(async () => {
  built = new TemporaryFolder();
  const script = await bundleForNode("../../electron/findings/worker.ts", built.root);
  thread = new FindingsThread({ script, folder: repository, report: (report) => reached.push(report) });
});
afterAll(() => {
  thread.cancel();
  built.remove();
});

const table = (terms: Parameters<FindingsThread["ask"]>[2] = []) =>
  thread.ask("findingsTable", { annotator, table: "industriesByCity", size }, terms);

describe("the thread of findings", () => {
  it("knows nothing before it has read", async () => {
    expect(await table()).toMatchObject({ ok: false, error: { code: "findings-unread" } });
  });

  it("lets the latest reading win, and says how far it is", async () => {
    const [first, second] = [
      thread.ask("readFindings", undefined, []),
      thread.ask("readFindings", undefined, []),
    ];
    expect(await first).toMatchObject({ ok: false, error: { code: "findings-cancelled" } });
    const read = await second;
    expect(read.ok && read.value.layers.map((layer) => layer.annotator)).toEqual([
      "annotator-a",
      "annotator-b",
    ]);
    expect(read.ok && read.value.unread).toEqual([]);
    const { done, total } = reached.at(-1) ?? { done: 0, total: 1 };
    expect(done).toBe(total);
  });

  it("counts what the layers hold, and opens the passages with the words around them", async () => {
    const counted = await table();
    if (!counted.ok) throw new Error(counted.error.code);
    const [first] = counted.value.rows;
    const of = { table: "industriesByCity", row: first?.key ?? "", column: null } as const;
    const opened = await thread.ask("findingsPassages", { annotator, of, from: 1, count: 2 }, []);
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.total).toBe(first?.total);
    expect(opened.value.rows.map(({ phrase }) => phrase)).toEqual([first?.key, first?.key]);
    expect(opened.value.rows.every(({ before, after }) => (before + after).length > 10)).toBe(true);
  });

  it("answers from the new reading what is asked while it reads, or was asked of the thread before", async () => {
    const of = { table: "labelsByAnnotator", row: "industry", column: null } as const;
    const passages = () => thread.ask("findingsPassages", { annotator, of, from: 0, count: 1 }, []);
    const before = passages();
    const read = thread.ask("readFindings", undefined, []);
    const meanwhile = [passages(), table()];
    for (const answer of [await before, await read, ...(await Promise.all(meanwhile))])
      expect(answer).toMatchObject({ ok: true });
    expect(await before).toEqual(await meanwhile[0]);
  });

  it("counts phrases of a term as one without reading again", async () => {
    const before = await table();
    const keys = before.ok ? before.value.rows.map(({ key }) => key) : [];
    const grouped = await table([{ label: "industry", name: "甲", variants: keys }]);
    const sum = before.ok ? before.value.rows.reduce((all, { total }) => all + total, 0) : -1;
    expect(grouped.ok && grouped.value.rows[0]).toEqual({ key: "甲", total: sum });
  });

  it("gives whole sheets, and pages of lists", async () => {
    const asked = { annotator, kind: "csv", name: "x", words } as const;
    const sheet = await thread.ask(
      "saveFindings",
      { ...asked, of: { kind: "table", table: "labelsByAnnotator" } },
      [],
    );
    if (!sheet.ok) throw new Error(sheet.error.code);
    expect(sheet.value[0]?.slice(0, 2)).toEqual(["Industry", "Total"]);
    const [, totals, ...rows] = sheet.value;
    expect(totals?.[1]).toBe(rows.reduce((sum, row) => sum + Number(row[1]), 0));
    const list = await thread.ask(
      "findingsWorklist",
      { annotator, kind: "no-deadline", from: 0, count: 1 },
      [],
    );
    expect(list.ok && [list.value.rows.length, list.value.total > 1]).toEqual([1, true]);
  });

  it("says so when it ends by itself", async () => {
    const script = path.join(built.root, "nothing.js");
    const broken = new FindingsThread({ script, folder: repository, report: () => {} });
    const read = await broken.ask("readFindings", undefined, []);
    expect(read).toMatchObject({ ok: false, error: { code: "findings-unavailable" } });
  });
});
