import { writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { failure } from "../../../core/errors";
import type { Layer } from "../../../core/model/Layer";
import { err, ok } from "../../../core/result";
import { formatLayerFile, parseLayerFile } from "../../../core/stored/layerFile";
import { LayerStore } from "../../../electron/storage/LayerStore";
import type { Workspace } from "../../../electron/storage/Workspace";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { FailingDisk, type Step, systemError } from "./FailingDisk";
import {
  annotatorId,
  documentId,
  readBytes,
  TemporaryFolder,
  workspaceWith,
  writeLayer,
} from "./TemporaryFolder";

const text = "在郴州推行链长制，\n𠮷野家建成千亿园区。";
const source = sourceText(text);
const mine = annotatorId("annotator-a");
const file = "annotations/doc/annotator-a.json";
const versionFile = /^annotations\/doc\/history\/annotator-a\/\d{8}T\d{9}Z-1-[0-9a-f]{8}-merge\.json\.gz$/;

const before = layerOf(source, [annotation(text, 1, 3, "target", "before")]);
const after = layerOf(source, [annotation(text, 9, 12, "industry", "after"), annotation(text, 5, 13)]);

let folder: TemporaryFolder;
let workspace: Workspace;
let store: LayerStore;
beforeEach(async () => {
  folder = new TemporaryFolder();
  workspace = await workspaceWith(folder, text);
  store = new LayerStore(workspace, () => mine);
});
afterEach(() => folder.remove());

const rewrite = (to: Layer = after) => store.rewrite(source, mine, () => ok(to), "merge");
const versions = () => Object.keys(folder.contents()).filter((name) => name.includes("history"));

function stored(): Layer {
  const layer = parseLayerFile(file, folder.read(file));
  if (!layer.ok) throw new Error(layer.error.code);
  return layer.value;
}

describe("rewriting a layer", () => {
  it("keeps the stored one as a version, byte for byte, and then replaces it", async () => {
    writeLayer(folder, before);
    const bytes = folder.read(file);
    expect(await rewrite()).toEqual({ ok: true, value: { ...after, revision: 2 } });
    expect(stored()).toEqual({ ...after, revision: 2 });
    expect(versions()).toEqual([expect.stringMatching(versionFile)]);
    expect(gunzipSync(readBytes(folder, versions()[0])).toString()).toBe(bytes);
  });

  it("makes a first layer where there is none, without a version", async () => {
    expect(await rewrite({ ...after, revision: 0 })).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(Object.keys(folder.contents("annotations"))).toEqual(["doc/annotator-a.json"]);
  });

  it("gives the change what the disk holds, also when another program wrote it since it was loaded", async () => {
    writeLayer(folder, before);
    await store.load(source, mine);
    writeLayer(folder, { ...before, revision: 40, status: "done" });
    const seen: Layer[] = [];
    const answer = await store.rewrite(
      source,
      mine,
      (current) => ok({ ...after, ...keep(current) }),
      "merge",
    );
    expect(seen).toEqual([{ ...before, revision: 40, status: "done" }]);
    expect(answer).toMatchObject({ value: { revision: 41, status: "done" } });

    function keep(current: Layer) {
      seen.push(current);
      return { status: current.status };
    }
  });

  it("goes past both revisions of a merge", async () => {
    writeLayer(folder, before);
    expect(await rewrite({ ...after, revision: 9 })).toMatchObject({ value: { revision: 10 } });
  });

  it("is followed by saves that build on it", async () => {
    writeLayer(folder, before);
    await store.load(source, mine);
    await rewrite();
    const removed = [annotation(text, 5, 13)];
    const diff = { added: [], updated: [], removed, status: null };
    expect(await store.save(documentId("doc"), mine, 2, diff)).toMatchObject({ ok: true });
    expect(stored().annotations.map(({ id }) => id)).toEqual(["after"]);
  });

  it("that changes nothing writes nothing", async () => {
    writeLayer(folder, before);
    const contents = folder.contents();
    expect(await rewrite(before)).toEqual({ ok: true, value: before });
    expect(folder.contents()).toEqual(contents);
  });

  it("may take a layer of an earlier text to the text as it is now", async () => {
    writeLayer(folder, layerOf(sourceText("郴州"), [annotation("郴州", 0, 2, "target", "before")]));
    expect(await store.load(source, mine)).toMatchObject({ error: { code: "layer-other-text" } });
    const moved = await store.rewrite(source, mine, () => ok(before), "text-changed");
    expect(moved).toEqual({ ok: true, value: { ...before, revision: 2 } });
    expect(versions()[0]).toContain("-text-changed.json.gz");
  });
});

describe("what refuses to be rewritten", () => {
  const other = annotatorId("annotator-b");
  it.each<
    [what: string, code: string, prepare: () => Promise<unknown> | unknown, make: () => Promise<unknown>]
  >([
    [
      "another annotator's file",
      "save-not-yours",
      () => writeLayer(folder, layerOf(source, [], "annotator-b")),
      () => store.rewrite(source, other, () => ok({ ...after, annotator: other }), "merge"),
    ],
    [
      "a layer under another's name",
      "layer-other-annotator",
      () => writeLayer(folder, before),
      () => rewrite({ ...after, annotator: other }),
    ],
    [
      "a layer that does not fit the text",
      "layer-quote-differs",
      () => writeLayer(folder, before),
      () => rewrite({ ...after, annotations: [{ ...annotation(text, 10, 12), quote: "吉" }] }),
    ],
    ["a broken file", "file-not-json", () => folder.write(file, "{"), () => rewrite()],
    [
      "a change that fails",
      "cancelled",
      () => writeLayer(folder, before),
      () => store.rewrite(source, mine, () => err(failure("cancelled", {})), "merge"),
    ],
  ])("is %s: nothing is written", async (_, code, prepare, make) => {
    await prepare();
    const contents = folder.contents();
    expect(await make()).toMatchObject({ ok: false, error: { code } });
    expect(folder.contents()).toEqual(contents);
  });

  it.each<[Step, string]>([
    ["write", "ENOSPC"],
    ["rename", "EIO"],
  ])("is a layer whose version cannot be kept (%s, %s)", async (step, code) => {
    writeLayer(folder, before);
    const contents = folder.contents();
    store = new LayerStore(workspace, () => mine, new FailingDisk(step, systemError(code)));
    expect(await rewrite()).toMatchObject({
      error: { code: "version-not-kept", parameters: { reason: code } },
    });
    expect(folder.contents()).toEqual(contents);
  });

  it("is a file that another program replaces while its version is written", async () => {
    writeLayer(folder, before);
    const theirs = formatLayerFile({ ...before, revision: 5 });
    const disk = new FailingDisk(null, undefined, (step) => {
      if (step === "syncFolder") writeFileSync(folder.at(file), theirs);
    });
    store = new LayerStore(workspace, () => mine, disk);
    expect(await rewrite()).toMatchObject({ error: { code: "save-revision-moved" } });
    expect(folder.read(file)).toBe(theirs);
  });
});

it("nobody's file is saved to but the writer's, who may change", async () => {
  let writer = mine;
  store = new LayerStore(workspace, () => writer);
  await store.load(source, mine);
  writer = annotatorId("annotator-b");
  const diff = { added: [annotation(text, 1, 3)], updated: [], removed: [], status: null };
  expect(await store.save(documentId("doc"), mine, 0, diff)).toEqual({
    ok: false,
    error: { code: "save-not-yours", parameters: { file } },
  });
  expect(Object.keys(folder.contents())).toEqual(["seeds/doc.txt"]);
  writer = mine;
  expect(await store.save(documentId("doc"), mine, 0, diff)).toMatchObject({ ok: true });
});
