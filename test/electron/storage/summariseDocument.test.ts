import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { summariseDocument } from "../../../electron/storage/summariseDocument";
import type { Workspace } from "../../../electron/storage/Workspace";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { annotatorId, documentId, TemporaryFolder, workspaceWith, writeLayer } from "./TemporaryFolder";

const text = "𠮷野家推行链长制。。"; // 11 code units, 10 characters
const source = sourceText(text);
const doc = documentId("doc");
const mine = annotatorId("annotator-a");

let folder: TemporaryFolder;
let workspace: Workspace;
beforeEach(async () => {
  folder = new TemporaryFolder();
  workspace = await workspaceWith(folder, text);
});
afterEach(() => folder.remove());

const untouched = { document: doc, characters: 10, status: null, annotations: 0, progress: 0, problem: null };
const layer = layerOf(source, [annotation(text, 0, 10, "policy"), annotation(text, 6, 9)]);

describe("a document's summary", () => {
  it("counts characters as a reader does, and knows no status before the first save", async () => {
    expect(await summariseDocument(workspace, doc, mine)).toEqual(untouched);
    expect(await summariseDocument(workspace, doc, null)).toEqual(untouched);
  });

  it("shows progress by how far the annotations reach, and all of it once the layer is done", async () => {
    writeLayer(folder, layer);
    const begun = { ...untouched, status: "in-progress", annotations: 2, progress: 10 / 11 };
    expect(await summariseDocument(workspace, doc, mine)).toEqual(begun);
    writeLayer(folder, { ...layer, status: "done" });
    expect(await summariseDocument(workspace, doc, mine)).toEqual({ ...begun, status: "done", progress: 1 });
  });

  it("of an empty text is at the beginning", async () => {
    folder.write("seeds/empty.txt", "");
    const empty = { ...untouched, document: "empty", characters: 0 };
    expect(await summariseDocument(workspace, documentId("empty"), mine)).toEqual(empty);
  });

  it("says why a text or a layer cannot be used", async () => {
    expect(await summariseDocument(workspace, documentId("nowhere"), mine)).toMatchObject({
      characters: null,
      problem: { code: "document-unknown" },
    });
    folder.write("annotations/doc/annotator-a.json", "{");
    expect(await summariseDocument(workspace, doc, mine)).toMatchObject({
      characters: 10,
      status: null,
      problem: { code: "file-not-json" },
    });
  });
});
