import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkCorpus } from "../../../electron/cli/checkCorpus";
import { exportCorpus } from "../../../electron/storage/exportCorpus";
import { Workspace } from "../../../electron/storage/Workspace";
import { marked } from "../../builders/marked";
import { put, temporaryFolder, workspaceOf } from "./workspaceOnDisk";

const entries = ["a", "b"].map((name) => marked(`[target 增长10%😀]左右\n𠮷[policy 林]${name}`, name));

/** The folder of an export of two documents. */
async function exported(format: string) {
  const workspace = await Workspace.open(await workspaceOf(...entries));
  if (!workspace.ok) throw new Error(workspace.error.code);
  const out = join(await temporaryFolder(), "out");
  const report = await exportCorpus(workspace.value, {
    format,
    layers: ["annotator-a"],
    documents: null,
    out,
  });
  expect(report.ok).toBe(true);
  return out;
}

async function check(folder: string) {
  const checked = await checkCorpus(folder);
  if (!checked.ok) return checked.error.code;
  const { format, documents, annotations, problems, notes } = checked.value;
  return {
    ...{ format, documents, annotations },
    problems: problems.map(({ file, code }) => `${file} ${code}`),
    notes: notes.map(({ file }) => file),
  };
}

describe("checking a corpus", () => {
  it.each(["jsonl", "brat", "uima-xmi", "refi-qda"])(
    "finds nothing wrong with an export to %s",
    async (format) => {
      const sound = { documents: 2, annotations: 4, problems: [], notes: [] };
      expect(await check(await exported(format))).toEqual({ format, ...sound });
    },
  );

  it("notices a line that was deleted", async () => {
    const out = await exported("jsonl");
    const lines = (await readFile(join(out, "corpus.jsonl"), "utf8")).split("\n");
    await put(out, "corpus.jsonl", lines.slice(1).join("\n"));
    expect(await check(out)).toMatchObject({
      ...{ documents: 1, annotations: 2 },
      problems: ["corpus.jsonl corpus-file-changed", "export-report.json corpus-other-count"],
    });
  });

  it("notices files that were deleted, and one that came later", async () => {
    const out = await exported("brat");
    for (const name of ["a.ann", "a.txt"]) await rm(join(out, name));
    await put(out, "later.md", "丙");
    expect(await check(out)).toMatchObject({
      problems: [
        "a.ann corpus-file-changed",
        "a.txt corpus-file-changed",
        "export-report.json corpus-other-count",
      ],
      notes: ["later.md"],
    });
  });

  it("notices a changed number, and a report that is broken", async () => {
    const out = await exported("jsonl");
    const corpus = await readFile(join(out, "corpus.jsonl"), "utf8");
    await put(out, "corpus.jsonl", corpus.replace("[[0,", "[[1,"));
    expect(await check(out)).toMatchObject({ problems: ["corpus.jsonl corpus-file-changed"] });
    await put(out, "export-report.json", '{"format":"jsonl"');
    expect(await check(out)).toMatchObject({ problems: ["export-report.json corpus-file-changed"] });
  });

  it("compares the checksums alone of a format that can only be written", async () => {
    const out = await exported("xlsx");
    expect(await check(out)).toMatchObject({ documents: null, problems: [], notes: ["."] });
    await put(out, "annotations.xlsx", "");
    expect(await check(out)).toMatchObject({ problems: ["annotations.xlsx corpus-file-changed"] });
  });

  it("refuses a folder that is no corpus", async () => {
    expect(await check(await temporaryFolder())).toBe("import-format-unsure");
  });
});
