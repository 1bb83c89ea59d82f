import { mkdirSync, symlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Refusal } from "../../../core/search/refusals";
import { formatRefusalFile, parseRefusalFile } from "../../../core/stored/refusalFile";
import { RefusalStore } from "../../../electron/storage/RefusalStore";
import { WorkspaceFolder } from "../../../electron/storage/WorkspaceFolder";
import { FailingDisk, systemError } from "./FailingDisk";
import { annotatorId, documentId, TemporaryFolder } from "./TemporaryFolder";

const doc = documentId("doc");
const me = annotatorId("annotator-a");
const name = "annotations/doc/refusals/annotator-a.json";
const refusal = (phrase: string): Refusal => ({ label: "industry", phrase, before: "发展", after: "𠮷。" });

let folder: TemporaryFolder;
let store: RefusalStore;
beforeEach(() => {
  folder = new TemporaryFolder();
  mkdirSync(folder.at("seeds"));
  store = new RefusalStore(new WorkspaceFolder(folder.root));
});
afterEach(() => folder.remove());

const refuse = (phrase: string, refused = true) =>
  store.change(doc, me, { refusals: [refusal(phrase)], refused });
const stored = async () => {
  const read = await store.read(doc, me);
  return read.ok ? read.value.refusals.map(({ phrase }) => phrase) : read.error.code;
};

describe("refusals", () => {
  it("are none before there is a file", async () => {
    expect(await stored()).toEqual([]);
    expect(folder.contents()).toEqual({});
  });

  it("are kept under their annotator's name, each once, and can be taken back", async () => {
    await refuse("产业");
    await Promise.all([refuse("能源"), refuse("产业")]);
    expect(await stored()).toEqual(["产业", "能源"]);
    await refuse("产业", false);
    expect(await stored()).toEqual(["能源"]);
    expect(JSON.parse(folder.read(name))).toEqual({
      version: 1,
      document: "doc",
      annotator: "annotator-a",
      refusals: [refusal("能源")],
    });
    expect(Object.keys(folder.contents())).toEqual([name]);
  });

  it("are written durably", async () => {
    const disk = new FailingDisk(null);
    await new RefusalStore(new WorkspaceFolder(folder.root), disk).change(doc, me, {
      refusals: [refusal("产业")],
      refused: true,
    });
    expect(disk.steps.slice(0, 5)).toEqual(["mkdir", "open", "write", "sync", "rename"]);
    expect(disk.steps).toContain("syncFolder");
  });

  it.each([
    ["ENOSPC", "save-disk-full"],
    ["EROFS", "save-read-only"],
    ["EIO", "save-failed"],
  ])("that cannot be written (%s) stay as they were", async (code, expected) => {
    await refuse("产业");
    const before = folder.contents();
    const failing = new RefusalStore(
      new WorkspaceFolder(folder.root),
      new FailingDisk("write", systemError(code)),
    );
    const answer = await failing.change(doc, me, { refusals: [refusal("能源")], refused: true });
    expect(answer).toMatchObject({ ok: false, error: { code: expected } });
    expect(folder.contents()).toEqual(before);
  });

  it.each<[what: string, content: string, code: string]>([
    ["cut short", "{", "file-not-json"],
    ["of a later version", '{"version":2}', "file-unknown-version"],
    ["of another form", '{"version":1,"document":"doc","annotator":"annotator-a"}', "file-wrong-shape"],
    [
      "of another annotator",
      formatRefusalFile({ document: doc, annotator: annotatorId("b"), refusals: [] }),
      "layer-other-annotator",
    ],
    [
      "of another document",
      formatRefusalFile({ document: documentId("x"), annotator: me, refusals: [] }),
      "layer-other-document",
    ],
  ])("in a file %s are not read and never written over", async (_, content, code) => {
    folder.write(name, content);
    expect(await stored()).toBe(code);
    expect(await refuse("产业")).toMatchObject({ ok: false, error: { code: "save-file-broken" } });
    expect(folder.read(name)).toBe(content);
  });

  it("that no file may hold are not written, and the next one can be", async () => {
    await refuse("产业");
    const before = folder.contents();
    expect(await refuse("")).toEqual({
      ok: false,
      error: { code: "file-wrong-shape", parameters: { file: name, where: "refusals.1.phrase" } },
    });
    expect(folder.contents()).toEqual(before);
    expect(await refuse("能源")).toMatchObject({ ok: true });
    expect(await stored()).toEqual(["产业", "能源"]);
  });

  it("do not follow a link out of the workspace", async () => {
    const elsewhere = new TemporaryFolder();
    mkdirSync(folder.at("annotations/doc"), { recursive: true });
    symlinkSync(elsewhere.root, folder.at("annotations/doc/refusals"));
    expect(await stored()).toBe("path-outside");
    expect(await refuse("产业")).toMatchObject({ error: { code: "save-file-broken" } });
    expect(elsewhere.contents()).toEqual({});
    elsewhere.remove();
  });

  it("come back from their file as they were", () => {
    const file = { document: doc, annotator: me, refusals: [refusal("产\u2028业"), refusal("__proto__")] };
    expect(parseRefusalFile("x", formatRefusalFile(file))).toEqual({ ok: true, value: file });
  });
});
