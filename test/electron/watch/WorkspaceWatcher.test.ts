import { cpSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { documentId, TemporaryFolder } from "../storage/TemporaryFolder";
import { Watching } from "./Watching";

let folder: TemporaryFolder;
let watching: Watching;
beforeEach(() => {
  folder = new TemporaryFolder();
  folder.write("seeds/doc.txt", "新能源，好。");
  folder.write("annotations/doc/annotator-b.json", "{}\n");
  folder.write("annotations/project.json", "{}\n");
});
afterEach(() => {
  watching.stop();
  folder.remove();
});

/** A system that has no watch left, as Linux says it. */
const full = () => {
  throw Object.assign(new Error("no watches left"), { code: "ENOSPC" });
};
/** A drive on a network: it lets itself be watched and tells nothing. */
const silent = () => ({ on: () => undefined, close: () => undefined });

const eventually = <T>(value: () => T) => expect.poll(value, { timeout: 10_000 });
const says = (...words: string[]) => eventually(() => watching.said).toEqual(words);
const at = (path: string) => join(folder.root, path);
const remove = (path: string) => rmSync(at(path), { recursive: true });
/** As our program and most others write: aside, then in one step. */
function replace(path: string, content: string): void {
  folder.write("annotations/.aside.tmp", content);
  renameSync(at("annotations/.aside.tmp"), at(path));
}

/** By whatever way changes become known. */
describe.each([
  ["that the system tells of", {}],
  ["that the system tells of as a tree", { trees: true }],
  ["that nobody tells of", { watchFolder: silent }],
  ["that the system has no watch left for", { watchFolder: full }],
])("a change %s", (_, options) => {
  beforeEach(async () => {
    watching = await Watching.start(folder, options);
  });

  it.each([
    [
      "a layer that is replaced",
      () => replace("annotations/doc/annotator-b.json", "[]\n"),
      "layer doc/annotator-b",
    ],
    [
      "a layer written in place",
      () => folder.write("annotations/doc/annotator-b.json", "[1]"),
      "layer doc/annotator-b",
    ],
    ["a new layer", () => replace("annotations/doc/annotator-c.json", "[]\n"), "layer doc/annotator-c"],
    [
      "a layer that is gone, which may have been a copy",
      () => remove("annotations/doc/annotator-b.json"),
      ...["no layer doc/annotator-b", "conflicts"],
    ],
    [
      "a folder of layers that is gone",
      () => remove("annotations/doc"),
      ...["no layer doc/annotator-b", "conflicts"],
    ],
    [
      "a layer that says it is another's, as a copy does",
      () => folder.write("annotations/doc/annotator-b-PC.json", '{ "annotator": "annotator-b" }'),
      ...["layer doc/annotator-b-PC", "conflicts"],
    ],
    [
      "a layer of one with the name of a copy",
      () => folder.write("annotations/doc/annotator-b-PC.json", '{ "annotator": "annotator-b-PC" }'),
      "layer doc/annotator-b-PC",
    ],
    [
      "the first layer on a text",
      () => folder.write("annotations/new/annotator-b.json", "{}"),
      "layer new/annotator-b",
    ],
    ["the project", () => replace("annotations/project.json", "[]\n"), "project"],
    ["a presence note", () => folder.write("annotations/.presence/annotator-b.there.json", "{}"), "presence"],
    ["a changed text", () => folder.write("seeds/doc.txt", "新能源，很好。"), "text doc"],
    [
      "a copy made by a program that synchronises",
      () => folder.write("annotations/project (1).json", "{}"),
      "conflicts",
    ],
  ] as [string, () => void, ...string[]][])("%s", async (_case, change, ...words) => {
    change();
    await says(...words);
  });

  it("a new text, once", async () => {
    folder.write("seeds/new.txt", "好");
    await eventually(() => watching.said).toContain("list");
    expect(watching.said.filter((words) => words === "list")).toEqual(["list"]);
  });
});

describe("what changed after the program began to read, and before the watching began", () => {
  it("is said, what was there before is not", async () => {
    // The clock of a drive goes in steps of some milliseconds.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const readSinceMs = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 50));
    replace("annotations/doc/annotator-c.json", "[]\n");
    watching = await Watching.start(folder, { readSinceMs, watchFolder: silent });
    watching.show(documentId("doc"));
    await says("layer doc/annotator-c");
  });
});

describe("what is not said", () => {
  beforeEach(async () => {
    watching = await Watching.start(folder);
  });

  it.each([
    ["this program's presence note", "annotations/.presence/annotator-a.here.json"],
    ["a temporary file", "annotations/doc/.annotator-b.json.1-00000000aaaa.tmp"],
    ["a version that is kept", "annotations/doc/history/annotator-b/1.json.gz"],
    ["an original", "seeds/originals/doc.pdf"],
  ])("%s", async (_case, path) => {
    folder.write(path, "{}");
    folder.write("annotations/doc/annotator-z.json", "{}");
    await says("layer doc/annotator-z");
  });

  it("a layer that has been touched and holds what it held", async () => {
    folder.write("annotations/doc/annotator-c.json", "{}");
    await says("layer doc/annotator-c");
    cpSync(at("annotations/doc/annotator-c.json"), at("annotations/doc/annotator-d.json"));
    await says("layer doc/annotator-c", "layer doc/annotator-d");
  });
});

describe("a layer that is half written", () => {
  beforeEach(async () => {
    watching = await Watching.start(folder, {
      settling: { look: 10, quiet: 30, longest: 300, gone: 60, grace: 1e9 },
    });
  });

  it("is waited for, and said once it is whole", async () => {
    folder.write("annotations/doc/annotator-c.json", '{ "version": 1, "annota');
    folder.write("annotations/doc/annotator-z.json", "{}");
    await says("layer doc/annotator-z");
    folder.write("annotations/doc/annotator-c.json", '{ "version": 1, "annotations": [] }');
    await says("layer doc/annotator-z", "layer doc/annotator-c");
  });
});

describe("a layer that stays broken", () => {
  it("is said after a while, as a file that may hold two versions, and again when it is mended", async () => {
    watching = await Watching.start(folder);
    folder.write("annotations/doc/annotator-c.json", "<<<<<<< HEAD");
    await says("layer doc/annotator-c", "conflicts");
    folder.write("annotations/doc/annotator-c.json", "{}");
    await says("layer doc/annotator-c", "conflicts", "layer doc/annotator-c");
  });
});

describe("a folder that vanishes", () => {
  beforeEach(async () => {
    watching = await Watching.start(folder);
  });

  it("is said to be gone once, and to be back, with everything to be read again", async () => {
    renameSync(at("seeds"), at("elsewhere"));
    renameSync(at("annotations"), at("elsewhere-too"));
    await eventually(() => watching.states).toEqual([there, gone]);
    renameSync(at("elsewhere"), at("seeds"));
    renameSync(at("elsewhere-too"), at("annotations"));
    await says("everything");
    expect(watching.states).toEqual([there, gone, there]);
    folder.write("annotations/doc/annotator-c.json", "{}");
    await says("everything", "layer doc/annotator-c");
  });

  it("is watched again when another one takes its place", async () => {
    watching.show(documentId("doc"));
    renameSync(at("annotations"), at("old"));
    folder.write("annotations/doc/annotator-c.json", "{}");
    await eventually(() => watching.said).toContain("layer doc/annotator-c");
    folder.write("annotations/doc/annotator-d.json", "{}");
    await eventually(() => watching.said).toContain("layer doc/annotator-d");
  });
});

const there = { folder: "there", means: "events" };
const gone = { folder: "gone", means: "events" };

describe("how changes become known", () => {
  it.each([
    ["the system tells", {}, "events"],
    ["the system has no watches left", { watchFolder: full }, "polling"],
  ])("%s", async (_case, options, means) => {
    watching = await Watching.start(folder, options);
    expect(watching.states).toEqual([{ folder: "there", means }]);
  });
});
