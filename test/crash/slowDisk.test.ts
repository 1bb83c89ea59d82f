import { EventEmitter, once } from "node:events";
import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyDiff } from "../../core/model/LayerDiff";
import { parseLayerFile } from "../../core/stored/layerFile";
import { LayerStore } from "../../electron/storage/LayerStore";
import { SaveQueue, type SaveState } from "../../renderer/state/SaveQueue";
import { annotation, sourceText } from "../builders/marked";
import { PausingDisk } from "../electron/storage/PausingDisk";
import { annotatorId, TemporaryFolder, workspaceWith } from "../electron/storage/TemporaryFolder";
import { text } from "./scene";

const source = sourceText(text);
const mine = annotatorId("annotator-a");
const file = `annotations/${source.document}/${mine}.json`;

/** Says `waits` when a file's bytes are to be made lasting, which happens at `go`. */
class SlowSync extends EventEmitter {
  readonly disk = new PausingDisk(async (step) => {
    if (step !== "sync") return;
    setImmediate(() => this.emit("waits"));
    await once(this, "go");
  });
}

let folder: TemporaryFolder;
let sync: SlowSync;
let queue: SaveQueue;
let shown: SaveState["kind"];
beforeEach(async () => {
  folder = new TemporaryFolder();
  sync = new SlowSync();
  const store = new LayerStore(await workspaceWith(folder, text), () => mine, sync.disk);
  await store.load(source, mine);
  queue = new SaveQueue({
    save: ({ document, baseRevision, diff }) => store.save(document, mine, baseRevision, diff),
    rebase: async () => null,
    stateChanged: ({ kind }) => {
      shown = kind;
    },
  });
});
afterEach(() => folder.remove());

function tag(start: number): void {
  queue.add(source.document, 0, { ...emptyDiff, added: [annotation(text, start, start + 2)] });
}

function starts(): number[] {
  if (!folder.contents("annotations")[file.slice("annotations/".length)]) return [];
  const layer = parseLayerFile(file, folder.read(file));
  if (!layer.ok) throw new Error(layer.error.code);
  return layer.value.annotations.map(({ start }) => start);
}

it("nothing is shown as saved before a slow disk has it for good, and what comes meanwhile is saved next", async () => {
  tag(0);
  await once(sync, "waits");
  for (const start of [3, 6, 9]) tag(start);
  expect([shown, starts()]).toEqual(["saving", []]);
  sync.emit("go");
  await once(sync, "waits");
  expect([shown, starts()]).toEqual(["saving", [0]]);
  sync.emit("go");
  expect(await queue.flush()).toBe(true);
  expect([shown, starts()]).toEqual(["saved", [0, 3, 6, 9]]);
});
