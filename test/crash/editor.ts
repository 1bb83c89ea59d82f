// Run as a process of its own and killed while it edits: three layers and the project, each as fast as they are
// saved. Says in a line of JSON what it is about to make of each, and that it was told it is done.
//   editor.ts WORKSPACE SEED
import { setTimeout as pause } from "node:timers/promises";
import type { DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import { applyDiff, emptyDiff, type LayerDiff } from "../../core/model/LayerDiff";
import type { Result } from "../../core/result";
import { LayerStore } from "../../electron/storage/LayerStore";
import { ProjectFile } from "../../electron/storage/ProjectFile";
import { Workspace } from "../../electron/storage/Workspace";
import { seededRandom } from "../bench/seededRandom";
import { annotation } from "../builders/marked";
import { PausingDisk } from "../electron/storage/PausingDisk";
import { type Line, layerDigest } from "./lines";
import { annotator, documents } from "./scene";

/** A disk that takes its time between any two steps of a write, so that a kill finds each of them. */
const SLOWEST_STEP_MS = 6;
/** The most annotations a layer grows to. */
const MANY = 300;

const [folder = "", seedText = "0"] = process.argv.slice(2);
const seed = Number(seedText);
const random = seededRandom(seed);
const disk = new PausingDisk(() => pause(random() * SLOWEST_STEP_MS));

async function main(): Promise<void> {
  const workspace = must(await Workspace.open(folder));
  const layers = new LayerStore(workspace, () => annotator, disk);
  await Promise.all([
    ...documents.map((document) => editLayer(workspace, layers, document)),
    titleDocuments(new ProjectFile(workspace, disk)),
  ]);
}

async function editLayer(workspace: Workspace, layers: LayerStore, document: DocumentId): Promise<never> {
  const source = must(await workspace.readDocument(document));
  let layer = must(await layers.load(source, annotator));
  for (let step = 0; ; step++) {
    const diff = randomEdit(layer, source.text, `${seed}-${step}`);
    const next = applyDiff(layer, diff);
    say({ kind: "begun", what: document, state: layerDigest(next) });
    const { revision } = must(await layers.save(document, annotator, layer.revision, diff));
    say({ kind: "done", what: document, state: layerDigest(next) });
    layer = { ...next, revision };
  }
}

function randomEdit(layer: Layer, text: string, id: string): LayerDiff {
  const { annotations } = layer;
  const one = annotations[Math.floor(random() * annotations.length)];
  const choice = annotations.length > MANY ? 1 : random();
  if (!one || choice < 0.6) return { ...emptyDiff, added: [randomAnnotation(text, id)] };
  if (choice < 0.85) return { ...emptyDiff, updated: [{ from: one, to: { ...one, note: `note ${id}` } }] };
  return { ...emptyDiff, removed: [one] };
}

function randomAnnotation(text: string, id: string) {
  const start = Math.floor(random() * (text.length - 8));
  return annotation(text, start, start + 1 + Math.floor(random() * 7), "policy", id);
}

async function titleDocuments(project: ProjectFile): Promise<never> {
  for (let step = 0; ; step++) {
    const title = `title ${seed}-${step}`;
    const change = { kind: "document-titled", document: documents[0], title } as const;
    say({ kind: "begun", what: "project", state: title });
    must(await project.change(change, { progress: () => undefined, isCancelled: () => false }));
    say({ kind: "done", what: "project", state: title });
  }
}

/** A pipe is written to before this returns, so what was said is said, whenever the process dies. */
function say(line: Line): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

void main();
