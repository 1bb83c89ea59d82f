import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
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
