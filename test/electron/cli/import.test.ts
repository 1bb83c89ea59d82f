import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../core/model/Annotation";
import { marked } from "../../builders/marked";
import { runWorkbench } from "./runWorkbench";
import { put, temporaryFolder, workspaceOf } from "./workspaceOnDisk";

async function corpus(content: string): Promise<string> {
  const folder = await temporaryFolder();
  await put(folder, "c.jsonl", content);
  return join(folder, "c.jsonl");
}

const workspace = () => workspaceOf(marked("在[policy 《规划》]下𠮷", "a"));
const row = '{"text":"在《规划》下𠮷","label":[[1,5,"政策"],[6,7,"PER"]]}\n';

describe("workbench import", { timeout: 30_000 }, () => {
  it("shows what it would import, then imports it as a layer that validates", async () => {
    const folder = await workspace();
    const words = ["import", folder, "--format", "jsonl", "--annotator", "colleague", await corpus(row)];
    const dry = await runWorkbench([...words, "--dry-run"]);
    expect(dry).toEqual({
      exitCode: 0,
      stderr: "",
      stdout:
        "c-1 → a (by hash): 1 annotation\nlabel 政策 → policy (1)\nunknown label: PER (1 left out)\n" +
        "would import 1 document, 1 annotation as colleague\n",
    });
    const { stdout, exitCode } = await runWorkbench([...words, "--label", "PER=target", "--json"]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      dryRun: false,
      documents: [{ document: "a", annotations: 2 }],
      lost: [],
    });
    const layer = JSON.parse(await readFile(join(folder, "annotations/a/colleague.json"), "utf8"));
    expect(layer.annotations.map((a: { label: string; quote: string }) => [a.label, a.quote])).toEqual([
      ["policy", "《规划》"],
      ["target", "𠮷"],
    ]);
    expect((await runWorkbench(["validate", folder])).exitCode).toBe(0);
  });

  it("brings back what the same program exported as a table, signs of formulas and all", async () => {
    const folder = await workspaceOf(marked("在[policy 《规划》]下，\n=1+1：[target 𠮷\n园]", "a"));
    const file = join(folder, "annotations/a/annotator-a.json");
    const stored = JSON.parse(await readFile(file, "utf8"));
    const [first] = stored.annotations;
    Object.assign(first, { attributes: { quantity: { comparator: "=", value: 3 } }, note: "=1+1" });
    await put(folder, "annotations/a/annotator-a.json", JSON.stringify(stored));
    const out = join(await temporaryFolder(), "out");
    await runWorkbench(["export", folder, "--format", "csv", "--layer", "annotator-a", "--out", out]);
    await runWorkbench(["import", folder, "--annotator", "colleague", out]);
    const read = JSON.parse(await readFile(join(folder, "annotations/a/colleague.json"), "utf8"));
    const essence = ({ start, end, label, quote, attributes, note }: Annotation) => {
      return { start, end, label, quote, attributes, note };
    };
    expect(read.annotations.map(essence)).toEqual(stored.annotations.map(essence));
  });

  it("keeps a version of what it brought, and takes back at any time what nobody has changed", async () => {
    const folder = await workspaceOf(marked("在[policy 《规划》]下𠮷", "a"), marked("[target 乙]", "b"));
    const file = await corpus(`${row}{"text":"乙","label":[[0,1,"target"]]}\n`);
    const words = ["import", folder, "--annotator", "colleague"];
    await runWorkbench([...words, "--format", "jsonl", file]);
    const layer = join(folder, "annotations/b/colleague.json");
    expect(await readdir(join(folder, "annotations/b/history/colleague"))).toEqual([
      expect.stringMatching(/-1-[0-9a-f]{8}-import\.json\.gz$/),
    ]);
    const edited = (await readFile(layer, "utf8")).replace('"revision": 1', '"revision": 2');
    await put(folder, "annotations/b/colleague.json", edited);
    expect(await runWorkbench([...words, "--take-back"])).toEqual({
      exitCode: 0,
      stderr: "",
      stdout: "kept, as it has been changed: b\nremoved 1 imported layer of colleague\n",
    });
    expect(existsSync(layer)).toBe(true);
    expect(existsSync(join(folder, "annotations/a/colleague.json"))).toBe(false);
    expect(await readdir(join(folder, "annotations/a/history/colleague"))).toEqual([]);
  });

  it("wants files, unless it takes back", async () => {
    const { stderr, exitCode } = await runWorkbench([
      "import",
      await workspace(),
      "--annotator",
      "colleague",
    ]);
    expect({ stderr, exitCode }).toEqual({
      stderr: "error: missing required argument 'files'\n",
      exitCode: 2,
    });
  });

  it("fails in one line that names the file and the line", async () => {
    const file = await corpus(`${row}{"text":`);
    const words = ["import", await workspace(), "--format", "jsonl", "--annotator", "colleague", file];
    const { stdout, stderr, exitCode } = await runWorkbench(words);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 1 });
    expect(stderr).toMatch(/^error: c\.jsonl, line 2: not JSON .*\n$/);
  });

  it("exports with options of the format, and refuses those it does not have", async () => {
    const folder = await workspace();
    const out = join(await temporaryFolder(), "out");
    const words = ["export", folder, "--format", "conll", "--layer", "annotator-a", "--out", out];
    expect((await runWorkbench([...words, "--option", "scheme=bilou"])).stderr).toBe(
      "error: The option scheme cannot be bilou. Known choices: bio, bioes, bmes.\n",
    );
    await runWorkbench([
      ...words,
      "--option",
      "scheme=bioes",
      "--option",
      "separator=space",
      "--flatten",
      "innermost",
    ]);
    expect(await readFile(join(out, "corpus.conll"), "utf8")).toContain(
      "《 B-policy\n规 I-policy\n划 I-policy\n》 E-policy\n",
    );
    expect((await runWorkbench([...words, "--flatten", "all"])).exitCode).toBe(2);
  });
});
