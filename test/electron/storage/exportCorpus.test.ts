import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { readdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CorpusFormat, Written } from "../../../core/formats/CorpusFormat";
import { jsonl } from "../../../core/formats/jsonl";
import { defaultWriteOptions } from "../../../core/formats/WriteOptions";
import { layoutText } from "../../../core/text/layout/layoutText";
import type { Span } from "../../../core/text/Span";
import { type ExportOptions, exportAs, exportCorpus } from "../../../electron/storage/exportCorpus";
import { Workspace } from "../../../electron/storage/Workspace";
import { annotation, layerOf, marked, sourceText } from "../../builders/marked";
import { put, repository, temporaryFolder, workspaceOf } from "../cli/workspaceOnDisk";

async function opened(folder: string): Promise<Workspace> {
  const workspace = await Workspace.open(folder);
  if (!workspace.ok) throw new Error(workspace.error.code);
  return workspace.value;
}

async function optionsFor(format: string): Promise<ExportOptions> {
  return { format, layers: ["annotator-a"], documents: null, out: join(await temporaryFolder(), "out") };
}

/** The file of an export that holds the words. */
const isText = (path: string) => /^documents\/|jsonl$|txt$/.test(path);

const firstFold = (text: string) =>
  layoutText(text).folds.find(({ start, shown }) => shown === "" && start > 2) as Span;

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

describe("exportCorpus", () => {
  it.each(["json", "jsonl", "brat"])(
    "writes a report beside %s with hashes of what is on the disk",
    async (format) => {
      const workspace = await workspaceOf(
        marked("[policy 甲][target 乙\n丙]", "a"),
        marked("[policy 𠮷]", "b"),
      );
      const options = { ...(await optionsFor(format)), generator: "test 1.2.3" };
      const result = await exportCorpus(await opened(workspace), options);
      const report = JSON.parse(await readFile(join(options.out, "export-report.json"), "utf8"));
      expect(report).toMatchObject({
        generator: "test 1.2.3",
        format,
        offsetUnit: format === "json" ? "utf16" : "code-point",
        layer: "annotator-a",
        documents: 2,
        annotations: 3,
        labels: { policy: 2, target: 1 },
        lossCounts: result.ok
          ? result.value.losses.map(({ what, instead, count }) => ({ what, instead, count }))
          : [],
      });
      const count = report.lossCounts.reduce((sum: number, each: { count: number }) => sum + each.count, 0);
      expect(report.losses).toHaveLength(count);
      for (const [path, hash] of Object.entries(report.files))
        expect(sha256(await readFile(join(options.out, path)))).toBe(hash);
      expect(Object.keys(report.files).sort()).toEqual(await filesOf(options.out));
    },
  );

  it.each(["json", "jsonl", "brat"])(
    "writes the text as it reads in %s, with the map beside it",
    async (format) => {
      const text = await readFile(join(repository, "seeds/002_0444c261d17f6049.txt"), "utf8");
      const { start, end } = firstFold(text);
      const source = sourceText(text);
      const layer = layerOf(source, [annotation(text, start - 2, end + 2)]);
      const options = {
        ...(await optionsFor(format)),
        write: { ...defaultWriteOptions, text: "reflowed" as const },
      };
      const result = await exportCorpus(await opened(await workspaceOf({ source, layer })), options);
      expect(result).toMatchObject({ ok: true, value: { annotations: 1 } });
      const map = JSON.parse(await readFile(join(options.out, "offset-maps/doc.json"), "utf8"));
      expect(map).toMatchObject({ document: "doc", rawSha256: source.sha256, offsetUnit: "utf16" });
      const written = await readFile(
        join(options.out, (await filesOf(options.out)).find(isText) ?? ""),
        "utf8",
      );
      expect(written).not.toContain(JSON.stringify(text.slice(start - 2, end + 2)).slice(1, -1));
      expect(written).not.toContain(text.slice(start - 2, end + 2));
    },
  );

  it("refuses an option that the format does not have", async () => {
    const write = { ...defaultWriteOptions, choices: { scheme: "bio" } };
    const options = { ...(await optionsFor("brat")), write };
    const result = await exportCorpus(await opened(await workspaceOf(marked("甲"))), options);
    expect(result).toMatchObject({ ok: false, error: { code: "option-unknown" } });
  });

  it("answers with the folder's name, the counts and the losses", async () => {
    const source = sourceText(" 甲");
    const layer = layerOf(source, [annotation(source.text, 0, 2)]);
    const options = await optionsFor("brat");
    const result = await exportCorpus(await opened(await workspaceOf({ source, layer })), options);
    expect(result).toMatchObject({ ok: true, value: { folder: "out", documents: 1, annotations: 1 } });
    const trimmed = { what: "span", instead: "trimmed of outer white space" };
    expect(result.ok && result.value.losses.at(-1)).toEqual({
      ...trimmed,
      count: 1,
      examples: [{ document: "doc", annotation: "target-0-2", ...trimmed, quote: " 甲" }],
    });
  });

  it("fails on a text that has the layer and cannot be read, rather than leave it out", async () => {
    const workspace = await workspaceOf(marked("[policy 甲]", "a"), marked("[policy 乙]", "b"));
    await put(workspace, "seeds/b.txt", Buffer.from([0xff]));
    expect(await exportCorpus(await opened(workspace), await optionsFor("json"))).toMatchObject({
      ok: false,
      error: { code: "document-not-utf8" },
    });
  });

  it("fails on a broken project, rather than write the labels of the default one", async () => {
    const workspace = await workspaceOf(marked("[policy 甲]"));
    await put(workspace, "annotations/project.json", "[]");
    expect(await exportCorpus(await opened(workspace), await optionsFor("brat"))).toMatchObject({
      ok: false,
      error: { code: "file-wrong-shape" },
    });
  });

  const three = () => workspaceOf(...["a", "b", "c"].map((name) => marked("[policy 甲]", name)));

  it("says how far it is: half of a document when it is written, all of it when it is read back", async () => {
    const heard: string[] = [];
    const progress = (done: number, total: number) => heard.push(`${done}/${total}`);
    await exportCorpus(await opened(await three()), { ...(await optionsFor("json")), progress });
    expect(heard).toEqual(["0/3", "1/3", "1/3", "2/3", "2/3", "3/3"]);
  });

  it.each([
    ["before it begins", 0],
    ["while it writes", 1],
    ["when all is written", 3],
    ["while it reads back", 5],
    ["when all is read back", 6],
  ])("leaves nothing behind when it is cancelled %s", async (_, steps) => {
    const controller = new AbortController();
    let heard = 0;
    const progress = () => ++heard === steps && controller.abort();
    if (steps === 0) controller.abort();
    const options = { ...(await optionsFor("brat")), signal: controller.signal, progress };
    const result = await exportCorpus(await opened(await three()), options);
    expect(result).toMatchObject({ ok: false, error: { code: "export-cancelled" } });
    expect(heard).toBe(steps);
    expect(await readdir(join(options.out, ".."))).toEqual([]);
  });

  it("does not follow a link to a folder that holds something", async () => {
    const options = await optionsFor("json");
    const full = await workspaceOf(marked("[policy 甲]"));
    await symlink(full, options.out);
    expect(await exportCorpus(await opened(full), options)).toMatchObject({
      ok: false,
      error: { code: "export-target-exists" },
    });
    expect((await readdir(full)).sort()).toEqual(["annotations", "seeds"]);
  });

  it.each([
    ["a file stands in the way", "seeds/doc.txt/inside/out", "export-not-writable"],
    ["a name is too long", `seeds/${"长".repeat(90)}`, "export-name-too-long"],
  ])("says what can be done when %s, and leaves nothing", async (_, where, code) => {
    const workspace = await workspaceOf(marked("[policy 甲]"));
    const out = join(workspace, where);
    const result = await exportCorpus(await opened(workspace), { ...(await optionsFor("json")), out });
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(await readdir(join(workspace, "seeds"))).toEqual(["doc.txt"]);
  });

  it("leaves what somebody puts into the folder meanwhile, and nothing else", async () => {
    const options = await optionsFor("brat");
    const progress = () => {
      mkdirSync(options.out, { recursive: true });
      writeFileSync(join(options.out, "theirs"), "");
    };
    const result = await exportCorpus(await opened(await three()), { ...options, progress });
    expect(result).toMatchObject({ ok: false, error: { code: "export-target-exists" } });
    expect(await readdir(join(options.out, ".."), { recursive: true })).toEqual(["out", "out/theirs"]);
  });

  it("does not take a file for a folder", async () => {
    const workspace = await workspaceOf(marked("[policy 甲]"));
    const out = join(workspace, "seeds/doc.txt");
    const result = await exportCorpus(await opened(workspace), { ...(await optionsFor("json")), out });
    expect(result).toMatchObject({ ok: false, error: { code: "export-target-exists" } });
    expect(await readFile(out, "utf8")).toBe("甲");
  });
});

describe("exportAs, with a format that has a bug", () => {
  const buggy = (
    name: string,
    spoil: (written: Written) => Written,
  ): { name: string; format: CorpusFormat } => ({
    name,
    format: {
      ...jsonl,
      write: (context) => {
        const writer = jsonl.write?.(context);
        if (!writer) throw new Error("jsonl cannot be written");
        return { ...writer, document: (entry) => spoil(writer.document(entry)) };
      },
    },
  });
  const replaced = (written: Written, from: string, to: string): Written => ({
    ...written,
    chunks: written.chunks.map(({ path, content }) => ({
      path,
      content: Buffer.from(content as Uint8Array)
        .toString()
        .replace(from, to),
    })),
  });

  it.each([
    { ...buggy("moves a span", (w) => replaced(w, "[0,1,", "[1,2,")), problem: "other annotations in doc" },
    {
      ...buggy("changes a label", (w) => replaced(w, "policy", "target")),
      problem: "other annotations in doc",
    },
    { ...buggy("changes the text", (w) => replaced(w, "\\u4e59", "\\u4e58")), problem: "other text in doc" },
    {
      ...buggy("renames a document", (w) => replaced(w, '"doc"', '"dog"')),
      problem: "a document dog that was not written",
    },
    { ...buggy("forgets a document", (w) => ({ ...w, chunks: [] })), problem: "no document doc" },
    { ...buggy("writes nonsense", (w) => replaced(w, "{", "")), problem: /^corpus\.jsonl, line 1: not JSON/ },
    {
      ...buggy("drops an annotation without a loss", (w) => ({
        ...replaced(w, '[0,1,"policy"]', ""),
        expected: { ...w.expected, annotations: [] },
      })),
      problem: "no trace of annotation policy-0-1 of doc",
    },
  ])("withdraws an export that $name", async ({ format, problem }) => {
    const options = await optionsFor("jsonl");
    const result = await exportAs(format, await opened(await workspaceOf(marked("[policy 甲]乙"))), options);
    expect(result).toMatchObject({ ok: false, error: { code: "export-not-verified" } });
    const both = result.ok ? {} : (result.error.parameters.problem as Record<string, string>);
    const said = both.en;
    expect(both["zh-CN"]).toMatch(/\p{Script=Han}/u);
    if (typeof problem === "string") expect(said).toBe(problem);
    else expect(said).toMatch(problem);
    expect(await readdir(join(options.out, ".."))).toEqual([]);
  });
});

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  return paths
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path !== "export-report.json")
    .sort();
}
