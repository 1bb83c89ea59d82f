// Run as a process of its own and killed in the middle of saving. Prints a line for each save answered, and stops
// for ever in the middle of its second, before the rename.
//   savingProcess.ts WORKSPACE
import * as realDisk from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { emptyDiff } from "../../../core/model/LayerDiff";
import type { DiskCalls } from "../../../electron/storage/durableFile";
import { LayerStore } from "../../../electron/storage/LayerStore";
import { Workspace } from "../../../electron/storage/Workspace";
import { annotation } from "../../builders/marked";
import { annotatorId, documentId } from "./TemporaryFolder";

const [, , folder = ""] = process.argv;
let renames = 0;

/** Holds the second save between its temporary file and its rename, for longer than the test waits. */
const hangingDisk: DiskCalls = {
  ...realDisk,
  rename: async (from, to) => {
    renames += 1;
    if (renames < 2) return realDisk.rename(from, to);
    console.log("hanging");
    await pause(600_000);
  },
};

async function saveTwice(): Promise<void> {
  const opened = await Workspace.open(folder);
  if (!opened.ok) throw new Error(opened.error.code);
  const source = await opened.value.readDocument(documentId("doc"));
  if (!source.ok) throw new Error(source.error.code);
  const mine = annotatorId("annotator-a");
  const store = new LayerStore(opened.value, () => mine, hangingDisk);
  const layer = await store.load(source.value, mine);
  if (!layer.ok) throw new Error(layer.error.code);
  for (let revision = layer.value.revision; ; revision++) {
    const added = [annotation(source.value.text, 0, 3, "policy", `id-${revision}`)];
    const saved = await store.save(documentId("doc"), mine, revision, { ...emptyDiff, added });
    if (!saved.ok) throw new Error(saved.error.code);
    console.log(`saved ${saved.value.revision}`);
  }
}

void saveTwice();
