import { symlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findLabelUses } from "../../../electron/storage/labelUses";
import type { Workspace } from "../../../electron/storage/Workspace";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { TemporaryFolder, workspaceWith, writeLayer } from "./TemporaryFolder";

const text = "在𠮷镇推行链长制。";
let folder: TemporaryFolder;
let workspace: Workspace;
beforeEach(async () => {
  folder = new TemporaryFolder();
  workspace = await workspaceWith(folder, text);
});
afterEach(() => folder.remove());

function tag(document: string, annotator: string, ...labels: string[]): void {
  const tags = labels.map((label, i) => annotation(text, 4 + i, 5 + i, label));
  writeLayer(folder, layerOf(sourceText(text, document), tags, annotator));
}

const unwatched = { progress: () => undefined, isCancelled: () => false };

describe("the uses of labels", () => {
  it("are counted layer by layer, in order of document and annotator", async () => {
    tag("doc", "b", "policy", "target", "policy");
    tag("doc", "a", "industry", "policy");
    tag("an-earlier", "b", "industry");
    folder.write("annotations/README.md", "policy");
    folder.write("annotations/doc/reviews/b.json", '"policy"');
    expect(await findLabelUses(workspace, ["policy", "industry"], unwatched)).toEqual({
      ok: true,
      value: [
        { label: "industry", document: "an-earlier", annotator: "b", annotations: 1 },
        { label: "industry", document: "doc", annotator: "a", annotations: 1 },
        { label: "policy", document: "doc", annotator: "a", annotations: 1 },
        { label: "policy", document: "doc", annotator: "b", annotations: 2 },
      ],
    });
  });

  it("are none before anybody has annotated", async () => {
    expect(await findLabelUses(workspace, ["policy"], unwatched)).toEqual({ ok: true, value: [] });
  });

  it.each<[what: string, isThere: boolean]>([
    ["leads out of the workspace", true],
    ["leads nowhere", false],
  ])("cannot be told while a document's folder %s", async (_, isThere) => {
    const elsewhere = new TemporaryFolder();
    tag("doc", "a", "target");
    symlinkSync(isThere ? elsewhere.root : elsewhere.at("gone"), folder.at("annotations/linked"));
    expect(await findLabelUses(workspace, ["policy"], unwatched)).toEqual({
      ok: false,
      error: { code: "label-use-unknown", parameters: { file: "annotations/linked" } },
    });
    elsewhere.remove();
  });

  it("do not hold a label whose id is a part of the one asked for", async () => {
    tag("doc", "a", "policy");
    expect(await findLabelUses(workspace, ["pol"], unwatched)).toEqual({ ok: true, value: [] });
  });

  it("are looked for in many documents with word of how far that is, and no further when cancelled", async () => {
    for (let i = 0; i < 40; i++) tag(`doc-${i}`, "a", "policy");
    const seen: [number, number][] = [];
    const progress = (done: number, total: number) => void seen.push([done, total]);
    const found = await findLabelUses(workspace, ["policy"], { progress, isCancelled: () => false });
    expect(found.ok && found.value.length).toBe(40);
    expect([seen[0], seen.at(-1)]).toEqual([
      [0, 40],
      [40, 40],
    ]);
    const cancelled = await findLabelUses(workspace, ["policy"], {
      progress,
      isCancelled: () => seen.length > 5,
    });
    expect(cancelled).toEqual({ ok: false, error: { code: "cancelled", parameters: {} } });
  });
});
