// Runs on Electron's Node: saves one change after another to a layer, and between them writes the same
// bytes in the barest way that survives a power cut. Prints what each took, as JSON.
import { open, readFile, rename } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Annotation } from "../../../core/model/Annotation";
import { emptyDiff } from "../../../core/model/LayerDiff";
import type { Result } from "../../../core/result";
import { LayerStore } from "../../../electron/storage/LayerStore";
import { Workspace } from "../../../electron/storage/Workspace";
import { annotator, document } from "../benchIds";
import type { SavingTimes } from "../measures/save";

/** Nobody changes a text sooner after it was opened. */
const READING_MS = 1000;

const [folder = "", rounds = ""] = process.argv.slice(2);

async function measure(): Promise<SavingTimes> {
  const workspace = unwrap(await Workspace.open(folder));
  const store = new LayerStore(workspace, () => annotator);
  const layer = unwrap(await store.load(unwrap(await workspace.readDocument(document)), annotator));
  const file = workspace.files.layerFile(document, annotator).path;
  const times: SavingTimes = { saveMs: [], bareMs: [] };
  await setTimeout(READING_MS);
  let annotation = layer.annotations[0] as Annotation;
  for (let round = 0; round < Number(rounds); round++) {
    const changed = { ...annotation, note: `round ${round}` };
    const diff = { ...emptyDiff, updated: [{ from: annotation, to: changed }] };
    const revision = layer.revision + round;
    times.saveMs.push(await timed(async () => unwrap(await store.save(document, annotator, revision, diff))));
    const bytes = await readFile(file);
    times.bareMs.push(await timed(() => writeBare(`${file}.bare`, bytes)));
    annotation = changed;
  }
  return times;
}

async function writeBare(file: string, bytes: Buffer): Promise<void> {
  const temporary = `${file}.new`;
  await writeAndSync(temporary, bytes);
  await rename(temporary, file);
  await writeAndSync(path.dirname(file), null);
}

/** Without bytes only the sync, as for a folder. */
async function writeAndSync(target: string, bytes: Buffer | null): Promise<void> {
  const handle = await open(target, bytes ? "w" : "r");
  if (bytes) await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await act();
  return performance.now() - startMs;
}

function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}

console.log(JSON.stringify(await measure()));
