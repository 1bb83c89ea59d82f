import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseLayerFile } from "../../../core/stored/layerFile";
import { LayerStore } from "../../../electron/storage/LayerStore";
import { LostStore } from "../../../electron/storage/LostStore";
import { acceptReanchored, readReanchored } from "../../../electron/storage/reanchoring";
import type { Workspace } from "../../../electron/storage/Workspace";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { FailingDisk, systemError } from "./FailingDisk";
import { annotatorId, documentId, TemporaryFolder, workspaceWith, writeLayer } from "./TemporaryFolder";

const before = "在郴州推行链长制，\n𠮷野家建成千亿园区。引进项目一百个。";
const after = "三月初，在郴州推行链长制，𠮷野家建成千亿园区。";
const [doc, mine] = [documentId("doc"), annotatorId("annotator-a")];
const file = "annotations/doc/annotator-a.json";
const layer = layerOf(sourceText(before), [
  annotation(before, 5, 8, "policy"),
  annotation(before, 10, 14, "industry"),
  annotation(before, 21, 28, "target"),
]);

let folder: TemporaryFolder;
let workspace: Workspace;
let layers: LayerStore;
beforeEach(async () => {
  folder = new TemporaryFolder();
  workspace = await workspaceWith(folder, after);
  writeLayer(folder, layer);
  layers = new LayerStore(workspace, () => mine);
});
afterEach(() => folder.remove());

const source = sourceText(after);
const lost = () => new LostStore(workspace.files).read(doc, mine);
const accept = (revision = 1, store = layers) =>
  acceptReanchored(workspace.files, {
    layers: store,
    lost: new LostStore(workspace.files),
    source,
    annotator: mine,
    revision,
  });

describe("a layer whose text has changed", () => {
  it("is shown where its words are now, and nothing is written", async () => {
    const contents = folder.contents();
    const outcome = await readReanchored(workspace.files, source, mine);
    expect(outcome).toMatchObject({
      ok: true,
      value: { kept: 0, moved: [{}, {}], changed: [], lost: [{ why: "gone" }] },
    });
    const quotes = outcome.ok
      ? outcome.value?.layer.annotations.map(({ start, quote }) => [start, quote])
      : null;
    expect(quotes).toEqual([
      [9, "链长制"],
      [13, "𠮷野家"],
    ]);
    expect(folder.contents()).toEqual(contents);
  });

  it("is written when that is accepted, with what lost its place and a version of what it was", async () => {
    const former = folder.read(file);
    const accepted = await accept();
    expect(accepted).toMatchObject({
      ok: true,
      value: { layer: { revision: 2, text: { length: after.length, sha256: source.sha256 } } },
    });
    expect(await workspace.readLayer(source, mine)).toEqual({
      ok: true,
      value: accepted.ok && accepted.value.layer,
    });
    expect(await lost()).toMatchObject({
      ok: true,
      value: [{ annotation: layer.annotations[2], why: "gone", givenUpAt: null }],
    });
    const [version] = Object.keys(folder.contents("annotations/doc/history/annotator-a"));
    expect(version).toMatch(/-text-changed\.json\.gz$/);
    const bytes = readFileSync(
      path.join(workspace.folder, "annotations/doc/history/annotator-a", version ?? ""),
    );
    expect(parseLayerFile("", gunzipSync(bytes).toString())).toEqual(parseLayerFile("", former));
  });

  it("stays as it is when another state of it is on disk than was shown", async () => {
    const contents = folder.contents();
    expect(await accept(7)).toMatchObject({ ok: false, error: { code: "anchoring-outdated" } });
    expect(folder.contents()).toEqual(contents);
  });

  it("stays as it is when it cannot be written, and can then be accepted again", async () => {
    const former = folder.read(file);
    const disk = new FailingDisk("rename", systemError("ENOSPC"));
    const failing = new LayerStore(workspace, () => mine, disk);
    expect(await accept(1, failing)).toMatchObject({ ok: false });
    expect(folder.read(file)).toBe(former);
    expect(await accept()).toMatchObject({ ok: true, value: { layer: { revision: 2 } } });
    expect(await lost()).toMatchObject({ ok: true, value: [{ annotation: { id: "target-21-28" } }] });
  });

  it("is put right as well when only its quotes do not fit the text", async () => {
    writeLayer(folder, {
      ...layerOf(source, [{ ...annotation(after, 9, 12, "policy"), start: 8, end: 11 } as never]),
    });
    const outcome = await readReanchored(workspace.files, source, mine);
    expect(outcome).toMatchObject({
      ok: true,
      value: { moved: [{ from: { start: 8 }, to: { start: 9, end: 12 } }] },
    });
  });

  it("is refused where two annotations have one id, as no outcome could name them", async () => {
    const twice = annotation(before, 5, 8, "policy");
    writeLayer(folder, { ...layer, annotations: [twice, { ...twice, label: "target" }] });
    expect(await readReanchored(workspace.files, source, mine)).toMatchObject({
      ok: false,
      error: { code: "layer-duplicate-id" },
    });
  });
});

describe("lost annotations", () => {
  it("stay in their file when they are given up, and can be wanted again", async () => {
    await accept();
    const store = new LostStore(workspace.files);
    const ids = new Set(["target-21-28"]);
    expect(await store.giveUp(doc, mine, ids, "2026-02-03T04:05:06.000Z")).toMatchObject({
      ok: true,
      value: [{ annotation: layer.annotations[2], givenUpAt: "2026-02-03T04:05:06.000Z" }],
    });
    expect(await store.giveUp(doc, mine, ids, null)).toMatchObject({
      ok: true,
      value: [{ givenUpAt: null }],
    });
  });

  it("are never written over when their file cannot be read", async () => {
    folder.write("annotations/doc/lost/annotator-a.json", "{ half");
    expect(await accept()).toMatchObject({ ok: false, error: { code: "save-file-broken" } });
    expect(folder.read("annotations/doc/lost/annotator-a.json")).toBe("{ half");
    expect(folder.read(file)).toContain('"revision": 1');
  });
});
