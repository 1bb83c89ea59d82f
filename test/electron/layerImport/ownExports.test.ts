import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Capabilities } from "../../../core/formats/CorpusFormat";
import type { CorpusImport } from "../../../core/formats/importing/CorpusImport";
import { formats } from "../../../core/formats/registry";
import type { SplitUnitKind } from "../../../core/formats/splits/SplitOptions";
import type { TextForm } from "../../../core/formats/WriteOptions";
import type { Annotation } from "../../../core/model/Annotation";
import { importCorpus } from "../../../electron/layerImport/importCorpus";
import { openCorpora } from "../../../electron/layerImport/openCorpora";
import { exportCorpus } from "../../../electron/storage/exportCorpus";
import { Workspace } from "../../../electron/storage/Workspace";
import { annotation, layerOf, marked, sourceText } from "../../builders/marked";
import { repository, temporaryFolder, workspaceOf } from "../cli/workspaceOnDisk";

const formatsBothWays = formats.filter(({ read, write }) => read && write);

async function opened(folder: string): Promise<Workspace> {
  const workspace = await Workspace.open(folder);
  if (!workspace.ok) throw new Error(workspace.error.code);
  return workspace.value;
}

/** A text of several articles, with spans at its very beginning and end, across a line break, and nested ones. */
async function articles() {
  const text = await readFile(join(repository, "seeds/002_0444c261d17f6049.txt"), "utf8");
  const end = text.trimEnd().length;
  const first = text.search(/\S/);
  const broken = text.indexOf("\n", 900);
  const spans = [
    annotation(text, first, first + 2),
    { ...annotation(text, 400, 404, "policy"), attributes: { deadline: "2023" }, note: "甲，\n𠮷" },
    annotation(text, broken - 2, broken + 3, "industry"),
    annotation(text, end - 60, end - 52),
    annotation(text, end - 2, end, "policy"),
  ];
  const source = sourceText(text, "long");
  return { source, layer: layerOf(source, spans) };
}

const short = () => marked("《[policy 数字经济\n发展规划]》，𠮷[industry 林业]。", "short");

async function workspace(): Promise<string> {
  const { source } = short();
  const other = layerOf(source, [annotation(source.text, 0, 1)], "annotator-b");
  return workspaceOf(await articles(), short(), { source, layer: other });
}

async function exported(folder: string, format: string, layers: string[], by: SplitUnitKind, text: TextForm) {
  const out = join(await temporaryFolder(), "out");
  const split = { shares: { train: 0.5, dev: 0, test: 0.5 }, seed: 3, by };
  const write = { text, flattening: "outermost", choices: {} } as const;
  const result = await exportCorpus(await opened(folder), {
    format,
    layers,
    documents: null,
    out,
    write,
    split,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return out;
}

async function imported(folder: string, path: string, seen?: (found: CorpusImport) => void) {
  const corpora = await openCorpora([path]);
  if (!corpora.ok) throw new Error(corpora.error.code);
  const result = await importCorpus(await opened(folder), corpora.value, {
    annotator: "colleague",
    ...(seen && { seen }),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function placesOf(folder: string, document: string, annotator = "colleague") {
  const file = join(folder, "annotations", document, `${annotator}.json`);
  const { annotations } = JSON.parse(await readFile(file, "utf8"));
  return annotations.map((a: { start: number; end: number; label: string }) => [a.start, a.end, a.label]);
}

/** The attributes and notes of an annotator, as far as a format keeps them. */
async function extrasOf(folder: string, { notes, attributes }: Capabilities, annotator = "colleague") {
  const stored = JSON.parse(await readFile(join(folder, "annotations/long", `${annotator}.json`), "utf8"));
  return stored.annotations.map((each: Annotation) => [
    attributes && each.attributes,
    notes && each.note.replace(/\s+/g, " "),
  ]);
}

describe("the top folder of our own export", { timeout: 60_000 }, () => {
  it.each(formatsBothWays)(
    "of $id, split by article, brings every article to its place in the document",
    async ({ id, capabilities }) => {
      const folder = await workspace();
      const out = await exported(folder, id, ["annotator-a"], "article", "raw");
      const report = await imported(folder, out);
      expect(report).toMatchObject({ format: id, unmatched: [], lost: [], changed: [] });
      expect(report.documents.map(({ document }) => document).sort()).toEqual(["long", "short"]);
      for (const document of ["long", "short"])
        expect(await placesOf(folder, document)).toEqual(await placesOf(folder, document, "annotator-a"));
      const extras = await extrasOf(folder, capabilities);
      expect(extras).toEqual(await extrasOf(folder, capabilities, "annotator-a"));
    },
  );

  it.each(["json", "jsonl", "conll", "csv"])(
    "of %s, of several layers of reflowed texts in parts, brings the first and names what is left",
    async (id) => {
      const folder = await workspace();
      const out = await exported(folder, id, ["annotator-a", "annotator-b"], "document", "reflowed");
      const { unmatched, lost } = await imported(folder, out);
      expect(unmatched).toEqual([{ from: "short", reason: "once more", document: "short" }]);
      expect(lost).toEqual([]);
      for (const document of ["long", "short"])
        expect(await placesOf(folder, document)).toEqual(await placesOf(folder, document, "annotator-a"));
    },
  );
});

describe("a part of our own export", { timeout: 60_000 }, () => {
  it("of JSON may be a single document's file", async () => {
    const folder = await workspace();
    const out = await exported(folder, "json", ["annotator-a"], "document", "raw");
    const parts = await Promise.all(
      ["train", "test"].map((part) => openCorpora([join(out, part, "documents/short.json")])),
    );
    const [path] = parts.flatMap((part) =>
      part.ok ? [join(part.value[0]?.folder ?? "", "short.json")] : [],
    );
    expect(await imported(folder, path ?? "")).toMatchObject({ format: "json", changed: [] });
    expect(await placesOf(folder, "short")).toEqual(await placesOf(folder, "short", "annotator-a"));
  });

  it.each([
    ["file", (out: string, part: string) => join(out, part, "corpus.jsonl"), "corpus.jsonl"],
    ["folder", (out: string, part: string) => join(out, part), "corpus.jsonl"],
    ["folder above", (out: string) => out, "/corpus.jsonl"],
  ])("that has lost a row is found out by the report, given its %s", async (_, pathOf, changed) => {
    const folder = await workspace();
    const out = await exported(folder, "jsonl", ["annotator-a"], "article", "raw");
    const part = "train";
    const file = join(out, part, "corpus.jsonl");
    const [, ...rows] = (await readFile(file, "utf8")).split("\n");
    expect(rows.length).toBeGreaterThan(1);
    await writeFile(file, rows.join("\n"));
    const before: (readonly string[])[] = [];
    const report = await imported(folder, pathOf(out, part), ({ changed }) => {
      if (!existsSync(join(folder, "annotations/long/colleague.json"))) before.push(changed);
    });
    expect(before).toEqual([report.changed]);
    expect(report.changed).toEqual([changed.startsWith("/") ? `${part}${changed}` : changed]);
  });
});
