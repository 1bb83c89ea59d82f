import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CorpusEntry } from "../../../core/formats/CorpusFormat";
import { formats } from "../../../core/formats/registry";
import { parseDocumentId } from "../../../core/model/ids";
import type { SourceText } from "../../../core/model/SourceText";
import { annotation, layerOf, marked } from "../../builders/marked";
import { bratVerdict } from "../../core/formats/bratServer";
import { runWorkbench } from "./runWorkbench";
import { put, repository, temporaryFolder, workspaceOf } from "./workspaceOnDisk";

const seeds = [
  "000_b4727a79b4439440",
  "001_0fcbecf53dd969e0",
  "002_0444c261d17f6049",
  "003_3e35a4a664f4811f",
  "004_5eb15fd4d41f17c5",
];

/** A seed with spans at its start, over its line breaks, nested, crossing and at its end. */
async function taggedSeed(name: string): Promise<CorpusEntry> {
  const bytes = await readFile(join(repository, "seeds", `${name}.txt`));
  const document = parseDocumentId(name);
  if (!document.ok) throw new Error(name);
  const text = bytes.toString("utf8");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const source: SourceText = { document: document.value, text, sha256, encoding: "utf-8" };
  const middle = text.indexOf("\n", text.length / 2) - 3;
  const last = text.trimEnd().length;
  return {
    source,
    layer: layerOf(source, [
      annotation(text, firstWord(text), firstWord(text) + 2, "policy"),
      annotation(text, middle, middle + 12, "target"),
      annotation(text, middle, middle + 2, "industry"),
      annotation(text, middle + 1, middle + 20, "policy"),
      annotation(text, last - 2, last, "industry"),
    ]),
  };
}

const firstWord = (text: string) => text.search(/\S/);

async function exportTo(workspace: string, format: string, ...more: string[]) {
  const out = join(await temporaryFolder(), "out");
  const words = ["export", workspace, "--format", format, "--layer", "annotator-a", "--out", out, ...more];
  return { out, ...(await runWorkbench(words)) };
}

const sliced = (text: string, start: number, end: number) => Array.from(text).slice(start, end).join("");

describe("workbench export", { timeout: 30_000 }, () => {
  it("writes the five seeds as JSON Lines whose offsets fit the source files", async () => {
    const entries = await Promise.all(seeds.map(taggedSeed));
    const { out, stderr, exitCode } = await exportTo(await workspaceOf(...entries), "jsonl");
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    const rows = (await readFile(join(out, "corpus.jsonl"), "ascii")).trimEnd().split("\n");
    for (const [i, row] of rows.map((line) => JSON.parse(line)).entries()) {
      const { source, layer } = entries[i] as CorpusEntry;
      expect(row.id).toBe(seeds[i]);
      expect(row.text).toBe(await readFile(join(repository, "seeds", `${seeds[i]}.txt`), "utf8"));
      expect(
        row.label.map(([s, e, label]: [number, number, string]) => [label, sliced(row.text, s, e)]),
      ).toEqual(layer.annotations.map(({ label, start, end }) => [label, source.text.slice(start, end)]));
    }
    expect(rows).toHaveLength(5);
  });

  it("writes the five seeds as brat takes them, the texts byte for byte", async () => {
    const entries = await Promise.all(seeds.map(taggedSeed));
    const { out, exitCode } = await exportTo(await workspaceOf(...entries), "brat");
    expect(exitCode).toBe(0);
    const names = (await readdir(out)).filter((name) => /\.(txt|ann|conf)$/.test(name));
    expect(names).toHaveLength(12);
    const files = new Map<string, string>();
    for (const name of names) files.set(name, await readFile(join(out, name), "utf8"));
    for (const name of seeds) {
      const verdict = bratVerdict(files, name);
      expect(verdict.errors).toEqual([]);
      expect(verdict.annotations.map(({ type }) => type).sort()).toEqual([
        "industry",
        "industry",
        "policy",
        "policy",
        "target",
      ]);
      const seed = await readFile(join(repository, "seeds", `${name}.txt`));
      expect(seed.equals(await readFile(join(out, `${name}.txt`)))).toBe(true);
    }
  });

  it("gives back our own JSON as the layer file was", async () => {
    const entry = marked("在[policy 《[industry 数字\n经济]》]下");
    const { out } = await exportTo(await workspaceOf(entry), "json");
    const { text, layer } = JSON.parse(await readFile(join(out, "documents/doc.json"), "utf8"));
    expect(text).toBe(entry.source.text);
    expect(layer.annotations).toEqual(JSON.parse(JSON.stringify(entry.layer.annotations)));
  });

  it("says what it wrote and what it could not keep", async () => {
    const { source, layer } = marked("[policy 甲][target 乙]");
    const [first, ...rest] = layer.annotations;
    const noted = { ...layer, annotations: [{ ...first, note: "注" } as typeof first & object, ...rest] };
    const { out, stdout } = await exportTo(await workspaceOf({ source, layer: noted }), "jsonl");
    expect(stdout.split("\n")).toEqual([
      `1 document, 2 annotations → ${out} (jsonl)`,
      "not kept: annotator (1)",
      "not kept: status (1)",
      "not kept: times (1)",
      "not kept: origin (1)",
      "not kept: note (1)",
      "",
    ]);
  });

  it("prints its report as JSON alone when asked", async () => {
    const { stdout } = await exportTo(await workspaceOf(marked("[policy 甲]")), "json", "--json");
    expect(JSON.parse(stdout)).toEqual({
      folder: "out",
      documents: 1,
      annotations: 1,
      openCases: null,
      losses: [],
    });
  });

  it("writes only the documents that are named", async () => {
    const workspace = await workspaceOf(marked("[policy 甲]", "a"), marked("乙", "b"), marked("丙", "c"));
    const { out } = await exportTo(workspace, "brat", "--document", "c", "--document", "a");
    expect((await readdir(out)).sort()).toEqual([
      "DATACARD.md",
      "a.ann",
      "a.txt",
      "annotation.conf",
      "c.ann",
      "c.txt",
      "export-report.json",
      "visual.conf",
    ]);
  });

  it("leaves out documents that the annotator has not begun", async () => {
    const workspace = await workspaceOf(marked("[policy 甲]", "a"));
    await put(workspace, "seeds/b.txt", "乙");
    const { stdout } = await exportTo(workspace, "json", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ documents: 1 });
  });

  it.each([
    {
      name: "an unknown format",
      options: { format: "pdf" },
      says: `There is no format pdf. Known formats: ${formats.map(({ id }) => id).join(", ")}.`,
    },
    {
      name: "the gold layer of what nobody has reviewed",
      options: { layer: "gold" },
      says: "Nobody has reviewed any document, so there is no gold layer yet.",
    },
    {
      name: "an unknown layer",
      options: { layer: "annotator-z" },
      says: "There is no layer of annotator-z in this workspace. Layers there are: annotator-a.",
    },
    {
      name: "an unknown document",
      options: { document: "nowhere" },
      says: "There is no document nowhere in this workspace.",
    },
    {
      name: "a document without the layer",
      options: { document: "bare" },
      says: "There is no layer of annotator-a on bare.",
    },
    {
      name: "a document that is a path",
      options: { document: "../doc" },
      says: '“../doc” cannot be a file name everywhere: it contains one of < > : " / \\ | ? * or a control character.',
    },
  ])("refuses $name in one line and writes nothing", async ({ options, says }) => {
    const workspace = await workspaceOf(marked("[policy 甲]"));
    await put(workspace, "seeds/bare.txt", "乙");
    const parent = await temporaryFolder();
    const all = { format: "json", layer: "annotator-a", out: join(parent, "out"), ...options };
    const words = Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]);
    expect(await runWorkbench(["export", workspace, ...words])).toEqual({
      stdout: "",
      stderr: `error: ${says}\n`,
      exitCode: 1,
    });
    expect(await readdir(parent)).toEqual([]);
  });

  it("refuses a workspace with one broken layer, whole", async () => {
    const workspace = await workspaceOf(marked("[policy 甲]", "a"), marked("[policy 乙]", "b"));
    await put(workspace, "annotations/b/annotator-a.json", "{");
    const { out, stderr, exitCode } = await exportTo(workspace, "jsonl");
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^error: annotations\/b\/annotator-a\.json is not complete JSON: .*\n$/);
    expect(await readdir(join(out, ".."))).toEqual([]);
  });

  it("never writes into a folder that holds something", async () => {
    const workspace = await workspaceOf(marked("[policy 甲]"));
    const { out } = await exportTo(workspace, "json");
    const before = await readFile(join(out, "export-report.json"));
    const again = ["export", workspace, "--format", "brat", "--layer", "annotator-a", "--out", out];
    expect(await runWorkbench(again)).toEqual({
      stdout: "",
      stderr: `error: ${out} exists already and is not empty. Choose a new folder.\n`,
      exitCode: 1,
    });
    expect(await readFile(join(out, "export-report.json"))).toEqual(before);
    expect(existsSync(join(out, "doc.ann"))).toBe(false);
  });

  it("fills an empty folder, and makes the folders on the way to a new one", async () => {
    const workspace = await workspaceOf(marked("[policy 甲]"));
    const parent = await temporaryFolder();
    await mkdir(join(parent, "empty"));
    const words = ["export", workspace, "--format", "jsonl", "--layer", "annotator-a", "--out"];
    expect((await runWorkbench([...words, "empty"], parent)).exitCode).toBe(0);
    expect((await runWorkbench([...words, "new/deep"], parent)).exitCode).toBe(0);
    for (const folder of ["empty", "new/deep"])
      expect(await readdir(join(parent, folder))).toEqual([
        "DATACARD.md",
        "corpus.jsonl",
        "export-report.json",
      ]);
  });
});
