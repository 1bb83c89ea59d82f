import { writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect } from "vitest";
import type { VersionName } from "../../core/history/Version";
import { emptyDiff } from "../../core/model/LayerDiff";
import { defaultProject } from "../../core/model/Project";
import { err, ok, type Result } from "../../core/result";
import { noReviewChange } from "../../core/review/ReviewChange";
import { checkLayer } from "../../core/stored/checkLayer";
import { formatLayerFile } from "../../core/stored/layerFile";
import { formatProjectFile } from "../../core/stored/projectFile";
import type { LayerPlace } from "../../electron/conflicts/layerSides";
import { mergeConflict, previewConflict } from "../../electron/conflicts/mergeConflict";
import { BinStore } from "../../electron/storage/BinStore";
import { LayerStore } from "../../electron/storage/LayerStore";
import { LostStore } from "../../electron/storage/LostStore";
import { ProjectFile } from "../../electron/storage/ProjectFile";
import { RefusalStore } from "../../electron/storage/RefusalStore";
import { ReviewStore } from "../../electron/storage/ReviewStore";
import { VersionStore } from "../../electron/storage/VersionStore";
import type { Workspace } from "../../electron/storage/Workspace";
import { annotation, layerOf, marked } from "../builders/marked";
import { annotatorId, type TemporaryFolder, writeLayer } from "../electron/storage/TemporaryFolder";
import type { Damage } from "./damage";

/** A stored file: how it is made, read and changed, each time by a program that has just started. */
export interface StoredFile {
  /** Gives its name in the folder. */
  readonly make: (workspace: Workspace, folder: TemporaryFolder) => Promise<string>;
  readonly read: (workspace: Workspace, name: string) => Promise<Result<unknown>>;
  /** What would write over it. */
  readonly change: (workspace: Workspace, name: string) => Promise<Result<unknown>>;
  /** What damage does to it where its bytes are not its text. */
  readonly damageTo?: (damage: Damage) => Damage["apply"];
}

export const { source, layer } = marked(
  "支持[industry 装备制造业]发展，推行[policy 链长制]，建成[target 千亿园区]。𠮷",
);
export const { document } = source;
export const me = annotatorId("annotator-a");
const [lost = annotation(source.text, 0, 2)] = layer.annotations;
const lostAt = "2026-11-21T09:36:12.000Z";
const refusal = { label: "policy", phrase: "产业", before: "新", after: "。" };
const untended = { progress: () => undefined, isCancelled: () => false };

const aLayer: StoredFile = {
  make: async (_, folder) => writeLayer(folder, { ...layer, status: "done" }),
  read: async (workspace) => {
    const read = await new LayerStore(workspace, () => me).load(source, me);
    // What is taken for sound must be: every quote as in the text.
    if (read.ok) expect(checkLayer("layer", read.value, source)).toBeNull();
    return read;
  },
  change: async (workspace) => {
    const store = new LayerStore(workspace, () => me);
    const read = await store.load(source, me);
    const added = [annotation(source.text, 0, 2, "policy", "new")];
    return store.save(document, me, read.ok ? read.value.revision : 1, { ...emptyDiff, added });
  },
};

const theProject: StoredFile = {
  make: async (_, folder) => {
    const documents = { [document]: { title: "一篇访谈" } };
    folder.write("annotations/project.json", formatProjectFile({ ...defaultProject, documents }));
    return "annotations/project.json";
  },
  read: (workspace) => new ProjectFile(workspace).load(),
  change: (workspace) =>
    new ProjectFile(workspace).change({ kind: "document-titled", document, title: "另一篇" }, untended),
};

const remark = {
  ...{ id: "remark-1", thread: "remark-1", writtenAt: lostAt, text: "产业还是政策？" },
  ...{ subject: null, isResolved: null },
};
const aReview: StoredFile = {
  make: async ({ files }) => {
    valid(await new ReviewStore(files).change(document, me, { ...noReviewChange, comments: [remark] }));
    return files.reviewFile(document, me).name;
  },
  read: ({ files }) => new ReviewStore(files).read(document, me),
  change: ({ files }) =>
    new ReviewStore(files).change(document, me, { ...noReviewChange, removeComments: [remark.id] }),
};

const refusals: StoredFile = {
  make: async ({ files }) => {
    valid(await new RefusalStore(files).change(document, me, { refusals: [refusal], refused: true }));
    return files.refusalFile(document, me).name;
  },
  read: ({ files }) => new RefusalStore(files).read(document, me),
  change: ({ files }) =>
    new RefusalStore(files).change(document, me, { refusals: [refusal], refused: false }),
};

const theBin: StoredFile = {
  make: async ({ files }) => {
    expect(await new BinStore(files).add(layer, layer.annotations)).toBeNull();
    return files.binFile(document, me).name;
  },
  read: ({ files }) => new BinStore(files).read(document, me),
  change: async ({ files }) => {
    const missed = await new BinStore(files).add(layer, [annotation(source.text, 0, 2)]);
    return missed ? err(missed) : ok(null);
  },
};

const lostPlaces: StoredFile = {
  make: async ({ files }) => {
    const found = { annotation: lost, why: "gone", lostAt, givenUpAt: null } as const;
    valid(await new LostStore(files).add(document, me, [found]));
    return files.lostFile(document, me).name;
  },
  read: ({ files }) => new LostStore(files).read(document, me),
  change: ({ files }) => new LostStore(files).giveUp(document, me, new Set([lost.id]), lostAt),
};

const aVersion: StoredFile = {
  make: async ({ files }) => {
    const { name } = valid(await new VersionStore(files).keep(layer, "bulk"));
    return files.versionFile(document, me, name).name;
  },
  read: async ({ files }, name) => {
    const read = await new VersionStore(files).read(document, me, name.split("/").at(-1) as VersionName);
    // A version is brought back as it was kept or not at all.
    if (read.ok) expect(read.value).toEqual(layer);
    return read;
  },
  // Nothing writes over a version: restoring it is what must fail.
  change: (workspace, name) => aVersion.read(workspace, name),
  damageTo:
    ({ name, apply }) =>
    (bytes, random) =>
      name === "two values swapped" ? gzipSync(apply(gunzipSync(bytes), random)) : apply(bytes, random),
};

const aConflictCopy: StoredFile = {
  make: async (_, folder) => {
    writeLayer(folder, layerOf(source, layer.annotations.slice(1)));
    const name = `annotations/${document}/${me}.sync-conflict-20261121-093612-D4LGQYW.json`;
    writeFileSync(folder.at(name), formatLayerFile({ ...layer, status: "done" }));
    return name;
  },
  read: (workspace, name) => previewConflict(placeOf(workspace, name)),
  change: async (workspace, name) => {
    const preview = await previewConflict(placeOf(workspace, name));
    const choice = { state: preview.ok ? preview.value.state : "", decisions: new Map() };
    return mergeConflict(placeOf(workspace, name), new LayerStore(workspace, () => me), choice);
  },
};

function placeOf({ files: folder }: Workspace, name: string): LayerPlace {
  const file = name.split("/").at(-1) ?? "";
  return { folder, versions: new VersionStore(folder), source, annotator: me, file };
}

/** Every kind of file that a workspace holds, but notes of presence, which nothing hangs on. */
export const storedFiles: Readonly<Record<string, StoredFile>> = {
  "a layer": aLayer,
  "the project": theProject,
  refusals,
  "a review": aReview,
  "the bin": theBin,
  "what lost its place": lostPlaces,
  "a version": aVersion,
  "a conflict copy": aConflictCopy,
};

/** @throws Error with the failure: what a test begins with cannot fail. */
export function valid<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
