import { existsSync } from "node:fs";
import { appendFile, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CorpusEntry } from "../../../core/formats/CorpusFormat";
import { formats } from "../../../core/formats/registry";
import { defaultWriteOptions } from "../../../core/formats/WriteOptions";
import type { Layer } from "../../../core/model/Layer";
import type { CorpusProgress } from "../../../electron/ipc/layerImport";
import { changedSinceExport } from "../../../electron/layerImport/changedSinceExport";
import { type ImportOptions, importCorpus } from "../../../electron/layerImport/importCorpus";
import { openCorpora } from "../../../electron/layerImport/openCorpora";
import { exportCorpus } from "../../../electron/storage/exportCorpus";
import { Workspace } from "../../../electron/storage/Workspace";
import { annotation, layerOf, marked, sourceText } from "../../builders/marked";
import { put, temporaryFolder, workspaceOf } from "../cli/workspaceOnDisk";

async function opened(folder: string): Promise<Workspace> {
  const workspace = await Workspace.open(folder);
  if (!workspace.ok) throw new Error(workspace.error.code);
  return workspace.value;
}

async function importFrom(workspace: string, paths: readonly string[], options: Partial<ImportOptions> = {}) {
  const corpora = await openCorpora(paths);
  if (!corpora.ok) return corpora;
  const usual = { format: "jsonl", annotator: "colleague" };
  return importCorpus(await opened(workspace), corpora.value, { ...usual, ...options });
}

async function layerIn(workspace: string, document: string): Promise<Layer | null> {
  const file = join(workspace, "annotations", document, "colleague.json");
  return existsSync(file) ? JSON.parse(await readFile(file, "utf8")) : null;
}

const slices = (layer: Layer | null) => layer?.annotations.map(({ label, quote }) => [label, quote]);

/** A corpus on the disk, of one file. */
async function corpusOf(name: string, content: string): Promise<string> {
  const folder = await temporaryFolder();
  await put(folder, name, content);
  return join(folder, name);
}

const entries = () => [
  marked("《[policy 数字经济\n发展规划]》，𠮷[industry 林业]。", "a"),
  marked("[target 增长10%😀]", "b"),
];

const both = formats.filter(({ read, write }) => read && write).map(({ id }) => id);

describe("importCorpus", { timeout: 30_000 }, () => {
  it.each(both)("takes the folder that our own export to %s has written", async (format) => {
    const workspace = await workspaceOf(...entries());
    const out = join(await temporaryFolder(), "out");
    const exported = await exportCorpus(await opened(workspace), {
      format,
      layers: ["annotator-a"],
      documents: null,
      out,
    });
    expect(exported).toMatchObject({ ok: true });
    const result = await importFrom(workspace, [out], { format });
    expect(result).toMatchObject({ ok: true, value: { unmatched: [], lost: [] } });
    for (const { source, layer } of entries()) {
      const imported = await layerIn(workspace, source.document);
      expect(slices(imported)).toEqual(slices(layer));
      expect(imported?.annotations.map(({ start, end }) => [start, end])).toEqual(
        layer.annotations.map(({ start, end }) => [start, end]),
      );
    }
  });

  it.each(["json", "brat", "conll", "uima-xmi"])(
    "takes an export to %s of the text as it reads",
    async (format) => {
      const workspace = await workspaceOf(...entries());
      const out = join(await temporaryFolder(), "out");
      const write = { ...defaultWriteOptions, text: "reflowed" as const };
      await exportCorpus(await opened(workspace), {
        format,
        layers: ["annotator-a"],
        documents: null,
        out,
        write,
      });
      expect(await importFrom(workspace, [out], { format })).toMatchObject({
        ok: true,
        value: { unmatched: [] },
      });
      expect(slices(await layerIn(workspace, "a"))).toEqual(slices(entries()[0]?.layer ?? null));
    },
  );

  it("keeps everything of our own format: ids, times, notes, attributes and that it is done", async () => {
    const source = sourceText("甲", "a");
    const rich = { ...annotation("甲", 0, 1), note: "注", attributes: { a: [1] } };
    const entry: CorpusEntry = { source, layer: { ...layerOf(source, [rich]), status: "done" } };
    const workspace = await workspaceOf(entry);
    const out = join(await temporaryFolder(), "out");
    await exportCorpus(await opened(workspace), {
      format: "json",
      layers: ["annotator-a"],
      documents: null,
      out,
    });
    await importFrom(workspace, [out], { format: "json" });
    const layer = await layerIn(workspace, "a");
    expect(layer).toMatchObject({ annotator: "colleague", status: "done", revision: 1, annotations: [rich] });
  });

  it.each(formats.filter(({ capabilities, read }) => capabilities.relations && read).map(({ id }) => id))(
    "brings along from %s which annotations belong together",
    async (format) => {
      const { source, layer } = marked("甲[policy 𠮷林]乙\n[target 丙]，[industry 丁]", "a");
      const related = layer.annotations.map((each, i) => ({ ...each, id: `id-${i}` }));
      const annotations = related.map((each, i) =>
        i === 0 ? { ...each, relations: ["id-1", "gone", "id-2"] } : each,
      );
      const workspace = await workspaceOf({ source, layer: { ...layer, annotations } });
      const out = join(await temporaryFolder(), "out");
      await exportCorpus(await opened(workspace), {
        format,
        layers: ["annotator-a"],
        documents: null,
        out,
      });
      await importFrom(workspace, [out], { format });
      const [policy, ...others] = (await layerIn(workspace, "a"))?.annotations ?? [];
      expect(others.map(({ label, relations }) => [label, relations])).toEqual([
        ["target", undefined],
        ["industry", undefined],
      ]);
      expect(policy?.relations).toEqual(others.map(({ id }) => id));
    },
  );

  it("says what it would import, and writes nothing", async () => {
    const workspace = await workspaceOf(...entries());
    const rows = [
      '{"id":"x","text":"增长10%😀","label":[[0,6,"目标"],[0,1,"PER"]]}',
      '{"id":"a","text":"别的","label":[]}',
      '{"id":"y","text":"增长10%😀","label":[],"extra":1}',
    ];
    const file = await corpusOf("c.jsonl", rows.join("\n"));
    expect(await importFrom(workspace, [file], { isDryRun: true })).toEqual({
      ok: true,
      value: {
        format: "jsonl",
        encodings: [],
        changed: [],
        isReported: false,
        documents: [
          { from: "x", document: "b", by: "hash", read: 2, annotations: 1, foundUnit: null, evidence: null },
        ],
        unmatched: [
          { from: "a", reason: "another text", document: null },
          { from: "y", reason: "once more", document: "b" },
        ],
        samples: [
          { document: "b", label: "目标", prefix: "", quote: "增长10%😀", suffix: "" },
          { document: "b", label: "PER", prefix: "", quote: "增", suffix: "长10%😀" },
        ],
        labels: [
          { label: "目标", id: "target", count: 1 },
          { label: "PER", id: null, count: 1 },
        ],
        lost: [{ document: "b", label: "PER", quote: "增", what: "label" }],
        notRead: [{ file: "c.jsonl", line: 3, what: { en: "the key extra", "zh-CN": "键 extra" } }],
      },
    });
    expect(await layerIn(workspace, "b")).toBeNull();
  });

  it("gives labels as it is told", async () => {
    const workspace = await workspaceOf(...entries());
    const file = await corpusOf("c.jsonl", '{"text":"增长10%😀","label":[[0,2,"PER"]]}');
    await importFrom(workspace, [file], { labels: { PER: "policy" } });
    expect(slices(await layerIn(workspace, "b"))).toEqual([["policy", "增长"]]);
    expect(
      await importFrom(workspace, [file], { annotator: "other", labels: { PER: "person" } }),
    ).toMatchObject({
      error: { code: "import-label-unknown" },
    });
  });

  it("leaves out labels that it is told to", async () => {
    const workspace = await workspaceOf(...entries());
    const file = await corpusOf("c.jsonl", '{"text":"增长10%😀","label":[[0,2,"target"],[2,4,"policy"]]}');
    const result = await importFrom(workspace, [file], { labels: { target: null } });
    expect(result).toMatchObject({ value: { lost: [{ label: "target", what: "label" }] } });
    expect(slices(await layerIn(workspace, "b"))).toEqual([["policy", "10"]]);
  });

  it.each([
    {
      format: "w3c",
      name: "a.jsonld",
      content: JSON.stringify([
        {
          type: "Annotation",
          body: { type: "TextualBody", purpose: "tagging", value: "industry" },
          target: {
            source: "https://example.org/a.txt",
            selector: [
              { type: "TextPositionSelector", start: 13, end: 15 },
              { type: "TextQuoteSelector", exact: "林业" },
            ],
          },
        },
      ]),
    },
    {
      format: "csv",
      name: "table.csv",
      content: "document,label,quote,start_cp,end_cp\na,industry,林业,13,15\n",
    },
    { format: "brat", name: "a.ann", content: "T1\tindustry 13 15\t林业\n" },
    { format: "brat", name: "a.ann", content: "T1\tindustry 14 16\t林业\n" },
  ])(
    "reads a lone $format file on the text of the workspace that it names",
    async ({ format, name, content }) => {
      const workspace = await workspaceOf(...entries());
      const file = await corpusOf(name, content);
      const result = await importFrom(workspace, [file], { format: null });
      const documents = [{ document: "a", by: "name", annotations: 1, evidence: "quotes" }];
      expect(result).toMatchObject({ ok: true, value: { format, documents } });
      expect(slices(await layerIn(workspace, "a"))).toEqual([["industry", "林业"]]);
      expect(await layerIn(workspace, "b")).toBeNull();
    },
  );

  it.each([
    ["a text that is nowhere", "zzz", "林业", "the text of zzz is not beside it as zzz.txt"],
    ["a quote that stands elsewhere", "a", "林木", "its quote does not stand at 13–15"],
  ])("refuses a lone table about %s", async (_, document, quote, problem) => {
    const workspace = await workspaceOf(...entries());
    const file = await corpusOf(
      "t.csv",
      `document,label,quote,start_cp,end_cp\n${document},industry,${quote},13,15\n`,
    );
    expect(await importFrom(workspace, [file], { format: "csv" })).toMatchObject({
      error: { code: "import-malformed", parameters: { file: "t.csv", line: 2, problem: { en: problem } } },
    });
  });

  it("names the files of our own export that somebody has changed, removed or broken since", async () => {
    const workspace = await workspaceOf(...entries());
    const out = join(await temporaryFolder(), "out");
    const asked = { format: "jsonl", layers: ["annotator-a"], documents: null, out };
    await exportCorpus(await opened(workspace), asked);
    const look = async () => {
      const result = await importFrom(workspace, [out], { isDryRun: true });
      return result.ok ? result.value.changed : result;
    };
    expect(await look()).toEqual([]);
    const file = join(out, "corpus.jsonl");
    await put(out, "corpus.jsonl", (await readFile(file, "utf8")).replace('"policy"', '"target"'));
    expect(await look()).toEqual(["corpus.jsonl"]);
    await rename(file, join(out, "other.jsonl"));
    expect(await look()).toEqual(["corpus.jsonl"]);
    await put(out, "export-report.json", "{");
    expect(await look()).toEqual(["export-report.json"]);
    await rm(join(out, "export-report.json"));
    expect(await importFrom(workspace, [out], { isDryRun: true })).toMatchObject({
      value: { changed: [], isReported: false },
    });
  });

  it.each(both)(
    "tells of a byte more in any file of our own export to %s",
    { timeout: 60_000 },
    async (format) => {
      const workspace = await workspaceOf(...entries());
      const out = join(await temporaryFolder(), "out");
      await exportCorpus(await opened(workspace), { format, layers: ["annotator-a"], documents: null, out });
      const corpora = await openCorpora([out]);
      const [corpus] = corpora.ok ? corpora.value : [];
      if (!corpus) throw new Error("no corpus");
      expect(await changedSinceExport(corpus)).toEqual([]);
      for (const path of corpus.paths) await appendFile(join(out, path), " ");
      expect(await changedSinceExport(corpus)).toEqual(corpus.paths);
    },
  );

  it("asks for the format of files that look like none", async () => {
    const file = await corpusOf("notes.txt", "在𠮷镇。");
    const workspace = await workspaceOf(...entries());
    expect(await importFrom(workspace, [file], { format: null })).toMatchObject({
      error: { code: "import-format-unsure" },
    });
  });

  it("ends when it is cancelled, and takes back what it wrote", async () => {
    const workspace = await workspaceOf(...entries());
    const rows = entries().map(({ source: { text } }) => JSON.stringify({ text, label: [] }));
    const file = await corpusOf("c.jsonl", rows.join("\n"));
    const controller = new AbortController();
    const progress = ({ done, total, counts }: CorpusProgress) => {
      if (done === 1 && total === 2 && counts === "count") controller.abort();
    };
    expect(await importFrom(workspace, [file], { signal: controller.signal, progress })).toMatchObject({
      error: { code: "import-cancelled" },
    });
    expect([await layerIn(workspace, "a"), await layerIn(workspace, "b")]).toEqual([null, null]);
  });

  it("ends when it is cancelled while the workspace's own texts are read", async () => {
    const workspace = await workspaceOf(...entries());
    const file = await corpusOf("c.jsonl", JSON.stringify({ text: "other", label: [] }));
    const controller = new AbortController();
    const told: CorpusProgress[] = [];
    const progress = (reached: CorpusProgress) => {
      told.push(reached);
      controller.abort();
    };
    expect(await importFrom(workspace, [file], { signal: controller.signal, progress })).toMatchObject({
      error: { code: "import-cancelled" },
    });
    expect(told).toEqual([{ done: 0, total: 2, counts: "texts", format: "jsonl" }]);
  });

  it("says how many texts of the workspace and files it has looked at, and of one file how many documents", async () => {
    const workspace = await workspaceOf(...entries());
    const folder = await temporaryFolder();
    for (const { source } of entries()) {
      await put(folder, `${source.document}.txt`, source.text);
      await put(folder, `${source.document}.ann`, "");
    }
    const rows = entries().map(({ source: { text } }) => JSON.stringify({ text, label: [] }));
    const file = await corpusOf("c.jsonl", rows.join("\n"));
    const told: CorpusProgress[] = [];
    const options = { isDryRun: true, progress: (reached: CorpusProgress) => told.push(reached) };
    await importFrom(workspace, [folder], { ...options, format: "brat" });
    await importFrom(workspace, [file], options);
    const ownTexts = [0, 1].map((done) => ({ done, total: 2, counts: "texts" }));
    const inBrat = [
      ...ownTexts,
      { done: 2, total: 4, counts: "files" },
      { done: 4, total: 4, counts: "files" },
    ];
    const inJsonl = [
      ...ownTexts,
      { done: 1, total: null, counts: "count" },
      { done: 2, total: null, counts: "count" },
    ];
    expect(told).toEqual([
      ...inBrat.map((reached) => ({ ...reached, format: "brat" })),
      ...inJsonl.map((reached) => ({ ...reached, format: "jsonl" })),
    ]);
  });

  it("takes files that lie in one folder for one corpus", async () => {
    const workspace = await workspaceOf(...entries());
    const folder = await temporaryFolder();
    await put(folder, "b.txt", "增长10%😀");
    await put(folder, "b.ann", "T1\ttarget 0 2\t增长\n");
    await put(folder, "unasked.txt", "no .ann beside it");
    const result = await importFrom(workspace, [join(folder, "b.ann"), join(folder, "b.txt")], {
      format: "brat",
    });
    expect(result).toMatchObject({ ok: true });
    expect(slices(await layerIn(workspace, "b"))).toEqual([["target", "增长"]]);
  });

  it.each([
    { name: "a format that is none", options: { format: "pdf" }, code: "format-unknown" },
    {
      name: "an annotator who has layers",
      options: { annotator: "annotator-a" },
      code: "import-annotator-exists",
    },
    {
      name: "the same name in other letters",
      options: { annotator: "Annotator-A" },
      code: "import-annotator-exists",
    },
    { name: "a name that cannot be one", options: { annotator: "a/b" }, code: "name-bad-character" },
  ])("refuses $name", async ({ options, code }) => {
    const workspace = await workspaceOf(...entries());
    const file = await corpusOf("c.jsonl", '{"text":"增长10%😀","label":[]}');
    expect(await importFrom(workspace, [file], options)).toMatchObject({ ok: false, error: { code } });
  });

  it("writes nothing at all when one file is broken, and names it and the line", async () => {
    const workspace = await workspaceOf(...entries());
    const file = await corpusOf("c.jsonl", '{"text":"增长10%😀","label":[[0,2,"target"]]}\n{"text":');
    expect(await importFrom(workspace, [file])).toMatchObject({
      ok: false,
      error: { code: "import-malformed", parameters: { file: "c.jsonl", line: 2 } },
    });
    expect(await layerIn(workspace, "b")).toBeNull();
  });

  it("says so when no document is one of the workspace, and when there is no such file", async () => {
    const workspace = await workspaceOf(...entries());
    const file = await corpusOf("c.jsonl", '{"text":"戊","label":[]}');
    expect(await importFrom(workspace, [file])).toMatchObject({ error: { code: "import-no-documents" } });
    expect(await importFrom(workspace, ["/no/such/file"])).toMatchObject({
      error: { code: "file-unreadable" },
    });
  });

  it("takes back what it wrote when a later layer cannot be: attributes without end, say", async () => {
    const workspace = await workspaceOf(...entries());
    const folder = await temporaryFolder();
    const deep = `${"[".repeat(90)}${"]".repeat(90)}`;
    for (const [{ source }, more] of [
      [marked("", "a"), ""],
      [marked("", "b"), `"deep":${deep},`],
    ] as const) {
      const text = entries().find((each) => each.source.document === source.document)?.source.text;
      const span = `{"%ID":2,"%TYPE":"x.Span","@sofa":1,"begin":0,"end":1,${more}"label":"target"}`;
      const sofa = `{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaID":"_","sofaString":${JSON.stringify(text)}}`;
      await put(folder, `${source.document}.json`, `{"%FEATURE_STRUCTURES":[${sofa},${span}]}`);
    }
    const result = await importFrom(workspace, [folder], { format: "uima-json" });
    expect(result).toMatchObject({ ok: false, error: { code: "file-wrong-shape" } });
    expect(await layerIn(workspace, "a")).toBeNull();
    expect(await layerIn(workspace, "b")).toBeNull();
  });
});
