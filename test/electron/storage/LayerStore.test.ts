import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Annotation } from "../../../core/model/Annotation";
import type { Layer } from "../../../core/model/Layer";
import { emptyDiff, type LayerDiff } from "../../../core/model/LayerDiff";
import { formatLayerFile, parseLayerFile } from "../../../core/stored/layerFile";
import { LayerStore } from "../../../electron/storage/LayerStore";
import { Workspace } from "../../../electron/storage/Workspace";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { FailingDisk, type Step, systemError } from "./FailingDisk";
import { annotatorId, documentId, TemporaryFolder, workspaceWith, writeLayer } from "./TemporaryFolder";

const text = "在郴州推行链长制，\n𠮷野家建成千亿园区。";
const source = sourceText(text);
const doc = documentId("doc");
const mine = annotatorId("annotator-a");
const file = "annotations/doc/annotator-a.json";

let folder: TemporaryFolder;
let workspace: Workspace;
let store: LayerStore;
beforeEach(async () => {
  folder = new TemporaryFolder();
  workspace = await workspaceWith(folder, text);
  store = new LayerStore(workspace, () => mine);
});
afterEach(() => folder.remove());

const adding = (...added: Annotation[]): LayerDiff => ({ ...emptyDiff, added });
const save = (revision: number, diff: LayerDiff) => store.save(doc, mine, revision, diff);

function stored(): Layer {
  const layer = parseLayerFile(file, folder.read(file));
  if (!layer.ok) throw new Error(layer.error.code);
  return layer.value;
}

const quotes = () => stored().annotations.map(({ quote }) => quote);

describe("a save", () => {
  it("makes the folder and the file, and answers with the revision the disk has", async () => {
    expect(await store.load(source, mine)).toMatchObject({
      ok: true,
      value: { revision: 0, annotations: [] },
    });
    const saved = await save(0, adding(annotation(text, 5, 8, "policy")));
    expect(saved).toEqual({
      ok: true,
      value: { revision: 1, savedAt: expect.stringMatching(/^\d{4}-.*Z$/) },
    });
    expect(stored()).toEqual(layerOf(source, [annotation(text, 5, 8, "policy")]));
    expect(Object.keys(folder.contents("annotations"))).toEqual(["doc/annotator-a.json"]);
  });

  it("keeps spans across a line break, of characters of two code units, and at the text's ends", async () => {
    await store.load(source, mine);
    const spans = [annotation(text, 0, text.length), annotation(text, 5, 13), annotation(text, 10, 12)];
    await save(0, adding(...spans));
    expect(quotes()).toEqual([text, "链长制，\n𠮷野", "𠮷"]);
  });

  it("adds, changes and removes in one go", async () => {
    const [first, second] = [annotation(text, 1, 3, "target", "1"), annotation(text, 5, 8, "policy", "2")];
    writeLayer(folder, layerOf(source, [first, second]));
    await store.load(source, mine);
    const diff: LayerDiff = {
      added: [annotation(text, 10, 14, "industry", "3")],
      updated: [{ from: second, to: { ...second, note: "注" } }],
      removed: [first],
      status: { from: "in-progress", to: "done" },
    };
    expect(await save(1, diff)).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(stored()).toMatchObject({
      revision: 2,
      status: "done",
      annotations: [
        { id: "2", note: "注" },
        { id: "3", quote: "𠮷野家" },
      ],
    });
  });

  it("waits for the one before: many at once end in order", async () => {
    await store.load(source, mine);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => save(i, adding(annotation(text, 5, 8, "policy", `id-${i}`)))),
    );
    expect(answers.map((answer) => answer.ok && answer.value.revision)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    expect(stored().annotations).toHaveLength(20);
  });

  it("is seen by a load asked for right after it", async () => {
    await store.load(source, mine);
    const saving = save(0, adding(annotation(text, 5, 8)));
    expect(await store.load(source, mine)).toMatchObject({ ok: true, value: { revision: 1 } });
    await saving;
  });

  it("is done once the store is settled", async () => {
    await store.load(source, mine);
    void save(0, adding(annotation(text, 5, 8)));
    expect(store.isSaving).toBe(true);
    await store.settled();
    expect(quotes()).toEqual(["链长制"]);
  });

  it("to a layer that was never loaded is refused", async () => {
    expect(await save(0, adding(annotation(text, 5, 8)))).toMatchObject({
      error: { code: "save-revision-moved" },
    });
    expect(Object.keys(folder.contents())).toEqual(["seeds/doc.txt"]);
  });

  it("touches no file of another annotator", async () => {
    const other = writeLayer(folder, layerOf(source, [annotation(text, 1, 3)], "annotator-b"));
    const before = folder.read(other);
    await store.load(source, mine);
    await save(0, adding(annotation(text, 5, 8)));
    expect(folder.read(other)).toBe(before);
  });
});

describe("a layer that bears another's name", () => {
  it("is not saved, though it was loaded and the revision is right", async () => {
    const theirs = annotatorId("annotator-b");
    writeLayer(folder, layerOf(source, [annotation(text, 1, 3)], theirs));
    await store.load(source, theirs);
    const before = folder.contents();
    expect(await store.save(doc, theirs, 1, adding(annotation(text, 5, 8)))).toMatchObject({
      error: { code: "save-not-yours", parameters: { file: "annotations/doc/annotator-b.json" } },
    });
    expect(folder.contents()).toEqual(before);
  });
});

describe("a layer that is as new again", () => {
  const one = annotation(text, 5, 13, "policy");
  const takingAway: LayerDiff = { ...emptyDiff, removed: [one] };

  it("leaves no file where there was none before, and is written again with what comes next", async () => {
    await store.load(source, mine);
    await save(0, adding(one));
    expect(await save(1, takingAway)).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(Object.keys(folder.contents("annotations"))).toEqual(["doc/bin/annotator-a.json"]);
    expect(await save(2, adding(one))).toMatchObject({ ok: true, value: { revision: 3 } });
    expect(stored()).toEqual({ ...layerOf(source, [one]), revision: 3 });
  });

  it("is a new one when it is loaded", async () => {
    await store.load(source, mine);
    await save(0, adding(one));
    await save(1, takingAway);
    expect(await store.load(source, mine)).toMatchObject({ ok: true, value: { revision: 0 } });
    expect(await save(0, adding(one))).toMatchObject({ ok: true, value: { revision: 1 } });
  });

  it("keeps a file that was there before, and one that says the document is done", async () => {
    writeLayer(folder, layerOf(source, [one]));
    await store.load(source, mine);
    await save(1, takingAway);
    expect(stored().annotations).toEqual([]);
    await save(2, { ...emptyDiff, status: { from: "in-progress", to: "done" } });
    expect(stored().status).toBe("done");
  });

  it("does not take away what another program has written meanwhile", async () => {
    await store.load(source, mine);
    await save(0, adding(one));
    const theirs = { ...layerOf(source, [one, annotation(text, 0, 1)]), revision: 2 };
    writeLayer(folder, theirs);
    expect(await save(1, takingAway)).toMatchObject({ ok: false, error: { code: "save-revision-moved" } });
    expect(stored()).toEqual(theirs);
  });

  it("is tried again when it could not be taken away", async () => {
    const disk = new FailingDisk("syncFolder");
    disk.isFailing = false;
    store = new LayerStore(workspace, () => mine, disk);
    await store.load(source, mine);
    await save(0, adding(one));
    disk.isFailing = true;
    expect(await save(1, takingAway)).toMatchObject({ ok: false, error: { code: "save-failed" } });
    disk.isFailing = false;
    expect(await save(1, takingAway)).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(Object.keys(folder.contents("annotations"))).toEqual(["doc/bin/annotator-a.json"]);
  });
});

describe("an annotation that does not fit the text", () => {
  const sound = annotation(text, 5, 8);
  it.each<[string, Partial<Record<keyof Annotation, unknown>>, string]>([
    ["outside it", { start: 90, end: 93 }, "layer-offset-outside"],
    ["inside a surrogate pair", { start: 11, end: 13, quote: text.slice(11, 13) }, "layer-splits-character"],
    ["with another quote", { quote: "链短制" }, "layer-quote-differs"],
  ])("is refused and nothing is written: %s", async (_, change, code) => {
    await store.load(source, mine);
    const wrong = { ...sound, ...change } as Annotation;
    expect(await save(0, adding(wrong))).toMatchObject({ ok: false, error: { code, parameters: { file } } });
    expect(Object.keys(folder.contents())).toEqual(["seeds/doc.txt"]);
    expect(await save(0, adding(sound))).toMatchObject({ ok: true, value: { revision: 1 } });
  });

  it("is refused as an update too", async () => {
    await store.load(source, mine);
    await save(0, adding(sound));
    const updated = [{ from: sound, to: { ...sound, quote: "链短制" } }];
    expect(await save(1, { ...emptyDiff, updated })).toMatchObject({
      error: { code: "layer-quote-differs" },
    });
    expect(quotes()).toEqual(["链长制"]);
  });
});

describe("a file that has moved on", () => {
  const ours = annotation(text, 5, 8, "policy", "ours");
  const theirs = layerOf(source, [annotation(text, 1, 3, "target", "theirs")]);

  it.each([0, 2])("is not written over from revision %s when it is at 1", async (revision) => {
    writeLayer(folder, theirs);
    await store.load(source, mine);
    const before = folder.contents();
    expect(await save(revision, adding(ours))).toMatchObject({ error: { code: "save-revision-moved" } });
    expect(folder.contents()).toEqual(before);
  });

  it.each([
    ["to a later revision", { ...theirs, revision: 5 }],
    ["and says the same revision", theirs],
  ])("is not written over when another program changed it %s, until it is loaded again", async (_, layer) => {
    await store.load(source, mine);
    expect(await save(0, adding(ours))).toMatchObject({ ok: true });
    writeLayer(folder, layer);
    const before = folder.contents();
    for (let tries = 0; tries < 2; tries++)
      expect(await save(1, adding(annotation(text, 10, 14)))).toMatchObject({
        error: { code: "save-revision-moved", parameters: { file } },
      });
    expect(folder.contents()).toEqual(before);
    expect(await store.load(source, mine)).toMatchObject({ value: { revision: layer.revision } });
    expect(await save(layer.revision, adding(ours))).toMatchObject({ ok: true });
    expect(quotes()).toEqual(["郴州", "链长制"]);
  });

  it("is written when it was merely copied, with the same content and other times", async () => {
    await store.load(source, mine);
    await save(0, adding(ours));
    const content = folder.read(file);
    rmSync(folder.at(file));
    writeFileSync(folder.at(file), content);
    utimesSync(folder.at(file), new Date(0), new Date(0));
    expect(await save(1, adding(annotation(text, 10, 14)))).toMatchObject({
      ok: true,
      value: { revision: 2 },
    });
  });

  it("is written anew with all it had when it was deleted", async () => {
    await store.load(source, mine);
    await save(0, adding(ours));
    rmSync(folder.at("annotations"), { recursive: true });
    expect(await save(1, adding(annotation(text, 10, 14)))).toMatchObject({
      ok: true,
      value: { revision: 2 },
    });
    expect(quotes()).toEqual(["链长制", "𠮷野家"]);
  });

  it("refuses a change that does not fit its own revision", async () => {
    writeLayer(folder, theirs);
    await store.load(source, mine);
    expect(await save(1, { ...emptyDiff, removed: [ours] })).toMatchObject({
      error: { code: "save-revision-moved" },
    });
  });
});

describe("a disk that refuses", () => {
  const first = annotation(text, 1, 3, "target", "first");
  const second = annotation(text, 5, 8, "policy", "second");

  it.each<[Step, string, string]>([
    ["write", "ENOSPC", "save-disk-full"],
    ["write", "EDQUOT", "save-disk-full"],
    ["open", "EACCES", "save-read-only"],
    ["open", "EPERM", "save-read-only"],
    ["mkdir", "EROFS", "save-read-only"],
    ["sync", "EIO", "save-failed"],
    ["rename", "EBUSY", "save-failed"],
    ["syncFolder", "EIO", "save-failed"],
  ])("at %s with %s is told as such, and the same save succeeds once it can", async (step, code, told) => {
    const disk = new FailingDisk(step, systemError(code));
    store = new LayerStore(workspace, () => mine, disk);
    disk.isFailing = false;
    await store.load(source, mine);
    await save(0, adding(first));
    disk.isFailing = true;
    for (let tries = 0; tries < 2; tries++)
      expect(await save(1, adding(second))).toMatchObject({
        ok: false,
        error: { code: told, parameters: { file } },
      });
    disk.isFailing = false;
    expect(await save(1, adding(second))).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(quotes()).toEqual(["郴州", "链长制"]);
    expect(Object.keys(folder.contents("annotations"))).toEqual(["doc/annotator-a.json"]);
  });

  it("takes a larger change after a failed one, without what came in between", async () => {
    const disk = new FailingDisk("syncFolder");
    store = new LayerStore(workspace, () => mine, disk);
    await store.load(source, mine);
    expect(await save(0, adding(first))).toMatchObject({ error: { code: "save-failed" } });
    disk.isFailing = false;
    expect(await save(0, adding(second))).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(quotes()).toEqual(["链长制"]);
  });

  it("is told in the system's words without a path", async () => {
    folder.write("annotations/doc", "in the way");
    const other = await Workspace.open(folder.root);
    if (!other.ok) throw new Error("no workspace");
    rmSync(folder.at("annotations/doc"));
    await store.load(source, mine);
    folder.write("annotations/doc", "in the way");
    expect(await save(0, adding(first))).toEqual({
      ok: false,
      error: { code: "save-failed", parameters: { file, reason: "ENOTDIR" } },
    });
    rmSync(folder.at("annotations/doc"));
    expect(await save(0, adding(first))).toMatchObject({ ok: true, value: { revision: 1 } });
  });
});

describe("a text that has changed on disk", () => {
  it("makes the stored layer one for another text, and it is not written", async () => {
    await store.load(source, mine);
    await save(0, adding(annotation(text, 5, 8)));
    const before = folder.read(file);
    folder.write("seeds/doc.txt", `新${text}`);
    const changed = await workspace.readDocument(doc);
    if (!changed.ok) throw new Error(changed.error.code);
    expect(await store.load(changed.value, mine)).toMatchObject({ error: { code: "layer-other-text" } });
    expect(await save(1, adding(annotation(`新${text}`, 0, 1)))).toMatchObject({
      error: { code: "save-file-broken" },
    });
    expect(folder.read(file)).toBe(before);
  });
});

describe("the five seeds", () => {
  const seeds = path.resolve(import.meta.dirname, "../../../seeds");
  it.each([
    "000_b4727a79b4439440",
    "001_0fcbecf53dd969e0",
    "002_0444c261d17f6049",
    "003_3e35a4a664f4811f",
    "004_5eb15fd4d41f17c5",
  ])("%s is tagged everywhere, saved, and read back", async (name) => {
    const bytes = readFileSync(path.join(seeds, `${name}.txt`));
    folder.write(`seeds/${name}.txt`, bytes);
    const seed = await workspace.readDocument(documentId(name));
    if (!seed.ok) throw new Error(seed.error.code);
    await store.load(seed.value, mine);
    const whole = seed.value.text;
    const starts = Array.from({ length: Math.floor(whole.length / 10) - 1 }, (_, i) => i * 10);
    const added = starts.map((start) => annotation(whole, start, Math.min(start + 17, whole.length)));
    added.push(annotation(whole, 0, whole.length, "policy"));
    expect(await store.save(documentId(name), mine, 0, adding(...added))).toMatchObject({ ok: true });
    const again = await new LayerStore(workspace, () => mine).load(seed.value, mine);
    expect(again.ok && again.value.annotations.length).toBe(added.length);
    expect(again.ok && formatLayerFile(again.value)).toBe(
      folder.read(`annotations/${name}/annotator-a.json`),
    );
    expect(readFileSync(folder.at(`seeds/${name}.txt`)).equals(bytes)).toBe(true);
  });
});

it("a layer file is as readable as other files", async () => {
  await store.load(source, mine);
  await save(0, adding(annotation(text, 5, 8)));
  expect(statSync(folder.at(file)).mode & 0o777).toBe(0o666 & ~process.umask());
});
