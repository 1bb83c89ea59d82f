import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyReviewFile } from "../../../core/review/ReviewFile";
import { formatReviewFile } from "../../../core/stored/reviewFile";
import { checkWorkspace, type Findings } from "../../../electron/cli/checkWorkspace";
import { Workspace } from "../../../electron/storage/Workspace";
import { marked } from "../../builders/marked";
import { annotatorId, documentId } from "../storage/TemporaryFolder";
import { put, workspaceOf } from "./workspaceOnDisk";

const layerPath = "annotations/doc/annotator-a.json";

async function check(folder: string): Promise<Findings> {
  const workspace = await Workspace.open(folder);
  if (!workspace.ok) throw new Error(workspace.error.code);
  return checkWorkspace(workspace.value);
}

describe("checkWorkspace", () => {
  it.each([
    { name: "a layer cut short", edit: (json: string) => json.slice(0, 200), code: "file-not-json" },
    { name: "an empty layer file", edit: () => "", code: "file-not-json" },
    {
      name: "a newer layer",
      edit: (json: string) => json.replace('"version": 1', '"version": 2'),
      code: "file-unknown-version",
    },
    {
      name: "a layer without a status",
      edit: (json: string) => json.replace('  "status": "in-progress",\n', ""),
      code: "file-wrong-shape",
    },
    {
      name: "a layer for another text",
      edit: (json: string) => json.replace(/"sha256": "../, '"sha256": "00'),
      code: "layer-other-text",
    },
    {
      name: "a layer of another document",
      edit: (json: string) => json.replace('"document": "doc"', '"document": "other"'),
      code: "layer-other-document",
    },
    {
      name: "a layer of another annotator",
      edit: (json: string) => json.replace("annotator-a", "annotator-b"),
      code: "layer-other-annotator",
    },
    {
      name: "an offset outside the text",
      edit: (json: string) => json.replace('"end": 3', '"end": 30'),
      code: "layer-offset-outside",
    },
    {
      name: "an offset inside a character",
      edit: (json: string) => json.replace('"start": 1', '"start": 2'),
      code: "layer-splits-character",
    },
    {
      name: "a quote that differs",
      edit: (json: string) => json.replace('"quote": "𠮷"', '"quote": "吉"'),
      code: "layer-quote-differs",
    },
    {
      name: "a label the project lacks",
      edit: (json: string) => json.replace('"label": "policy"', '"label": "dream"'),
      code: "layer-unknown-label",
    },
  ])("finds $name", async ({ edit, code }) => {
    const workspace = await workspaceOf(marked("在[policy 𠮷]林"));
    await put(workspace, layerPath, edit(await readFile(join(workspace, layerPath), "utf8")));
    expect(await check(workspace)).toMatchObject({
      documents: 1,
      layers: 1,
      problems: [{ file: layerPath, code }],
    });
  });

  it.each([
    {
      name: "a text that is not UTF-8",
      path: "seeds/bad.txt",
      content: Buffer.from([0xb9, 0xfa]),
      code: "document-not-utf8",
      file: "seeds/bad.txt",
    },
    {
      name: "a text whose name no system shares",
      path: "seeds/con.txt",
      content: "甲",
      code: "name-reserved",
      file: "seeds/con.txt",
    },
    {
      name: "a folder named like a text",
      path: "seeds/folder.txt/inner",
      content: "",
      code: "document-not-a-file",
      file: "seeds/folder.txt",
    },
    {
      name: "a broken project",
      path: "annotations/project.json",
      content: "{",
      code: "file-not-json",
      file: "annotations/project.json",
    },
    {
      name: "a layer without its text",
      path: "annotations/gone/annotator-a.json",
      content: "{}",
      code: "document-unknown",
      file: "annotations/gone",
    },
    ...["refusals", "reviews", "bin", "lost"].map((kind) => ({
      name: `a file of ${kind} cut short`,
      path: `annotations/doc/${kind}/annotator-a.json`,
      content: "{",
      code: "file-not-json",
      file: `annotations/doc/${kind}/annotator-a.json`,
    })),
    {
      name: "refusals under a bad name",
      path: "annotations/doc/refusals/ a.json",
      content: "{}",
      code: "name-bad-edge",
      file: "annotations/doc/refusals/ a.json",
    },
    {
      name: "a layer file with a bad name",
      path: "annotations/doc/ a.json",
      content: "{}",
      code: "name-bad-edge",
      file: "annotations/doc/ a.json",
    },
  ])("finds $name", async ({ path, content, code, file }) => {
    const workspace = await workspaceOf(marked("甲"));
    await put(workspace, path, content);
    expect(await check(workspace)).toMatchObject({ problems: [{ file, code }] });
  });

  it("takes what lies beside the layers for neither a layer nor a stranger's file", async () => {
    const workspace = await workspaceOf(marked("甲"));
    const owned = { version: 1, document: "doc", annotator: "annotator-a" };
    const review = formatReviewFile(emptyReviewFile(documentId("doc"), annotatorId("annotator-a")));
    await put(
      workspace,
      "annotations/doc/refusals/annotator-a.json",
      JSON.stringify({ ...owned, refusals: [] }),
    );
    await put(workspace, "annotations/doc/reviews/annotator-a.json", review);
    await put(workspace, "annotations/doc/bin/annotator-a.json", JSON.stringify({ ...owned, deleted: [] }));
    await put(workspace, "annotations/doc/history/annotator-a/kept.json", "{}");
    expect(await check(workspace)).toMatchObject({ layers: 1, problems: [], notes: [] });
  });

  it("notes what a killed program left, and calls nothing wrong", async () => {
    const workspace = await workspaceOf(marked("甲"));
    await put(workspace, "annotations/doc/.annotator-a.json.12-0123456789ab.tmp", "{");
    await put(workspace, "annotations/doc/.DS_Store", "");
    await put(workspace, "annotations/README.md", "");
    const { problems, notes } = await check(workspace);
    expect(problems).toEqual([]);
    expect(notes.map(({ file }) => file)).toEqual(["annotations/doc/.annotator-a.json.12-0123456789ab.tmp"]);
  });

  it("tells what accepting a changed text would do, and what waits to be placed", async () => {
    const { layer } = marked("三月初春，推行[policy 链长制]。江上薄雾未散，引进[target 项目一百个]。");
    const { source } = marked("昨日，三月初春，推行链长制。江上薄雾未散，𠮷。");
    const workspace = await workspaceOf({ source, layer });
    const [found] = (await check(workspace)).problems;
    expect(found).toMatchObject({
      code: "layer-other-text",
      anchoring: { kept: 0, moved: 1, changed: 0, lost: 1 },
    });
    expect(found?.message).toContain("0 kept, 1 moved, 0 changed, 1 lost their place");
    const times = { lostAt: "2026-01-02T03:04:05.000Z", givenUpAt: null };
    const lost = [{ annotation: layer.annotations[1], why: "gone", ...times }];
    const file = { version: 1, document: "doc", annotator: "annotator-a", lost };
    await put(workspace, "annotations/doc/lost/annotator-a.json", JSON.stringify(file));
    await put(workspace, "annotations/doc/annotator-a.json", "");
    const broken = await check(workspace);
    expect([broken.problems.length, broken.notes]).toEqual([1, []]);
    await rm(join(workspace, "annotations/doc/annotator-a.json"));
    expect((await check(workspace)).notes).toEqual([
      { file: "annotations/doc/lost/annotator-a.json", message: "1 annotation to be placed by hand" },
    ]);
  });
});
