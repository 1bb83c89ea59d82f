import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultLabels } from "../../../core/model/LabelSet";
import type { Layer } from "../../../core/model/Layer";
import { defaultProject, type Project } from "../../../core/model/Project";
import type { ProjectChange } from "../../../core/model/ProjectChange";
import { formatLayerFile } from "../../../core/stored/layerFile";
import { formatProjectFile, parseProjectFile } from "../../../core/stored/projectFile";
import { utf16 } from "../../../core/text/offsets";
import { ProjectFile } from "../../../electron/storage/ProjectFile";
import { thisMachine } from "../../../electron/storage/temporaryFile";
import type { Workspace } from "../../../electron/storage/Workspace";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { FailingDisk, systemError } from "./FailingDisk";
import { documentId, TemporaryFolder, workspaceWith, writeLayer } from "./TemporaryFolder";

const NAME = "annotations/project.json";
const doc = documentId("doc");
const text = "在𠮷镇\n推行链长制。";
const titled = (title: string, document = doc): ProjectChange => ({
  kind: "document-titled",
  document,
  title,
});
const withoutPolicy: ProjectChange = {
  kind: "labels-changed",
  base: defaultLabels,
  labels: defaultLabels.filter(({ id }) => id !== "policy"),
};
const unwatched = { progress: () => undefined, isCancelled: () => false };

let folder: TemporaryFolder;
let workspace: Workspace;
beforeEach(async () => {
  folder = new TemporaryFolder();
  workspace = await workspaceWith(folder, text);
});
afterEach(() => folder.remove());

const store = (project: Project = defaultProject) => folder.write(NAME, formatProjectFile(project));
const open = (disk?: FailingDisk) => new ProjectFile(workspace, disk);
const change = (what: ProjectChange, file = open()) => file.change(what, unwatched);

function stored(): Project {
  const project = parseProjectFile(NAME, folder.read(NAME));
  if (!project.ok) throw new Error(project.error.code);
  return project.value;
}

describe("a change of the project", () => {
  it("is on disk when it is answered, and everything else stays", async () => {
    store({ ...defaultProject, documents: { [documentId("other")]: { title: "别" } } });
    const answer = await change(titled("甲"));
    expect(answer).toEqual({ ok: true, value: stored() });
    expect(stored()).toEqual({
      ...defaultProject,
      documents: { other: { title: "别" }, doc: { title: "甲" } },
    });
    expect(Object.keys(folder.contents("annotations"))).toEqual(["project.json"]);
  });

  it("may be under way once the project was asked for", async () => {
    const file = open();
    expect(file.hasLoaded).toBe(false);
    await file.load();
    expect(file.hasLoaded).toBe(true);
  });

  it("makes the file where there is none", async () => {
    expect(await change(titled("甲"))).toMatchObject({ ok: true });
    expect(stored().labels).toEqual(defaultLabels);
  });

  it("is made on what others have written meanwhile, not on what was read before", async () => {
    const file = open();
    await change(titled("甲"), file);
    const theirs = { ...stored(), title: { "zh-CN": "新", en: "New" } };
    store(theirs);
    await change(titled("乙", documentId("b")), file);
    expect(stored()).toEqual({ ...theirs, documents: { doc: { title: "甲" }, b: { title: "乙" } } });
  });

  it("keeps what another program wrote between the reading and the writing", async () => {
    store();
    const theirs = { ...defaultProject, title: { "zh-CN": "新", en: "New" } };
    let isFirst = true;
    const file = open();
    const looking = {
      isCancelled: () => false,
      progress: () => {
        if (isFirst) store(theirs);
        isFirst = false;
      },
    };
    expect(await file.change(withoutPolicy, looking)).toMatchObject({ ok: true });
    expect(stored()).toEqual({ ...theirs, labels: theirs.labels.filter(({ id }) => id !== "policy") });
  });

  it("waits for those before it: of many at once none is lost", async () => {
    const file = open();
    const places = Array.from({ length: 20 }, (_, i) => utf16(i));
    const joins = places.map(
      (at): ProjectChange => ({
        kind: "break-corrected",
        document: doc,
        sha256: "0".repeat(64),
        at,
        as: "join",
      }),
    );
    expect(file.isSaving).toBe(false);
    const answers = joins.map((join) => change(join, file));
    expect(file.isSaving).toBe(true);
    await file.settled();
    expect(file.isSaving).toBe(false);
    expect((await Promise.all(answers)).every(({ ok }) => ok)).toBe(true);
    expect(stored().documents[doc]?.layout?.joins).toEqual(places);
  });

  it("leaves the file's bytes when it changes nothing, also those of version 1", async () => {
    const old = { version: 1, ...withoutAttributes(defaultProject), documents: { doc: { title: "甲" } } };
    folder.write(NAME, JSON.stringify(old));
    expect(await change(titled("甲"))).toMatchObject({ ok: true });
    expect(JSON.parse(folder.read(NAME))).toEqual(old);
  });

  it("turns a file of version 1 into one of version 3", async () => {
    folder.write(NAME, JSON.stringify({ version: 1, ...withoutAttributes(defaultProject) }));
    await change(titled("甲"));
    expect(JSON.parse(folder.read(NAME))).toMatchObject({ version: 3, documents: { doc: { title: "甲" } } });
    expect(stored().labels).toEqual(defaultLabels.map((label) => ({ ...label, attributes: [] })));
  });

  it("removes what a crash has left", async () => {
    store();
    folder.write(`annotations/.project.json.99999999-${thisMachine}456789ab.tmp`, "{");
    await change(titled("甲"));
    expect(Object.keys(folder.contents("annotations"))).toEqual(["project.json"]);
  });
});

describe("a project file that cannot be read", () => {
  it.each([
    ["cut off", formatProjectFile(defaultProject).slice(0, -20)],
    ["of a newer version", '{ "version": 3 }'],
    ["of another form", '{ "version": 2, "labels": [] }'],
    ["empty", ""],
  ])("because it is %s is never written over", async (_, content) => {
    folder.write(NAME, content);
    const before = folder.contents();
    expect(await change(titled("甲"))).toEqual({
      ok: false,
      error: { code: "save-file-broken", parameters: { file: NAME } },
    });
    expect(folder.contents()).toEqual(before);
  });

  it("because a link leads out of the workspace is not followed", async () => {
    const outside = new TemporaryFolder();
    outside.write("project.json", formatProjectFile(defaultProject));
    mkdirSync(folder.at("annotations"));
    symlinkSync(outside.at("project.json"), folder.at(NAME));
    expect(await change(titled("甲"))).toMatchObject({ error: { code: "save-file-broken" } });
    expect(outside.read("project.json")).toBe(formatProjectFile(defaultProject));
    outside.remove();
  });

  it("can be changed once it has been put right", async () => {
    const file = open();
    folder.write(NAME, "{");
    await change(titled("甲"), file);
    store();
    expect(await change(titled("甲"), file)).toMatchObject({ ok: true });
    expect(stored().documents).toEqual({ doc: { title: "甲" } });
  });
});

describe("a project file that cannot be written", () => {
  it.each([
    ["the disk is full", "write", "ENOSPC", "save-disk-full"],
    ["it may not be written", "open", "EACCES", "save-read-only"],
    ["the disk fails", "sync", "EIO", "save-failed"],
    ["the rename fails", "rename", "EIO", "save-failed"],
  ] as const)("as %s stays as it was, and the change can be made later", async (_, step, code, expected) => {
    store();
    const before = folder.contents();
    const disk = new FailingDisk(step, systemError(code));
    const file = open(disk);
    expect(await change(titled("甲"), file)).toMatchObject({ ok: false, error: { code: expected } });
    expect(folder.contents()).toEqual(before);
    disk.isFailing = false;
    expect(await change(titled("甲"), file)).toMatchObject({ ok: true });
    expect(stored().documents).toEqual({ doc: { title: "甲" } });
  });

  it("in a folder without permission says so", async () => {
    store();
    chmodSync(folder.at("annotations"), 0o500);
    const answer = await change(titled("甲"));
    chmodSync(folder.at("annotations"), 0o700);
    // Who may write everywhere, as the superuser, is not kept from it.
    const isSuperuser = process.getuid?.() === 0;
    expect(answer).toMatchObject(isSuperuser ? { ok: true } : { error: { code: "save-read-only" } });
  });
});

describe("a label", () => {
  const source = sourceText(text);
  const layer = (annotator: string, ...labels: string[]) =>
    layerOf(
      source,
      labels.map((label, i) => annotation(text, i, i + 1, label)),
      annotator,
    );

  it("that nobody uses goes", async () => {
    store();
    writeLayer(folder, layer("annotator-a", "target", "industry"));
    expect(await change(withoutPolicy)).toMatchObject({ ok: true });
    expect(stored().labels.map(({ id }) => id)).toEqual(["target", "industry"]);
  });

  it("in use stays, and the failure says where, other people's layers among them", async () => {
    store();
    writeLayer(folder, layer("annotator-a", "target", "policy"));
    writeLayer(folder, layer("annotator-b", "target"));
    // Its text is gone from the workspace; its annotations are not.
    folder.write(
      "annotations/gone/annotator-c.json",
      elsewhere(layer("annotator-c", "target", "policy", "policy")),
    );
    const before = folder.contents();
    expect(await change(withoutPolicy)).toEqual({
      ok: false,
      error: {
        code: "label-in-use",
        parameters: {
          label: { "zh-CN": "政策", en: "Policy" },
          annotations: 3,
          documents: 2,
          where: "doc/annotator-a (1), gone/annotator-c (2)",
        },
      },
    });
    expect(folder.contents()).toEqual(before);
  });

  it("whose id is changed counts as gone", async () => {
    store();
    writeLayer(folder, layer("annotator-a", "policy"));
    const labels = defaultLabels.map((label) =>
      label.id === "policy" ? { ...label, id: "measure" } : label,
    );
    expect(await change({ kind: "labels-changed", base: defaultLabels, labels })).toMatchObject({
      error: { code: "label-in-use" },
    });
    const renamed = defaultLabels.map((label) => ({ ...label, names: { "zh-CN": "新", en: "New" } }));
    expect(await change({ kind: "labels-changed", base: defaultLabels, labels: renamed })).toMatchObject({
      ok: true,
    });
  });

  it("stays while a layer that names it cannot be read", async () => {
    store();
    const cut = folder.read(writeLayer(folder, layer("annotator-a", "policy"))).slice(0, -9);
    folder.write("annotations/doc/annotator-a.json", cut);
    expect(await change(withoutPolicy)).toMatchObject({
      error: {
        code: "label-use-unknown",
        parameters: { file: "annotations/doc/annotator-a.json" },
      },
    });
    expect(stored().labels).toEqual(defaultLabels);
  });

  it("goes although a layer is broken that does not name it", async () => {
    store();
    folder.write("annotations/doc/annotator-a.json", '{ "label": "target", ');
    expect(await change(withoutPolicy)).toMatchObject({ ok: true });
  });

  it("written with escapes, as other programs may, is found", async () => {
    store();
    const name = writeLayer(folder, layer("annotator-a", "policy"));
    folder.write(name, folder.read(name).replace('"label": "policy"', '"label": "p\\u006flicy"'));
    expect(await change(withoutPolicy)).toMatchObject({ error: { code: "label-in-use" } });
  });
});

function withoutAttributes(project: Project) {
  return { ...project, labels: project.labels.map(({ attributes: _, ...label }) => label) };
}

/** The layer's file as one of the document "gone". */
function elsewhere(layer: Layer): string {
  return formatLayerFile({ ...layer, document: documentId("gone") });
}
