import { mkdirSync, symlinkSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
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
