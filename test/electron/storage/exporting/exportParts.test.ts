import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formats } from "../../../../core/formats/registry";
import type { SplitOptions } from "../../../../core/formats/splits/SplitOptions";
import { defaultProject } from "../../../../core/model/Project";
import type { Verdict } from "../../../../core/review/Decision";
import { acceptedFrom, decide } from "../../../../core/review/decisions";
import { emptyReviewFile } from "../../../../core/review/ReviewFile";
import { reviewCases } from "../../../../core/review/reviewCases";
import { formatProjectFile } from "../../../../core/stored/projectFile";
import { formatReviewFile } from "../../../../core/stored/reviewFile";
import { type ExportOptions, exportCorpus } from "../../../../electron/storage/exportCorpus";
import { Workspace } from "../../../../electron/storage/Workspace";
import { annotation, layerOf, marked, sourceText } from "../../../builders/marked";
import { put, repository, temporaryFolder, workspaceOf } from "../../cli/workspaceOnDisk";
import { annotatorId, documentId } from "../TemporaryFolder";

const split: SplitOptions = { shares: { train: 0.5, dev: 0.25, test: 0.25 }, seed: 5, by: "document" };

const eight = () =>
  workspaceOf(...Array.from({ length: 8 }, (_, i) => marked(`[policy 𠮷${i}]在\n[target 乙]`, `doc-${i}`)));

async function exported(folder: string, options: Partial<ExportOptions> & { format: string }) {
  const workspace = await Workspace.open(folder);
  if (!workspace.ok) throw new Error(workspace.error.code);
  const out = join(await temporaryFolder(), "out");
  const all = { layers: ["annotator-a"], documents: null, out, ...options };
  const result = await exportCorpus(workspace.value, all);
  const read = (name: string) => readFile(join(out, name), "utf8");
  return { out, result, read, report: async () => JSON.parse(await read("export-report.json")) };
}

const rowsOf = (jsonl: string) =>
  jsonl
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("an export in parts", () => {
  it("writes a corpus for each part, and says in report and card which document is where", async () => {
    const { result, read, report } = await exported(await eight(), { format: "jsonl", split });
    expect(result).toMatchObject({ ok: true, value: { documents: 8, annotations: 16 } });
    const inFiles: Record<string, string> = {};
    for (const part of ["train", "dev", "test"])
      for (const { id } of rowsOf(await read(`${part}/corpus.jsonl`))) inFiles[id] = part;
    const { split: said } = await report();
    expect(
      Object.fromEntries(
        said.pieces.map((each: { document: string; part: string }) => [each.document, each.part]),
      ),
    ).toEqual(inFiles);
    expect(said).toMatchObject({
      seed: 5,
      by: "document",
      parts: { train: { documents: 4, annotations: 8, labels: { policy: 4, target: 4 } } },
    });
    expect(await read("DATACARD.md")).toContain("| dev | 2 | 4 (25.0 %) | 2 (25.0 %) | 2 (25.0 %) |");
  });

  it.each(formats.filter(({ write }) => write).map(({ id }) => id))(
    "is read back part by part in %s",
    async (format) => {
      const { result, out } = await exported(await eight(), { format, split });
      expect(result).toMatchObject({
        ok: true,
        value: { parts: [{ name: "train", documents: 4 }, { name: "dev" }, { name: "test" }] },
      });
      const names = await readdir(out);
      expect(names).toEqual(
        expect.arrayContaining(format === "huggingface" ? ["data"] : ["train", "dev", "test"]),
      );
    },
  );

  it("names the parts of a Hugging Face dataset as `datasets` does", async () => {
    const { out, read } = await exported(await eight(), { format: "huggingface", split });
    expect((await readdir(join(out, "data"))).sort()).toEqual([
      "test-00000.parquet",
      "test.jsonl",
      "train-00000.parquet",
      "train.jsonl",
      "validation-00000.parquet",
      "validation.jsonl",
    ]);
    expect(await read("README.md")).toContain("  - split: validation\n    path: data/validation-*.parquet");
    expect(await read("README.md")).toContain("  - name: validation\n    num_examples: 2");
  });

  it("cuts texts into their articles, so that each is in one part whole", async () => {
    const text = await readFile(join(repository, "seeds/002_0444c261d17f6049.txt"), "utf8");
    const source = sourceText(text);
    const layer = layerOf(source, [
      annotation(text, 400, 404),
      annotation(text, text.length - 60, text.length - 50),
    ]);
    for (const form of ["raw", "reflowed"] as const) {
      const { read, report } = await exported(await workspaceOf({ source, layer }), {
        format: "jsonl",
        split: { ...split, by: "article" },
        write: { text: form, flattening: "outermost", choices: {} },
      });
      const { pieces } = (await report()).split;
      const rows: Record<string, string> = {};
      for (const part of new Set(pieces.map((each: { part: string }) => each.part)))
        for (const { id, text: words } of rowsOf(await read(`${part}/corpus.jsonl`))) rows[id] = words;
      const joined = pieces.map((each: { document: string }) => rows[each.document]).join("");
      expect(pieces.length).toBeGreaterThan(1);
      if (form === "raw") expect(joined).toBe(text);
      for (const { document, start, end } of pieces) expect(rows[document]).toBe(joined.slice(start, end));
    }
  });
});

describe("an export of several annotators", () => {
  const source = sourceText("在𠮷镇推行链长制，\n建成千亿园区。");
  const both = () =>
    workspaceOf(
      {
        source,
        layer: layerOf(source, [annotation(source.text, 4, 9, "policy"), annotation(source.text, 11, 17)]),
      },
      {
        source,
        layer: layerOf(
          source,
          [annotation(source.text, 6, 9, "policy"), annotation(source.text, 11, 17)],
          "annotator-b",
        ),
      },
    );

  it("writes a corpus for each, and how far they agree", async () => {
    const { read, report } = await exported(await both(), {
      format: "jsonl",
      layers: ["annotator-a", "annotator-b"],
    });
    expect(rowsOf(await read("annotator-b/corpus.jsonl"))[0].label).toEqual([
      [5, 8, "policy"],
      [10, 16, "target"],
    ]);
    const { agreement, layers } = await report();
    expect(layers).toEqual(["annotator-a", "annotator-b"]);
    expect(agreement).toMatchObject([
      { documents: 1, f1: { strict: { value: 0.5 }, overlap: { value: 1 } } },
    ]);
    expect(await read("DATACARD.md")).toMatch(/\| annotator-a, annotator-b \| 1 \| 0\.500 \| 1\.000 \|/);
  });

  it("keeps a document in the same part for all of them", async () => {
    const workspace = await eight();
    for (let i = 0; i < 8; i += 2) {
      const { source: text } = marked(`[policy 𠮷${i}]在\n[target 乙]`, `doc-${i}`);
      const layer = layerOf(text, [annotation(text.text, 0, 2)], "annotator-b");
      await put(
        workspace,
        `annotations/doc-${i}/annotator-b.json`,
        JSON.stringify({ version: 1, offsetUnit: "utf16", ...layer }),
      );
    }
    const { read } = await exported(workspace, {
      format: "jsonl",
      split,
      layers: ["annotator-a", "annotator-b"],
    });
    for (const part of ["train", "dev", "test"]) {
      const ids = async (name: string) =>
        rowsOf(await read(`${name}/${part}/corpus.jsonl`).catch(() => "")).map(({ id }) => id);
      expect(await ids("annotator-a")).toEqual(expect.arrayContaining(await ids("annotator-b")));
    }
  });

  async function reviewed(): Promise<string> {
    const workspace = await both();
    const layers = [
      layerOf(source, [annotation(source.text, 4, 9, "policy"), annotation(source.text, 11, 17)]),
      layerOf(
        source,
        [annotation(source.text, 6, 9, "policy"), annotation(source.text, 11, 17)],
        "annotator-b",
      ),
    ];
    const [, target] = reviewCases(layers, []);
    const member = target?.found?.members[0];
    if (!target?.found || !member) throw new Error("no case");
    const verdict: Verdict = { kind: "accept", gold: acceptedFrom(member) };
    const decision = decide(
      target.found,
      verdict,
      { reason: null, comment: "" },
      { id: "d", now: "2026-01-02T03:04:05.000Z" },
    );
    const review = { ...emptyReviewFile(documentId("doc"), annotatorId("reviewer")), decisions: [decision] };
    await put(workspace, "annotations/doc/reviews/reviewer.json", formatReviewFile(review));
    return workspace;
  }

  it("marks gold's open cases where that is asked for", async () => {
    const { result, read } = await exported(await reviewed(), {
      format: "json",
      layers: ["gold"],
      openCases: "marked",
    });
    expect(result).toMatchObject({ ok: true, value: { annotations: 3, openCases: 1 } });
    const { layer } = JSON.parse(await read("documents/doc.json"));
    expect(
      layer.annotations.map(({ quote, attributes }: { quote: string; attributes: unknown }) => [
        quote,
        attributes,
      ]),
    ).toEqual([
      ["推行链长制", { case_state: "open", tagged_by: "annotator-a" }],
      ["链长制", { case_state: "open", tagged_by: "annotator-b" }],
      ["建成千亿园区", {}],
    ]);
    expect(await read("DATACARD.md")).toContain("marked by case_state");
  });

  it("does not mix open cases with gold in a format that cannot mark them", async () => {
    const { result } = await exported(await reviewed(), {
      format: "conll",
      layers: ["gold"],
      openCases: "marked",
    });
    expect(result).toMatchObject({ ok: false, error: { code: "export-cannot-mark" } });
  });
});

describe("an export of a folder", () => {
  const project = (folders: Record<string, string>) =>
    JSON.stringify({
      ...JSON.parse(formatProjectFile(defaultProject)),
      documents: Object.fromEntries(Object.entries(folders).map(([id, folder]) => [id, { folder }])),
    });

  it("takes the documents in it and in the folders below", async () => {
    const workspace = await eight();
    await put(
      workspace,
      "annotations/project.json",
      project({ "doc-1": "甲", "doc-2": "甲/乙", "doc-3": "甲乙" }),
    );
    const { read } = await exported(workspace, { format: "jsonl", folder: "甲" });
    expect(rowsOf(await read("corpus.jsonl")).map(({ id }) => id)).toEqual(["doc-1", "doc-2"]);
    const { result } = await exported(workspace, { format: "jsonl", folder: "丁" });
    expect(result).toMatchObject({ ok: false, error: { code: "export-nothing-in-folder" } });
  });
});

describe("what cannot be exported", () => {
  it.each([
    [
      "layers without any annotation",
      "json",
      [marked("甲", "a"), marked("乙", "b")],
      "export-no-annotations",
    ],
    [
      "an empty text, to a program that takes none",
      "doccano",
      [marked("[policy 甲]", "a"), marked("", "b")],
      "export-empty-document",
    ],
  ])("is refused: %s", async (_, format, entries, code) => {
    const { result, out } = await exported(await workspaceOf(...entries), { format });
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(await readdir(join(out, ".."))).toEqual([]);
  });

  it("is not an empty text in formats that hold one", async () => {
    const { result } = await exported(await workspaceOf(marked("[policy 甲]", "a"), marked("", "b")), {
      format: "jsonl",
    });
    expect(result).toMatchObject({ ok: true, value: { documents: 2 } });
  });
});
