import { mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newLayer } from "../../../core/model/Layer";
import { emptyDiff } from "../../../core/model/LayerDiff";
import { formatLayerFile } from "../../../core/stored/layerFile";
import { LayerStore } from "../../../electron/storage/LayerStore";
import type { Workspace } from "../../../electron/storage/Workspace";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { annotatorId, documentId, TemporaryFolder, workspaceWith } from "./TemporaryFolder";

const text = "推行链长制，𠮷野家。";
const source = sourceText(text);
const sound = formatLayerFile(layerOf(source, [annotation(text, 2, 5, "policy", "one")]));
const file = "annotations/doc/annotator-a.json";
const mine = annotatorId("annotator-a");

let folder: TemporaryFolder;
let workspace: Workspace;
beforeEach(async () => {
  folder = new TemporaryFolder();
  workspace = await workspaceWith(folder, text);
});
afterEach(() => folder.remove());

/** The sound file with the parsed JSON changed. */
function changed(change: (layer: Record<string, unknown>, first: Record<string, unknown>) => void): string {
  const layer = JSON.parse(sound);
  change(layer, layer.annotations[0]);
  return JSON.stringify(layer);
}

const broken: readonly [string, string | Uint8Array, string][] = [
  ["truncated", sound.slice(0, 300), "file-not-json"],
  ["empty", "", "file-not-json"],
  ["not UTF-8", Uint8Array.from([0x7b, 0xff, 0x7d]), "file-not-utf8"],
  ["of an unknown version", changed((layer) => (layer.version = 2)), "file-unknown-version"],
  ["of another form", '{"version":1}', "file-wrong-shape"],
  ["with an unknown key", changed((layer) => (layer.colour = "red")), "file-wrong-shape"],
  ["for another text", formatLayerFile(newLayer(sourceText("别的"), mine)), "layer-other-text"],
  ["for another document", changed((layer) => (layer.document = "other")), "layer-other-document"],
  ["by another annotator", changed((layer) => (layer.annotator = "annotator-b")), "layer-other-annotator"],
  [
    "with an offset outside the text",
    changed((_, first) => Object.assign(first, { start: 90, end: 93 })),
    "layer-offset-outside",
  ],
  [
    "with an offset inside a surrogate pair",
    changed((_, first) => Object.assign(first, { start: 7, end: 8, quote: text.slice(7, 8) })),
    "layer-splits-character",
  ],
  [
    "with an end before its start",
    changed((_, first) => Object.assign(first, { end: 1 })),
    "file-wrong-shape",
  ],
  ["with another quote", changed((_, first) => (first.quote = "链短制")), "layer-quote-differs"],
  [
    "with one id twice",
    changed((layer, first) => (layer.annotations = [first, { ...first, label: "target" }])),
    "layer-duplicate-id",
  ],
];

describe.each(broken)("a layer file that is %s", (_, content, code) => {
  beforeEach(() => {
    folder.write(file, content);
  });

  it("is a failure with its reason", async () => {
    expect(await workspace.readLayer(source, mine)).toMatchObject({
      ok: false,
      error: { code, parameters: { file } },
    });
  });

  it("is not overwritten, whatever is saved", async () => {
    const before = folder.contents();
    const store = new LayerStore(workspace, () => mine);
    expect(await store.load(source, mine)).toMatchObject({ ok: false, error: { code } });
    const diff = { ...emptyDiff, added: [annotation(text, 0, 2)] };
    for (const revision of [0, 1])
      expect(await store.save(documentId("doc"), mine, revision, diff)).toMatchObject({
        ok: false,
        error: { code: "save-file-broken" },
      });
    expect(folder.contents()).toEqual(before);
  });

  it("is not overwritten when it became so after it was read", async () => {
    folder.write(file, sound);
    const store = new LayerStore(workspace, () => mine);
    expect(await store.load(source, mine)).toMatchObject({ ok: true, value: { revision: 1 } });
    folder.write(file, content);
    const before = folder.contents();
    const diff = { ...emptyDiff, added: [annotation(text, 0, 2)] };
    expect(await store.save(documentId("doc"), mine, 1, diff)).toMatchObject({
      ok: false,
      error: { code: "save-file-broken" },
    });
    expect(folder.contents()).toEqual(before);
  });
});

describe("a layer file", () => {
  it("that has been put right since is to be read again, not called broken", async () => {
    folder.write(file, sound.slice(0, 300));
    const store = new LayerStore(workspace, () => mine);
    expect(await store.load(source, mine)).toMatchObject({ ok: false, error: { code: "file-not-json" } });
    folder.write(file, sound);
    const diff = { ...emptyDiff, added: [annotation(text, 0, 2)] };
    expect(await store.save(documentId("doc"), mine, 1, diff)).toMatchObject({
      ok: false,
      error: { code: "save-revision-moved" },
    });
    expect(await store.load(source, mine)).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(await store.save(documentId("doc"), mine, 1, diff)).toMatchObject({
      ok: true,
      value: { revision: 2 },
    });
  });

  it("that is too large is refused by its size", async () => {
    folder.write(file, sound);
    truncateSync(folder.at(file), 64_000_001);
    expect(await workspace.readLayer(source, mine)).toEqual({
      ok: false,
      error: { code: "file-too-large", parameters: { file, megabytes: 64.1, limitMegabytes: 64 } },
    });
  });

  it("that is a folder is unreadable", async () => {
    mkdirSync(folder.at(file), { recursive: true });
    expect(await workspace.readLayer(source, mine)).toMatchObject({
      ok: false,
      error: { code: "file-not-a-file", parameters: { file } },
    });
  });

  it("with a byte order mark before the JSON is read", async () => {
    folder.write(file, `\ufeff${sound}`);
    expect(await workspace.readLayer(source, mine)).toMatchObject({ ok: true, value: { revision: 1 } });
  });

  it("that is missing is no failure", async () => {
    expect(await workspace.readLayer(source, mine)).toEqual({ ok: true, value: null });
  });
});

describe("a link that leads out of the workspace", () => {
  let outside: TemporaryFolder;
  beforeEach(() => {
    outside = new TemporaryFolder();
    outside.write("annotator-a.json", sound);
  });
  afterEach(() => outside.remove());

  const ways: readonly [string, () => void][] = [
    [
      "as the document's folder",
      () => {
        mkdirSync(folder.at("annotations"));
        symlinkSync(outside.root, folder.at("annotations/doc"));
      },
    ],
    [
      "as the file",
      () => {
        mkdirSync(folder.at("annotations/doc"), { recursive: true });
        symlinkSync(outside.at("annotator-a.json"), folder.at(file));
      },
    ],
    [
      "as the annotations folder",
      () => {
        outside.write("doc/annotator-a.json", sound);
        symlinkSync(outside.root, folder.at("annotations"));
      },
    ],
  ];

  it.each(ways)("is neither read nor written: %s", async (_, link) => {
    link();
    const before = outside.contents();
    const store = new LayerStore(workspace, () => mine);
    expect(await workspace.readLayer(source, mine)).toMatchObject({ error: { code: "path-outside" } });
    expect(await store.load(source, mine)).toMatchObject({ error: { code: "path-outside" } });
    const diff = { ...emptyDiff, added: [annotation(text, 0, 2)] };
    expect(await store.save(documentId("doc"), mine, 1, diff)).toMatchObject({ ok: false });
    expect(outside.contents()).toEqual(before);
  });
});

describe("the annotators of a document", () => {
  it("are those with a layer file whose name can be one, in order", async () => {
    for (const name of [
      "b.json",
      "a.json",
      "标注员甲.json",
      ".a.json.1-0123456789ab.tmp",
      "CON.json",
      "notes.txt",
    ])
      folder.write(`annotations/doc/${name}`, sound);
    expect(await workspace.listAnnotators(documentId("doc"))).toEqual(["a", "b", "标注员甲"]);
  });

  it("are none where nobody has annotated", async () => {
    expect(await workspace.listAnnotators(documentId("doc"))).toEqual([]);
  });
});
