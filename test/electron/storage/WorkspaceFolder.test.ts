import { mkdirSync, symlinkSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AnnotatorId, DocumentId } from "../../../core/model/ids";
import { WorkspaceFolder } from "../../../electron/storage/WorkspaceFolder";
import { annotatorId, documentId, TemporaryFolder } from "./TemporaryFolder";

let temporary: TemporaryFolder;
let folder: WorkspaceFolder;
beforeEach(() => {
  temporary = new TemporaryFolder();
  folder = new WorkspaceFolder(temporary.root);
});
afterEach(() => temporary.remove());

describe("a place in a workspace", () => {
  const place = () => folder.layerFile(documentId("doc"), annotatorId("annotator-a"));

  it("is inside when nothing of it exists yet", async () => {
    expect(place().name).toBe("annotations/doc/annotator-a.json");
    expect(await folder.holds(place().path)).toBe(true);
  });

  it("is inside while its folders are being made by somebody else", async () => {
    for (let round = 0; round < 50; round++) {
      const target = temporary.at(`annotations-${round}`, "doc", "annotator-a.json");
      const looks = Array.from({ length: 8 }, () => folder.holds(target));
      const made = mkdir(temporary.at(`annotations-${round}`, "doc"), { recursive: true });
      expect(await Promise.all(looks)).not.toContain(false);
      await made;
    }
  });

  it("is outside where a link leads out of the workspace, or nowhere", async () => {
    mkdirSync(temporary.at("annotations"));
    symlinkSync("/", temporary.at("annotations", "doc"));
    expect(await folder.holds(place().path)).toBe(false);
    symlinkSync(temporary.at("nothing", "here"), temporary.at("annotations", "other"));
    const dangling = folder.layerFile(documentId("other"), annotatorId("annotator-a"));
    expect(await folder.holds(dangling.path)).toBe(false);
  });
});

describe("a name that is a path", () => {
  // No id is one: these stand for an id that slipped past its check.
  const climbing = "../../elsewhere" as DocumentId;

  it.each<[place: string, ask: () => unknown]>([
    ["a text", () => folder.documentFile(climbing)],
    ["an original", () => folder.originalFile("../../../elsewhere")],
    ["a removed text", () => folder.removedText("../../../elsewhere")],
    ["a layer", () => folder.layerFile(climbing, annotatorId("annotator-a"))],
    ["a layer's writer", () => folder.layerFile(documentId("doc"), "../../../elsewhere" as AnnotatorId)],
    ["a kept version", () => folder.versionsOf(climbing, "../.." as AnnotatorId)],
  ])("leads to no place outside the workspace: %s", (_, ask) => {
    expect(ask).toThrow(RangeError);
  });

  it.each(["..", ".", "a/b", "a\\b", "../project.json", "a\0.json"])(
    "is no file beside those of the workspace: %j",
    (name) => {
      const doc = documentId("doc");
      expect(() => folder.besideLayers(doc, name)).toThrow(RangeError);
      expect(() => folder.besideFile(doc, "reviews", name)).toThrow(RangeError);
      expect(() => folder.besideFile(doc, name, "annotator-a.json")).toThrow(RangeError);
      expect(() => folder.besideFolder(doc, name)).toThrow(RangeError);
      expect(() => folder.besideProject(name)).toThrow(RangeError);
    },
  );
});
