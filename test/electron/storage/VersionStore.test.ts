import { createHash } from "node:crypto";
import { mkdirSync, symlinkSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseVersionName, type VersionName } from "../../../core/history/Version";
import { formatLayerFile } from "../../../core/stored/layerFile";
import { VersionStore } from "../../../electron/storage/VersionStore";
import { WorkspaceFolder } from "../../../electron/storage/WorkspaceFolder";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { annotatorId, documentId, TemporaryFolder } from "./TemporaryFolder";

const text = "在郴州推行链长制，\n𠮷野家建成千亿园区。";
const layer = layerOf(sourceText(text), [annotation(text, 5, 13), annotation(text, 10, 12)]);
const doc = documentId("doc");
const mine = annotatorId("annotator-a");
const place = "annotations/doc/history/annotator-a";
const name = parseVersionName("20261121T113833123Z-1-0a1b2c3d-bulk.json.gz")?.name as VersionName;

let folder: TemporaryFolder;
let store: VersionStore;
beforeEach(() => {
  folder = new TemporaryFolder();
  mkdirSync(folder.at("seeds"));
  store = new VersionStore(new WorkspaceFolder(folder.root));
});
afterEach(() => folder.remove());

describe("a kept version", () => {
  it("is listed by its name and read back whole, also by whoever did not write it", async () => {
    const now = Date.parse("2026-11-21T11:38:33.123Z");
    const kept = await store.keep(layer, "merge", now);
    const sha256 = createHash("sha256").update(formatLayerFile(layer)).digest("hex");
    const version = {
      keptAt: "2026-11-21T11:38:33.123Z",
      revision: 1,
      digest: sha256.slice(0, 8),
      reason: "merge",
    };
    expect(kept).toMatchObject({ ok: true, value: version });
    const [listed] = await store.list(doc, mine);
    expect(listed).toMatchObject(version);
    expect(await store.read(doc, mine, listed?.name as VersionName)).toEqual({ ok: true, value: layer });
  });

  it("is none where there is no folder", async () => {
    expect(await store.list(doc, mine)).toEqual([]);
    expect(await store.read(doc, mine, name)).toMatchObject({ error: { code: "version-unknown" } });
  });

  it("is not every file of the folder", async () => {
    for (const other of ["README", `${name}.tmp`, `.${name}.1-0123456789ab.tmp`, "x-1-0a1b2c3d-bulk.json.gz"])
      folder.write(`${place}/${other}`, "x");
    expect(await store.list(doc, mine)).toEqual([]);
  });

  it("is not written where the workspace's folder has gone", async () => {
    folder.remove();
    mkdirSync(folder.root);
    expect(await store.keep(layer, "bulk")).toMatchObject({ error: { code: "version-not-kept" } });
    expect(folder.contents()).toEqual({});
  });
});

describe("a version file that cannot be used", () => {
  const whole = gzipSync(formatLayerFile(layer));
  const flipped = Buffer.from(whole);
  flipped[40] = (flipped[40] ?? 0) ^ 0xff;
  it.each<[what: string, content: Buffer | string, code: string]>([
    ["is empty", "", "version-damaged"],
    ["was never packed", "{}", "version-damaged"],
    ["is cut short", whole.subarray(0, -20), "version-damaged"],
    ["has a flipped bit", flipped, "version-damaged"],
    ["is no JSON", gzipSync("{"), "file-not-json"],
    ["is not UTF-8", gzipSync(Buffer.from([0xff, 0xfe])), "file-not-utf8"],
    [
      "is another's",
      gzipSync(formatLayerFile({ ...layer, annotator: annotatorId("b") })),
      "layer-other-annotator",
    ],
    [
      "is of another document",
      gzipSync(formatLayerFile({ ...layer, document: documentId("b") })),
      "layer-other-document",
    ],
    ["holds another state than it is named for", gzipSync(formatLayerFile(layer)), "version-altered"],
    ["unpacks to more than is read", gzipSync(Buffer.alloc(64_000_001, 0x20)), "file-too-large"],
  ])("because it %s is listed, and told with its reason", async (_, content, code) => {
    folder.write(`${place}/${name}`, content);
    const before = folder.contents();
    expect((await store.list(doc, mine)).map((version) => version.name)).toEqual([name]);
    expect(await store.read(doc, mine, name)).toMatchObject({
      ok: false,
      error: { code, parameters: { file: `${place}/${name}` } },
    });
    expect(folder.contents()).toEqual(before);
  });
});

it("a link that leads out of the workspace is neither listed, nor read, nor written to", async () => {
  const outside = new TemporaryFolder();
  outside.write(name, gzipSync(formatLayerFile(layer)));
  mkdirSync(folder.at("annotations/doc/history"), { recursive: true });
  symlinkSync(outside.root, folder.at(place));
  const before = outside.contents();
  expect(await store.list(doc, mine)).toEqual([]);
  expect(await store.read(doc, mine, name)).toMatchObject({ error: { code: "path-outside" } });
  expect(await store.keep(layer, "bulk")).toMatchObject({ error: { code: "version-not-kept" } });
  expect(outside.contents()).toEqual(before);
  outside.remove();
});
