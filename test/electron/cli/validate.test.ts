import { describe, expect, it } from "vitest";
import { annotation, layerOf, marked, sourceText } from "../../builders/marked";
import { runWorkbench } from "./runWorkbench";
import { put, temporaryFolder, workspaceOf, workspaceOfSeeds } from "./workspaceOnDisk";

const layerPath = "annotations/doc/annotator-a.json";

async function validate(workspace: string) {
  const { stdout, stderr, exitCode } = await runWorkbench(["validate", workspace, "--json"]);
  expect(stderr).toBe("");
  return { exitCode, ...JSON.parse(stdout) };
}

describe("workbench validate", { timeout: 30_000 }, () => {
  it("finds nothing wrong with the seeds", async () => {
    expect(await validate(await workspaceOfSeeds())).toEqual({
      exitCode: 0,
      ok: true,
      documents: 5,
      layers: 0,
      problems: [],
      notes: [],
    });
  });

  it("names a broken layer file and exits with 1", async () => {
    const workspace = await workspaceOf(marked("[policy 甲]"));
    await put(workspace, layerPath, "{");
    expect(await validate(workspace)).toMatchObject({
      exitCode: 1,
      ok: false,
      documents: 1,
      layers: 1,
      problems: [{ file: layerPath, code: "file-not-json" }],
    });
  });

  it("prints a line for each problem and a summary", async () => {
    const source = sourceText("甲\n乙");
    const layer = layerOf(source, [annotation(source.text, 0, 3, "dream", "x")]);
    const workspace = await workspaceOf({ source, layer });
    await put(workspace, "seeds/bad.txt", Buffer.from([0x80]));
    const { stdout, stderr, exitCode } = await runWorkbench(["validate", workspace]);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 1 });
    expect(stdout.split("\n")).toEqual([
      "problem: seeds/bad.txt: bad.txt is not UTF-8: byte 0 cannot be read. Choose its encoding.",
      `problem: ${layerPath}: annotation x has the label dream, which this project does not define.`,
      "2 documents, 1 layer: 2 problems",
      "",
    ]);
  });

  it("says in one line that a folder is no workspace", async () => {
    const folder = await temporaryFolder();
    expect(await runWorkbench(["validate", folder, "--json"])).toEqual({
      stdout: "",
      stderr: `error: ${folder} is not a workspace: it has no seeds folder.\n`,
      exitCode: 1,
    });
  });
});

describe("workbench validate of a corpus", { timeout: 30_000 }, () => {
  it("names file and line of what its reader refuses, and says what it cannot know without a report", async () => {
    const out = await temporaryFolder();
    const rows = ['{"id":"a","text":"甲","label":[]}', '{"id":"b","text":"乙","label":[[0,2,"x"]]}'];
    await put(out, "corpus.jsonl", rows.join("\n"));
    const { stdout, exitCode } = await runWorkbench(["validate", out]);
    expect(exitCode).toBe(1);
    const [problem, note, sum] = stdout.split("\n");
    expect(problem).toMatch(/^problem: corpus\.jsonl, line 2: /);
    expect(note).toMatch(/^note: export-report\.json: there is none, /);
    expect(sum).toBe("jsonl, 1 document, 0 annotations: 1 problem");
  });
});
