import { existsSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LayerDiff } from "../../../core/model/LayerDiff";
import { emptyDiff } from "../../../core/model/LayerDiff";
import type { Result } from "../../../core/result";
import { utf16 } from "../../../core/text/offsets";
import type { ParsedRequest } from "../../../electron/ipc/contract";
import type { SearchProgress, SearchResponses } from "../../../electron/ipc/search";
import type { SearchMethod } from "../../../electron/search/protocol";
import { SearchEngine } from "../../../electron/search/SearchEngine";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { annotatorId, documentId, TemporaryFolder, writeLayer } from "../storage/TemporaryFolder";
import { ledgerOf, me, mentionsOf, searchFor, unwrap } from "./asking";
import { projectWith } from "./projectWith";

const text = "发展新能源产业，新能源汽车产业和新能源。";
const doc = documentId("doc");
const industry = (start: number, end: number) => annotation(text, start, end, "industry");

let folder: TemporaryFolder;
let engine: SearchEngine;
let progress: SearchProgress[];
let lastId = 0;
beforeEach(() => {
  folder = new TemporaryFolder();
  folder.write("seeds/doc.txt", text);
  progress = [];
});
afterEach(() => folder.remove());

async function open(): Promise<void> {
  engine = unwrap(await SearchEngine.open(folder.root, (report) => progress.push(report)));
}

function ask<M extends SearchMethod>(
  method: M,
  request: ParsedRequest<M>,
): Promise<Result<SearchResponses[M]>> {
  const call = { kind: "call", id: ++lastId, method, request, annotator: me } as const;
  return engine.answer(call) as Promise<Result<SearchResponses[M]>>;
}

async function ask1<M extends SearchMethod>(
  method: M,
  request: ParsedRequest<M>,
): Promise<SearchResponses[M]> {
  return unwrap(await ask(method, request));
}

const save = (revision: number, diff: Partial<LayerDiff>, annotator = me) =>
  engine.hear({
    kind: "saved",
    change: { document: doc, annotator, revision, diff: { ...emptyDiff, ...diff } },
  });

describe("a search", () => {
  it("finds words with raw offsets, contexts and annotations", async () => {
    writeLayer(folder, layerOf(sourceText(text), [industry(2, 5)]));
    await open();
    const page = await ask1("searchCorpus", searchFor("新能源"));
    expect(page).toMatchObject({ total: 3, isTotalExact: true, documentsWithHits: 1, read: 1, documents: 1 });
    expect(page.annotators).toEqual(["annotator-a"]);
    expect(page.hits[0]).toEqual({
      document: "doc",
      start: 2,
      end: 5,
      left: "发展",
      match: "新能源",
      isMatchCut: false,
      right: "产业，新能源汽车产业",
      found: null,
      annotations: [{ annotator: "annotator-a", id: "industry-2-5", label: "industry", start: 2, end: 5 }],
      annotationCount: 1,
    });
  });

  it("names the attributes that annotations have, as they are after a save", async () => {
    const tagged = { ...industry(2, 5), attributes: { region: "郴州" } };
    writeLayer(folder, layerOf(sourceText(text), [tagged]));
    await open();
    expect((await ask1("searchCorpus", searchFor("新能源"))).attributes).toEqual([
      { id: "region", values: ["郴州"] },
    ]);
    const changed = { ...tagged, attributes: { region: "郴州", year: 2023 } };
    await save(2, { updated: [{ from: tagged, to: changed }] });
    expect((await ask1("searchCorpus", searchFor("新能源"))).attributes).toEqual([
      { id: "region", values: ["郴州"] },
      { id: "year", values: ["2023"] },
    ]);
    await save(3, { removed: [changed] });
    expect((await ask1("searchCorpus", searchFor("新能源"))).attributes).toEqual([]);
  });

  it("comes in pages that fit together, in any order", async () => {
    await open();
    for (const order of ["document", "left", "right"] as const) {
      const whole = await ask1("searchCorpus", searchFor("新能源", {}, { order }));
      const pages = [0, 1, 2, 3].map((offset) => searchFor("新能源", {}, { order, offset, limit: 1 }));
      const hits = await Promise.all(pages.map(async (page) => (await ask1("searchCorpus", page)).hits));
      expect(hits.flat()).toEqual(whole.hits);
      expect(hits.map(({ length }) => length)).toEqual([1, 1, 1, 0]);
    }
  });

  it("for annotations finds those of all annotators", async () => {
    writeLayer(folder, layerOf(sourceText(text), [industry(2, 5)]));
    writeLayer(folder, layerOf(sourceText(text), [industry(8, 13)], "annotator-b"));
    await open();
    const page = await ask1("searchCorpus", searchFor("能源", { scope: "annotations" }));
    expect(page.hits.map(({ found }) => [found?.annotator, found?.id])).toEqual([
      ["annotator-a", "industry-2-5"],
      ["annotator-b", "industry-8-13"],
    ]);
  });

  it("reads over 300 documents before its first answer, and only those asked for", async () => {
    for (let i = 0; i < 320; i++) folder.write(`seeds/more-${i}.txt`, `第${i}篇说新能源。`);
    await open();
    expect(await ask1("searchCorpus", searchFor("新能源", { documents: [doc] }))).toMatchObject({
      total: 3,
      read: 1,
      documents: 1,
      isTotalExact: true,
    });
    await engine.hear({ kind: "read-all" });
    const page = await ask1("searchCorpus", searchFor("新能源", {}, { ticket: 2, offset: 320 }));
    expect(page).toMatchObject({ total: 323, documentsWithHits: 321, read: 321, isTotalExact: true });
    expect(page.hits).toHaveLength(3);
    expect(progress.at(-1)).toEqual({ slot: null, ticket: 0, done: 321, total: 321 });
  });

  it("leaves out what cannot be read, and says why", async () => {
    folder.write("seeds/broken.txt", new Uint8Array([0xff, 0xfe, 0x41]));
    folder.write("annotations/doc/annotator-b.json", "{");
    folder.write("annotations/doc/annotator-c.json", JSON.stringify({ version: 99 }));
    writeLayer(folder, layerOf(sourceText(text), [industry(2, 5)]));
    await open();
    const page = await ask1("searchCorpus", searchFor("新能源"));
    expect(page.total).toBe(3);
    expect(
      page.skipped.map(({ document, annotator, problem }) => [document, annotator, problem.code]),
    ).toEqual([
      ["broken", null, "document-not-utf8"],
      ["doc", "annotator-b", "file-not-json"],
      ["doc", "annotator-c", "file-unknown-version"],
    ]);
    expect(page.skippedCount).toBe(3);
  });

  it("for a pattern that cannot be used fails with the reason", async () => {
    await open();
    const answer = await ask("searchCorpus", searchFor("(新", { syntax: "regex" }));
    expect(answer).toMatchObject({
      ok: false,
      error: { code: "pattern-parenthesis", parameters: { part: "(新" } },
    });
  });

  it("keeps a bounded number of hits and says that there are more", async () => {
    folder.write("seeds/long.txt", "的".repeat(250_000));
    await open();
    const page = await ask1("searchCorpus", searchFor("的", {}, { offset: 199_999 }));
    expect(page).toMatchObject({ total: 200_000, isTotalExact: false });
    expect(page.hits).toHaveLength(1);
  });

  it("in a workspace that is none fails", async () => {
    expect(await SearchEngine.open(folder.at("nowhere"), () => undefined)).toMatchObject({
      error: { code: "workspace-missing" },
    });
  });
});

describe("the latest search of a slot", () => {
  const slow = (ticket: number) => searchFor("(.*)[xy]|能", { syntax: "regex" }, { ticket });
  beforeEach(async () => {
    for (let i = 0; i < 30; i++) folder.write(`seeds/long-${i}.txt`, `${"甲".repeat(3000)}能\n`.repeat(5));
    await open();
    await engine.hear({ kind: "read-all" });
  });

  it("ends the one before it", async () => {
    const first = ask("searchCorpus", slow(1));
    const second = ask("searchCorpus", searchFor("新能源", {}, { ticket: 2 }));
    expect(await first).toMatchObject({ ok: false, error: { code: "search-cancelled" } });
    expect(await second).toMatchObject({ ok: true, value: { ticket: 2, total: 3 } });
  });

  it("may be the same query again", async () => {
    const first = ask("searchCorpus", slow(1));
    const second = ask("searchCorpus", slow(2));
    expect(await first).toMatchObject({ ok: false, error: { code: "search-cancelled" } });
    expect(await second).toMatchObject({ ok: true, value: { ticket: 2, total: 153 } });
  });

  it("does not end that of another slot", async () => {
    const first = ask("searchCorpus", slow(1));
    const second = ask("searchCorpus", searchFor("新能源", {}, { slot: "find", ticket: 9 }));
    expect((await Promise.all([first, second])).map(({ ok }) => ok)).toEqual([true, true]);
  });

  it("is ended by the user", async () => {
    const first = ask("searchCorpus", slow(1));
    await ask("cancelSearch", { slot: "concordance" });
    expect(await first).toMatchObject({ ok: false, error: { code: "search-cancelled" } });
  });
});

describe("the hits in a part of a document", () => {
  const spans = async (start: number, end: number, limit = 10) => {
    const query = searchFor("新能源").query;
    const request = {
      slot: "find",
      ticket: 1,
      query,
      document: doc,
      start: utf16(start),
      end: utf16(end),
      limit,
    } as const;
    const { total, first, starts, ends } = await ask1("searchSpans", request);
    return { total, first, places: starts.map((from, i) => `${from}-${ends[i]}`) };
  };
  beforeEach(open);

  it.each<[what: string, range: [number, number, number?], first: number, places: string[]]>([
    ["the whole text", [0, 20], 0, ["2-5", "8-11", "16-19"]],
    ["beyond the text's end", [0, 9999], 0, ["2-5", "8-11", "16-19"]],
    ["a part, cut hits included", [4, 9], 0, ["2-5", "8-11"]],
    ["from the middle on", [6, 20], 1, ["8-11", "16-19"]],
    ["touching is not inside", [5, 8], 1, []],
    ["a place inside one", [3, 3], 0, ["2-5"]],
    ["a place between two", [6, 6], 1, []],
    ["no more than the limit", [0, 20, 2], 0, ["2-5", "8-11"]],
    ["after the last", [19, 20], 3, []],
  ])("are listed for %s", async (_, [start, end, limit], first, places) => {
    expect(await spans(start, end, limit)).toEqual({ total: 3, first, places });
  });
});

describe("a save", () => {
  beforeEach(async () => {
    writeLayer(folder, layerOf(sourceText(text), [industry(2, 5)]));
    await open();
    await engine.hear({ kind: "read-all" });
  });
  const tagged = async () => {
    const { hits } = await ask1("searchCorpus", searchFor("", { scope: "annotations" }));
    return hits.map(({ found }) => `${found?.annotator} ${found?.label} ${found?.start}-${found?.end}`);
  };

  it("is searched at once: added, changed, removed", async () => {
    await save(2, { added: [industry(16, 19), industry(8, 11)] });
    const all = ["annotator-a industry 2-5", "annotator-a industry 8-11", "annotator-a industry 16-19"];
    expect(await tagged()).toEqual(all);
    const to = { ...industry(8, 13), id: "industry-8-11", label: "policy" };
    await save(3, { updated: [{ from: industry(8, 11), to }], removed: [industry(2, 5)] });
    expect(await tagged()).toEqual(["annotator-a policy 8-13", "annotator-a industry 16-19"]);
  });

  it("of an annotator's first layer is searched too", async () => {
    await save(1, { added: [industry(8, 11)] }, annotatorId("annotator-b"));
    expect(await tagged()).toEqual(["annotator-a industry 2-5", "annotator-b industry 8-11"]);
  });

  it("that has been read from the disk already changes nothing", async () => {
    await save(1, { added: [industry(8, 11)] });
    expect(await tagged()).toEqual(["annotator-a industry 2-5"]);
  });

  it("after one that was missed is read from the disk", async () => {
    writeLayer(folder, { ...layerOf(sourceText(text), [industry(8, 11), industry(16, 19)]), revision: 5 });
    await save(5, { added: [industry(16, 19)] });
    expect(await tagged()).toEqual(["annotator-a industry 8-11", "annotator-a industry 16-19"]);
  });

  it("changes a filtered search and the annotations of one that is not", async () => {
    const untagged = searchFor("新能源", { untagged: true });
    expect((await ask1("searchCorpus", untagged)).hits.map(({ start }) => start)).toEqual([8, 16]);
    const before = await ask1("searchCorpus", searchFor("新能源"));
    await save(2, { added: [industry(8, 11)] });
    expect((await ask1("searchCorpus", untagged)).hits.map(({ start }) => start)).toEqual([16]);
    const after = await ask1("searchCorpus", searchFor("新能源"));
    expect(after.hits[1]?.annotations.map(({ id }) => id)).toEqual(["industry-8-11"]);
    expect(after.revision).toBeGreaterThan(before.revision);
  });
});

describe("corrected breaks", () => {
  it("change what is found as soon as the project is told of", async () => {
    const raw = "第一段说到新能。\n\n源汽车是第二段。\n";
    folder.write("seeds/doc.txt", raw);
    await open();
    expect(await ask1("searchCorpus", searchFor("能。源汽"))).toMatchObject({ total: 0 });
    const layout = { sha256: sourceText(raw).sha256, joins: [9], splits: [] };
    folder.write("annotations/project.json", projectWith({ doc: { layout } }));
    await engine.hear({ kind: "project-changed" });
    expect((await ask1("searchCorpus", searchFor("能。源汽"))).hits).toMatchObject([{ start: 6, end: 12 }]);
  });
});

describe("repairs", () => {
  it("change what is found as soon as the project is told of, only on the text they were made on", async () => {
    const raw = "琏长制在镇上\n第3版\n全面推行，\n成效很好。";
    folder.write("seeds/doc.txt", raw);
    await open();
    const items = [
      { start: 0, end: 1, text: "链", kind: "wrong-character" },
      { start: 7, end: 11, text: "", kind: "running-head" },
    ];
    const tell = (sha256: string) => {
      folder.write("annotations/project.json", projectWith({ doc: { repairs: { sha256, items } } }));
      return engine.hear({ kind: "project-changed" });
    };
    await tell("0".repeat(64));
    expect(await ask1("searchCorpus", searchFor("链长制"))).toMatchObject({ total: 0 });
    await tell(sourceText(raw).sha256);
    expect((await ask1("searchCorpus", searchFor("链长制"))).hits).toMatchObject([{ start: 0, end: 3 }]);
    expect((await ask1("searchCorpus", searchFor("镇上全面"))).hits).toMatchObject([{ start: 4, end: 13 }]);
    expect(await ask1("searchCorpus", searchFor("第3版"))).toMatchObject({ total: 0 });
  });
});

describe("mentions", () => {
  beforeEach(async () => {
    folder.write("seeds/other.txt", "说新能源。又说新能源。");
    await open();
    await engine.hear({ kind: "read-all" });
  });
  const mentions = async (rest: Partial<ParsedRequest<"findMentions">> = {}) => {
    const page = await ask1("findMentions", mentionsOf("新能源", doc, 2, rest));
    const places = page.mentions.map(
      (each) => `${each.document} ${each.start}${each.isRefused ? " refused" : ""}`,
    );
    return { ...page, places };
  };
  const refuse = (document: string, start: number, refused = true, end = start + 3) =>
    ask("refuseMentions", {
      phrase: "新能源",
      label: "industry",
      mentions: [{ document: documentId(document), start: utf16(start), end: utf16(end) }],
      refused,
    });

  it("are counted in all documents, the one just tagged left out before it is saved", async () => {
    const page = await mentions();
    expect(page).toMatchObject({ open: 4, openDocuments: 2, total: 4, refused: 0, inLongerNames: 0 });
    expect(page.places).toEqual(["doc 8", "doc 16", "other 1", "other 7"]);
  });

  it("inside longer names are listed when asked for", async () => {
    await save(1, { added: [industry(8, 13)] });
    expect((await mentions()).places).toEqual(["doc 16", "other 1", "other 7"]);
    const page = await mentions({ inLongerNames: true });
    expect(page).toMatchObject({ open: 3, total: 4, inLongerNames: 1 });
    expect(page.mentions[0]).toMatchObject({ start: 8, inLongerName: "新能源汽车" });
  });

  it("that were refused stay so, until that is taken back, also in a new session", async () => {
    expect(await refuse("other", 1)).toEqual({ ok: true, value: null });
    expect(await mentions()).toMatchObject({ open: 3, openDocuments: 2, refused: 1, total: 4 });
    await open();
    await engine.hear({ kind: "read-all" });
    expect((await mentions()).places).toEqual(["doc 8", "doc 16", "other 1 refused", "other 7"]);
    await refuse("other", 1, false);
    expect(await mentions()).toMatchObject({ open: 4, refused: 0 });
    expect(Object.keys(folder.contents("annotations"))).toEqual(["other/refusals/annotator-a.json"]);
  });

  it("are not refused in a file that cannot be read, which stays as it is", async () => {
    folder.write("annotations/other/refusals/annotator-a.json", "{");
    expect(await refuse("other", 1)).toMatchObject({ ok: false, error: { code: "save-file-broken" } });
    expect(folder.read("annotations/other/refusals/annotator-a.json")).toBe("{");
    expect(await mentions()).toMatchObject({ open: 4 });
  });

  it("in a file that cannot be read are named as left out, until it can be read", async () => {
    const file = "annotations/other/refusals/annotator-a.json";
    await refuse("other", 1);
    const good = folder.read(file);
    folder.write(file, "{");
    await open();
    const left = { document: "other", annotator: "annotator-a", problem: { code: "file-not-json" } };
    for (const _ of ["first", "again"])
      expect(await mentions()).toMatchObject({ open: 4, refused: 0, skipped: [left], skippedCount: 1 });
    folder.write(file, good);
    expect(await mentions()).toMatchObject({ open: 3, refused: 1, skipped: [], skippedCount: 0 });
  });

  it.each<[where: string, start: number, end: number]>([
    ["nothing", 1, 1],
    ["other words", 0, 3],
    ["fewer words", 1, 3],
    ["the text's end", 11, 11],
    ["what is partly outside the text", 8, 12],
    ["what is outside the text", 100, 103],
    ["the phrase with half a character", 12, 16],
  ])("are not refused at %s", async (_, start, end) => {
    folder.write("seeds/other.txt", "说新能源。又说新能源。\n新能源𠮷");
    await open();
    expect(await refuse("other", start, true, end)).toMatchObject({
      ok: false,
      error: { code: "mention-moved", parameters: { phrase: "新能源", document: "other" } },
    });
    expect(existsSync(folder.at("annotations"))).toBe(false);
    expect(await refuse("other", 1)).toEqual({ ok: true, value: null });
    expect(await refuse("other", 12)).toEqual({ ok: true, value: null });
  });

  it("are refused where a line break cuts them", async () => {
    const raw = "说新能\n源。说新能源。";
    folder.write("seeds/other.txt", raw);
    const layout = { sha256: sourceText(raw).sha256, joins: [3], splits: [] };
    folder.write("annotations/project.json", projectWith({ other: { layout } }));
    await open();
    expect(await refuse("other", 1, true, 5)).toEqual({ ok: true, value: null });
    expect((await mentions()).places).toEqual(["doc 8", "doc 16", "other 1 refused", "other 7"]);
  });

  it("are nobody's before somebody is named", async () => {
    const call = { kind: "call", id: 1, method: "findMentions", annotator: null } as const;
    const answer = await engine.answer({ ...call, request: mentionsOf("新能源", doc, 2) });
    expect(answer).toMatchObject({ error: { code: "save-no-annotator" } });
  });
});

describe("the ledger", () => {
  it("lists phrases with their labels and untagged occurrences, a page at a time", async () => {
    const policy = { ...industry(8, 11), id: "p", label: "policy" };
    writeLayer(folder, layerOf(sourceText(text), [industry(2, 5), industry(5, 7)]));
    writeLayer(folder, layerOf(sourceText(text), [policy], "annotator-b"));
    await open();
    const page = await ask1("phraseLedger", ledgerOf({ limit: 1 }));
    expect(page).toMatchObject({ total: 2, severalLabels: 1, partlyTagged: 1 });
    expect(page.phrases).toMatchObject([{ phrase: "新能源", count: 2, untagged: 1, hasSeveralLabels: true }]);
    const next = await ask1("phraseLedger", ledgerOf({ limit: 1, offset: 1 }));
    expect(next.phrases).toMatchObject([{ phrase: "产业", count: 1, untagged: 1, documents: 1 }]);
  });

  it("counts on from where it was after a save, also for pages asked at once", async () => {
    writeLayer(folder, layerOf(sourceText(text), [industry(2, 5)]));
    await open();
    await ask1("phraseLedger", ledgerOf());
    await save(2, { added: [industry(8, 11), industry(5, 7)] });
    const pages = [0, 1].map((offset) => ask1("phraseLedger", ledgerOf({ ticket: 2, offset, limit: 1 })));
    const [first, second] = await Promise.all(pages);
    expect(first?.phrases).toMatchObject([{ phrase: "新能源", count: 2, untagged: 1 }]);
    expect(second?.phrases).toMatchObject([{ phrase: "产业", count: 1, untagged: 1 }]);
  });

  it("of one annotator has its own counts", async () => {
    writeLayer(folder, layerOf(sourceText(text), [industry(2, 5)]));
    writeLayer(folder, layerOf(sourceText(text), [industry(5, 7)], "annotator-b"));
    await open();
    const phrases = async (annotators: ReturnType<typeof annotatorId>[] | null) =>
      (await ask1("phraseLedger", ledgerOf({ annotators }))).phrases.map(({ phrase }) => phrase);
    expect(await phrases(null)).toEqual(["新能源", "产业"]);
    expect(await phrases([annotatorId("annotator-b")])).toEqual(["产业"]);
    expect(await phrases(null)).toEqual(["新能源", "产业"]);
  });
});
