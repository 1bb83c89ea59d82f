import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { DocumentId } from "../../../core/model/ids";
import { takeBack } from "../../../electron/layerImport/takeBack";
import { Workspace } from "../../../electron/storage/Workspace";
import { marked } from "../../builders/marked";
import { workspaceOf } from "../cli/workspaceOnDisk";
import { annotatorId } from "../storage/TemporaryFolder";

const annotator = annotatorId("annotator-a");
const documents = ["a", "b", "c"] as DocumentId[];

async function imported() {
  const folder = await workspaceOf(...documents.map((name) => marked("增长[target 10%]", name)));
  const workspace = await Workspace.open(folder);
  if (!workspace.ok) throw new Error(workspace.error.code);
  const remaining = () =>
    documents.filter((name) => existsSync(join(folder, `annotations/${name}/annotator-a.json`)));
  return { workspace: workspace.value, remaining };
}

describe("taking an import back", () => {
  it("removes every layer, saying how far it is", async () => {
    const { workspace, remaining } = await imported();
    const told: string[] = [];
    const report = (done: number, total: number) => void told.push(`${done} of ${total}`);
    expect(await takeBack(workspace, { annotator, documents }, { report })).toEqual({
      removed: 3,
      kept: [],
      left: 0,
    });
    expect(told).toEqual(["1 of 3", "2 of 3", "3 of 3"]);
    expect(remaining()).toEqual([]);
  });

  it("leaves whole what it has not come to when it is cancelled, and says how much", async () => {
    const { workspace, remaining } = await imported();
    const controller = new AbortController();
    const { signal } = controller;
    const report = () => controller.abort();
    expect(await takeBack(workspace, { annotator, documents }, { signal, report })).toEqual({
      removed: 1,
      kept: [],
      left: 2,
    });
    expect(remaining()).toEqual(["b", "c"]);
  });
});
