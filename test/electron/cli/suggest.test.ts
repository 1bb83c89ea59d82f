import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { carefulLayer, carefulLayers } from "../../builders/carefulLayers";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { runWorkbench } from "./runWorkbench";
import { repository, temporaryFolder, workspaceOf } from "./workspaceOnDisk";

/** A workspace of the two seeds that careful readers have tagged, with annotator-a's layers. */
async function workspaceOfReader(): Promise<string> {
  const own = carefulLayers.filter((file) => file.includes("annotator-a")).map((file) => carefulLayer(file));
  return workspaceOf(
    ...own.map(({ document, text, tags }) => {
      const source = sourceText(text, document);
      const annotations = tags.map(({ start, end, label }, at) =>
        annotation(text, start, end, label, `${at}-${label}`),
      );
      return { source, layer: layerOf(source, annotations) };
    }),
  );
}

const [learnt, unseen] = ["000_b4727a79b4439440", "002_0444c261d17f6049"] as const;
const words = ["--annotator", "annotator-a", "--train", learnt, "--document", unseen];

interface Printed {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly score: number;
  readonly source: string;
}

describe("workbench suggest", { timeout: 120_000 }, () => {
  it("suggests in code points what the annotator might tag in a document it has not learnt from", async () => {
    const folder = await workspaceOfReader();
    const { stdout, stderr, exitCode } = await runWorkbench(["suggest", folder, ...words, "--json"]);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    const printed = JSON.parse(stdout) as Printed[];
    const text = Array.from(await readFile(join(repository, "seeds", `${unseen}.txt`), "utf8"));
    expect(Object.keys(printed[0] ?? {})).toEqual(["start", "end", "label", "score", "source"]);
    const quotes = printed.map(({ start, end, label }) => [label, text.slice(start, end).join("")]);
    expect(quotes).toContainEqual(["industry", "文化旅游"]);
    expect(quotes).toContainEqual(["industry", "电子信息"]);
    const own = carefulLayer(`${unseen}.annotator-a.json`).tags.map(
      ({ start, end, label }) => `${start} ${end} ${label}`,
    );
    const right = printed.filter(({ start, end, label }) => own.includes(`${start} ${end} ${label}`));
    expect(right.length).toBeGreaterThan(printed.length * 0.4);
    expect(right.length).toBeGreaterThan(30);
  });

  it.each<[what: string, words: string[], code: number, line: RegExp]>([
    [
      "a document that nobody has tagged",
      [...words, "--annotator", "annotator-b"],
      1,
      /^error: There is no layer of annotator-b on /,
    ],
    [
      "a document that is not there",
      [...words, "--document", "nowhere"],
      1,
      /^error: There is no document nowhere /,
    ],
    ["a name that cannot be one", [...words, "--annotator", "a/b"], 1, /^error: .*a\/b/],
    [
      "nothing to learn from",
      ["--annotator", "annotator-a", "--document", unseen],
      2,
      /^error: required option '--train/,
    ],
  ])("refuses %s in one line", async (_, more, code, line) => {
    const folder = await workspaceOfReader();
    const { stdout, stderr, exitCode } = await runWorkbench(["suggest", folder, ...more, "--json"]);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: code });
    expect(stderr).toMatch(line);
  });

  it("refuses a folder that is no workspace", async () => {
    const { exitCode, stderr } = await runWorkbench(["suggest", await temporaryFolder(), ...words]);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("seeds") });
  });
});
