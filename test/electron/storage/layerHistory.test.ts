import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Annotation } from "../../../core/model/Annotation";
import { emptyDiff, type LayerDiff } from "../../../core/model/LayerDiff";
import { LayerStore } from "../../../electron/storage/LayerStore";
import type { Workspace } from "../../../electron/storage/Workspace";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { FailingDisk, systemError } from "./FailingDisk";
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
const doc = documentId("doc");
const mine = annotatorId("annotator-a");
const file = "annotations/doc/annotator-a.json";
const START = Date.parse("2026-11-21T08:00:00.000Z");
const [MINUTE, DAY] = [60_000, 86_400_000];

let folder: TemporaryFolder;
let workspace: Workspace;
let store: LayerStore;
let now: number;
beforeEach(async () => {
  now = START;
  folder = new TemporaryFolder();
  workspace = await workspaceWith(folder, text);
  store = new LayerStore(
    workspace,
    () => mine,
    undefined,
    () => now,
  );
});
afterEach(() => folder.remove());

const first = annotation(text, 1, 3, "target", "first");
const crossing = annotation(text, 5, 13, "policy", "crossing");
const adding = (...added: Annotation[]): LayerDiff => ({ ...emptyDiff, added });
const removing = (...removed: Annotation[]): LayerDiff => ({ ...emptyDiff, removed });
const save = (revision: number, diff: LayerDiff) => store.save(doc, mine, revision, diff);
const noting = (note: string, before: Annotation): LayerDiff => ({
  ...emptyDiff,
  updated: [{ from: before, to: { ...before, note } }],
});

const versionFiles = () => Object.keys(folder.contents()).filter((name) => name.includes("/history/"));
const versions = () => versionFiles().map((name) => gunzipSync(readBytes(folder, name)).toString());
const bin = (name = "annotations/doc/bin/annotator-a.json") => JSON.parse(folder.read(name));

describe("versions while saving", () => {
  it("keep what a session found, byte for byte, before its first change", async () => {
    writeLayer(folder, layerOf(source, [first]));
    const found = folder.read(file);
    await store.load(source, mine);
    expect(versionFiles()).toEqual([]);
    expect(await save(1, adding(crossing))).toEqual({
      ok: true,
      value: { revision: 2, savedAt: expect.any(String) },
    });
    expect(versions()).toEqual([found]);
    expect(versionFiles()).toEqual([
      expect.stringMatching(
        /^annotations\/doc\/history\/annotator-a\/20261121T080000000Z-1-[0-9a-f]{8}-opened\.json\.gz$/,
      ),
    ]);
  });

  it("are none of a layer that has never been saved", async () => {
    await store.load(source, mine);
    await save(0, adding(first));
    expect(Object.keys(folder.contents("annotations"))).toEqual(["doc/annotator-a.json"]);
  });

  it("are kept again after five minutes of changes, and after 25 changes", async () => {
    await store.load(source, mine);
    await save(0, adding(first));
    now += 4 * MINUTE;
    await save(1, noting("1", first));
    expect(versions()).toHaveLength(0);
    now += MINUTE;
    const beforeFive = folder.read(file);
    await save(2, noting("2", { ...first, note: "1" }));
    expect(versions()).toEqual([beforeFive]);
    const many = Array.from({ length: 24 }, (_, i) => annotation(text, 5, 8, "policy", `many-${i}`));
    await save(3, adding(...many));
    expect(versions()).toHaveLength(1);
    const beforeMany = folder.read(file);
    await save(4, removing(many[0] as Annotation));
    expect(versions()).toEqual([beforeFive, beforeMany]);
  });

  it("keep what another machine has brought before it is changed", async () => {
    writeLayer(folder, layerOf(source, [first]));
    await store.load(source, mine);
    await save(1, adding(crossing));
    writeLayer(folder, { ...layerOf(source, [crossing]), revision: 9 });
    const brought = folder.read(file);
    await store.load(source, mine);
    now += 1000;
    await save(9, adding(first));
    expect(versions()).toContain(brought);
  });

  it("are kept once of one state, however often it is opened", async () => {
    writeLayer(folder, layerOf(source, [first]));
    for (let session = 0; session < 3; session++) {
      now += MINUTE;
      store = new LayerStore(
        workspace,
        () => mine,
        undefined,
        () => now,
      );
      await store.load(source, mine);
      await store.keep(doc, mine, "bulk");
    }
    expect(versionFiles()).toHaveLength(1);
  });

  it("are thinned as they grow old, the first of each stretch staying", async () => {
    writeLayer(folder, layerOf(source, [first]));
    await store.load(source, mine);
    for (let revision = 1; revision <= 30; revision++) {
      await save(
        revision,
        noting(String(revision), revision === 1 ? first : { ...first, note: String(revision - 1) }),
      );
      now += 5 * MINUTE;
    }
    // The last hour: 12; an hour and a half before it: the first of every ten minutes.
    expect(versionFiles()).toHaveLength(12 + 9);
    now += 30 * DAY;
    await store.keep(doc, mine, "bulk");
    expect(versionFiles().map((name) => name.slice(-60))).toEqual([
      expect.stringContaining("20261121T080000000Z-1-"),
      expect.stringContaining("-31-"),
    ]);
  });

  it("leave every other file alone when they are thinned", async () => {
    const others = [
      "annotations/doc/history/annotator-a/20200101T000000000Z-1-0a1b2c3d-bulk.json.gz.bak",
      "annotations/doc/history/annotator-a/notes.txt",
      "annotations/doc/history/annotator-b/20200101T000000000Z-1-0a1b2c3d-bulk.json.gz",
      "annotations/doc/history/annotator-b/20200101T000000001Z-2-0a1b2c3e-bulk.json.gz",
    ];
    for (const name of others) folder.write(name, "x");
    const before = folder.contents();
    writeLayer(folder, layerOf(source, [first]));
    await store.load(source, mine);
    await save(1, adding(crossing));
    expect(folder.contents()).toMatchObject(before);
  });

  it("that cannot be kept do not keep a save from being made, which says so", async () => {
    writeLayer(folder, layerOf(source, [first]));
    folder.write("annotations/doc/history", "in the way");
    await store.load(source, mine);
    expect(await save(1, adding(crossing))).toMatchObject({
      ok: true,
      value: { revision: 2, missed: { code: "version-missed", parameters: { reason: "ENOTDIR" } } },
    });
    expect(JSON.parse(folder.read(file)).revision).toBe(2);
    expect(await save(2, noting("again", first))).not.toHaveProperty("value.missed");
  });

  it("that cannot be kept do keep what is more than an edit from being made", async () => {
    writeLayer(folder, layerOf(source, [first]));
    folder.write("annotations/doc/history", "in the way");
    await store.load(source, mine);
    expect(await store.keep(doc, mine, "bulk")).toMatchObject({ error: { code: "version-not-kept" } });
    expect(await store.keep(doc, annotatorId("annotator-b"), "bulk")).toMatchObject({
      error: { code: "save-not-yours" },
    });
  });

  it("left half-written by a crash are swept when the document is opened", async () => {
    writeLayer(folder, layerOf(source, [first]));
    const disk = new FailingDisk("rename");
    disk.unlink = async () => undefined;
    store = new LayerStore(
      workspace,
      () => mine,
      disk,
      () => now,
    );
    await store.load(source, mine);
    await store.keep(doc, mine, "bulk");
    expect(versionFiles()).toEqual([expect.stringMatching(/\/\.20261121T.*\.tmp$/)]);
    await store.load(source, mine);
    expect(versionFiles()).toEqual([]);
  });
});

describe("the bin", () => {
  it("has what a save deletes before the layer has lost it", async () => {
    writeLayer(folder, layerOf(source, [first, crossing]));
    const held: string[] = [];
    const disk = new FailingDisk(null, undefined, (step) => {
      const files = Object.keys(folder.contents("annotations")).filter((name) => !name.includes("/."));
      if (step === "rename") held.push(files.join());
    });
    store = new LayerStore(
      workspace,
      () => mine,
      disk,
      () => now,
    );
    await store.load(source, mine);
    await save(1, removing(crossing));
    expect(bin()).toEqual({
      version: 1,
      document: "doc",
      annotator: "annotator-a",
      deleted: [{ deletedAt: "2026-11-21T08:00:00.000Z", annotation: crossing }],
    });
    expect(folder.read(file)).not.toContain("crossing");
    // Before the first rename there is no bin, before the next ones there is.
    expect(held.map((files) => files.includes("bin"))).toEqual([false, true, true]);
  });

  it("forgets what is in the layer again, and keeps the order of deletion", async () => {
    writeLayer(folder, layerOf(source, [first, crossing]));
    await store.load(source, mine);
    await save(1, removing(first));
    await save(2, adding(first));
    await save(3, removing(crossing));
    now += MINUTE;
    await save(4, removing(first));
    expect(bin().deleted.map((each: { annotation: Annotation }) => each.annotation.id)).toEqual([
      "crossing",
      "first",
    ]);
  });

  it("is not flooded by a bulk act, whose version has what it takes away", async () => {
    const many = Array.from({ length: 201 }, (_, i) => annotation(text, 5, 8, "policy", `many-${i}`));
    writeLayer(folder, layerOf(source, [first, crossing, ...many]));
    await store.load(source, mine);
    await save(1, removing(first));
    await store.keep(doc, mine, "bulk");
    await save(2, removing(...many));
    expect(bin().deleted).toHaveLength(1);
    expect(versions().some((version) => version.includes("many-200"))).toBe(true);
    await save(3, removing(crossing));
    expect(bin().deleted).toHaveLength(2);
  });

  it("has hundreds that no version holds", async () => {
    const many = Array.from({ length: 201 }, (_, i) => annotation(text, 5, 8, "policy", `many-${i}`));
    await store.load(source, mine);
    await save(0, adding(...many));
    await save(1, removing(...many));
    expect(bin().deleted).toHaveLength(201);
  });

  it("that is broken is not written over; the save is made and says so", async () => {
    writeLayer(folder, layerOf(source, [first]));
    folder.write("annotations/doc/bin/annotator-a.json", "{");
    await store.load(source, mine);
    expect(await save(1, removing(first))).toMatchObject({
      ok: true,
      value: { missed: { code: "bin-missed", parameters: { file: "annotations/doc/bin/annotator-a.json" } } },
    });
    expect(folder.read("annotations/doc/bin/annotator-a.json")).toBe("{");
    expect(JSON.parse(folder.read(file)).annotations).toEqual([]);
  });

  it.each(["EIO", "EROFS"])("that cannot be written (%s) loses nothing of the layer", async (code) => {
    writeLayer(folder, layerOf(source, [first]));
    const disk = new FailingDisk("rename", systemError(code));
    store = new LayerStore(
      workspace,
      () => mine,
      disk,
      () => now,
    );
    await store.load(source, mine);
    expect(await save(1, removing(first))).toMatchObject({ ok: false });
    expect(JSON.parse(folder.read(file)).annotations).toHaveLength(1);
    disk.isFailing = false;
    expect(await save(1, removing(first))).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(bin().deleted).toHaveLength(1);
  });
});

describe.each(["history", "bin", "refusals", "reviews"])("a document and an annotator called %s", (name) => {
  it("have layers, versions and a bin like any other", async () => {
    const [document, annotator] = [documentId(name), annotatorId(name)];
    const named = sourceText(text, name);
    folder.write(`seeds/${name}.txt`, text);
    writeLayer(folder, layerOf(named, [first], name));
    store = new LayerStore(
      workspace,
      () => annotator,
      undefined,
      () => now,
    );
    await store.load(named, annotator);
    await store.save(document, annotator, 1, removing(first));
    const files = Object.keys(folder.contents("annotations"));
    expect(new Set(files)).toEqual(
      new Set([
        `${name}/${name}.json`,
        `${name}/bin/${name}.json`,
        expect.stringMatching(`^${name}/history/${name}/.*-opened\\.json\\.gz$`),
      ]),
    );
    expect(files).toHaveLength(3);
    expect(await workspace.listAnnotators(document)).toEqual([name]);
    const again = new LayerStore(workspace, () => annotator);
    expect(await again.load(named, annotator)).toMatchObject({ ok: true, value: { revision: 2 } });
  });
});
