import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWorkspace } from "../../../electron/storage/createWorkspace";
import { Workspace } from "../../../electron/storage/Workspace";
import { TemporaryFolder } from "./TemporaryFolder";

const seeds = path.resolve(import.meta.dirname, "../../../seeds");

let folder: TemporaryFolder;
let origin: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
  origin = new TemporaryFolder();
});
afterEach(() => {
  folder.remove();
  origin.remove();
});

const create = (place: string) => createWorkspace(folder.at(place), { seeds, project: "{}" });

describe("the workspace of a first run", () => {
  it("holds the seeds byte for byte and the project file, in folders made on the way", async () => {
    expect(await create("Documents/Annotation Workbench")).toBe(true);
    expect(folder.read("Documents/Annotation Workbench/annotations/project.json")).toBe("{}");
    const copied = folder.contents("Documents/Annotation Workbench/seeds");
    expect(Object.keys(copied).filter((name) => name.endsWith(".txt"))).toHaveLength(5);
    for (const [name, hash] of Object.entries(copied))
      expect(
        createHash("sha256")
          .update(readFileSync(path.join(seeds, name)))
          .digest("hex"),
      ).toBe(hash);
    expect(readdirSync(folder.at("Documents"))).toEqual(["Annotation Workbench"]);
    expect(await Workspace.open(folder.at("Documents/Annotation Workbench"))).toMatchObject({ ok: true });
  });

  it("holds the layers of the example's readers, and nobody else's", async () => {
    origin.write("seeds/doc.txt", "在郴州");
    origin.write("seeds/originals/doc.pdf", "%PDF-");
    for (const name of ["annotator-a", "annotator-b", "annotator-c"])
      origin.write(`annotations/doc/${name}.json`, `{"annotator":"${name}"}`);
    origin.write("annotations/other/annotator-c.json", "{}");
    origin.write("annotations/README.md", "");
    const of = { seeds: origin.at("seeds"), layers: origin.at("annotations"), project: "{}" };
    expect(await createWorkspace(folder.at("example"), of)).toBe(true);
    expect(Object.keys(folder.contents("example")).sort()).toEqual([
      "annotations/doc/annotator-a.json",
      "annotations/doc/annotator-b.json",
      "annotations/project.json",
      "seeds/doc.txt",
    ]);
    expect(folder.read("example/annotations/doc/annotator-b.json")).toBe('{"annotator":"annotator-b"}');
  });

  it("is made in an empty folder too", async () => {
    mkdirSync(folder.at("empty"));
    expect(await create("empty")).toBe(true);
    expect(readdirSync(folder.at("empty")).sort()).toEqual(["annotations", "seeds"]);
  });

  it("is not made where anything lies already", async () => {
    folder.write("mine/notes.txt", "x");
    const before = folder.contents();
    expect(await create("mine")).toBe(false);
    expect(folder.contents()).toEqual(before);
  });

  it("is left away whole when it cannot be made", async () => {
    const missing = { seeds: origin.at("nowhere"), project: "{}" };
    await expect(createWorkspace(folder.at("workspace"), missing)).rejects.toMatchObject({ code: "ENOENT" });
    expect(readdirSync(folder.root)).toEqual([]);
  });
});
