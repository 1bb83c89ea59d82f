import { readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeFailure, type Failure } from "../../core/errors";
import { emptyDiff } from "../../core/model/LayerDiff";
import { defaultProject } from "../../core/model/Project";
import type { Result } from "../../core/result";
import { checkLayer } from "../../core/stored/checkLayer";
import { formatProjectFile } from "../../core/stored/projectFile";
import { LayerStore } from "../../electron/storage/LayerStore";
import { ProjectFile } from "../../electron/storage/ProjectFile";
import { RefusalStore } from "../../electron/storage/RefusalStore";
import { Workspace } from "../../electron/storage/Workspace";
import { seededRandom } from "../bench/seededRandom";
import { annotation, marked } from "../builders/marked";
import { annotatorId, TemporaryFolder, writeLayer } from "../electron/storage/TemporaryFolder";
import { damages } from "./damage";

/** How often each kind of damage is done to each file. */
const TRIES = 40;

const { source, layer } = marked(
  "支持[industry 装备制造业]发展，推行[policy 链长制]，建成[target 千亿园区]。𠮷",
);
const { document } = source;
const me = annotatorId("annotator-a");
const refusal = { label: "policy", phrase: "产业", before: "新", after: "。" };
const untended = { progress: () => undefined, isCancelled: () => false };

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
  folder.write(`seeds/${document}.txt`, source.text);
});
afterEach(() => folder.remove());

/** A stored file: how it is made, read and changed, each time by a program that has just started. */
interface StoredFile {
  readonly make: () => Promise<string>;
  readonly read: (workspace: Workspace) => Promise<Result<unknown>>;
  readonly change: (workspace: Workspace) => Promise<Result<unknown>>;
}

const files: Readonly<Record<string, StoredFile>> = {
  "a layer": {
    make: async () => writeLayer(folder, { ...layer, status: "done" }),
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
  },
  "the project": {
    make: async () => {
      const title = "一篇访谈";
      folder.write(
        "annotations/project.json",
        formatProjectFile({ ...defaultProject, documents: { [document]: { title } } }),
      );
      return "annotations/project.json";
    },
    read: (workspace) => new ProjectFile(workspace).load(),
    change: (workspace) =>
      new ProjectFile(workspace).change({ kind: "document-titled", document, title: "另一篇" }, untended),
  },
  refusals: {
    make: async () => {
      const made = await new RefusalStore((await opened()).files).change(document, me, {
        refusals: [refusal],
        refused: true,
      });
      if (!made.ok) throw new Error(made.error.code);
      return `annotations/${document}/refusals/${me}.json`;
    },
    read: (workspace) => new RefusalStore(workspace.files).read(document, me),
    change: (workspace) =>
      new RefusalStore(workspace.files).change(document, me, { refusals: [refusal], refused: false }),
  },
};

async function opened(): Promise<Workspace> {
  const workspace = await Workspace.open(folder.root);
  if (!workspace.ok) throw new Error(workspace.error.code);
  return workspace.value;
}

/** One line in either language, with every part of it filled in. */
function expectClear(problem: Failure): void {
  for (const line of [describeFailure(problem, "en"), describeFailure(problem, "zh-CN")])
    expect(line).toMatch(/^[^\n{}]{5,600}$/);
}

describe.each(Object.entries(files))("%s with", (_, { make, read, change }) => {
  it.each(damages)(
    "$name: is read or refused with one clear line, and never written over",
    async ({ apply }) => {
      const file = folder.at(await make());
      const sound = readFileSync(file);
      const seed = Date.now() % 1_000_000;
      const random = seededRandom(seed);
      let refused = 0;
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const damaged = apply(sound, random);
        writeFileSync(file, damaged);
        const found = await read(await opened());
        expect(readFileSync(file).equals(damaged), `seed ${seed}, attempt ${attempt}`).toBe(true);
        if (found.ok) continue;
        refused += 1;
        expectClear(found.error);
        expect((await change(await opened())).ok, `seed ${seed}, attempt ${attempt}`).toBe(false);
        expect(readFileSync(file).equals(damaged), `seed ${seed}, attempt ${attempt}`).toBe(true);
      }
      expect(refused).toBeGreaterThan(0);
    },
  );
});
