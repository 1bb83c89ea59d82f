import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { documentTitle } from "../../core/model/Project";
import { LayerStore } from "../../electron/storage/LayerStore";
import { ProjectFile } from "../../electron/storage/ProjectFile";
import { Workspace } from "../../electron/storage/Workspace";
import { seededRandom } from "../bench/seededRandom";
import { layerOf, sourceText } from "../builders/marked";
import { TemporaryFolder } from "../electron/storage/TemporaryFolder";
import { compiled } from "../programs/compiled";
import { type Line, layerDigest, Promised } from "./lines";
import { annotator, documents, text } from "./scene";

/** How many times the editor is killed; many more by `npm run test:crash`. */
const KILLS = Number(process.env.CRASH_KILLS ?? 20);
const LONGEST_LIFE_MS = 250;
const MINUTE_MS = 60_000;

const empty = layerDigest(layerOf(sourceText(text), []));
const atFirst = { ...Object.fromEntries(documents.map((each) => [each, empty])), project: documents[0] };

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
  for (const document of documents) folder.write(`seeds/${document}.txt`, text);
});
afterEach(() => folder.remove());

/** Lets an editor edit, kills it when its time is up, and hears all it said. */
async function editUntilKilled(seed: number, lifeMs: number, promised: Promised): Promise<void> {
  const args = [await compiled("test/crash/editor.ts"), folder.root, String(seed)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close");
  await heard(child, promised);
  await pause(lifeMs);
  child.kill("SIGKILL");
  const [, signal] = await ended;
  expect(signal, "the editor ended by itself").toBe("SIGKILL");
}

/** Resolves once the editor has said something; goes on listening to its end. */
async function heard({ stdout }: ChildProcess, promised: Promised): Promise<void> {
  if (!stdout) throw new Error("The editor has no output");
  const lines = createInterface({ input: stdout });
  lines.on("line", (line) => promised.hear(JSON.parse(line) as Line));
  await once(lines, "line");
}

/** Starts the storage again, as the program does, and holds what it finds against what was promised. */
async function expectPromisesKept(promised: Promised): Promise<void> {
  const workspace = await Workspace.open(folder.root);
  if (!workspace.ok) throw new Error(workspace.error.code);
  const layers = new LayerStore(workspace.value, () => annotator);
  for (const document of documents) {
    const source = sourceText(text, document);
    const layer = await layers.load(source, annotator);
    if (!layer.ok) throw new Error(JSON.stringify(layer.error));
    const state = layerDigest(layer.value);
    expect(promised.of(document)).toContain(state);
    promised.found(document, state);
  }
  const project = await new ProjectFile(workspace.value).load();
  if (!project.ok) throw new Error(JSON.stringify(project.error));
  const title = documentTitle(project.value, documents[0]);
  expect(promised.of("project")).toContain(title);
  promised.found("project", title);
}

/** Every stored file is JSON from end to end, and nothing half-written is left. */
function expectWholeFiles(): void {
  const files = Object.keys(folder.contents());
  expect(files.filter((name) => name.endsWith(".tmp"))).toEqual([]);
  for (const name of files.filter((file) => file.endsWith(".json")))
    expect(() => JSON.parse(folder.read(name)), name).not.toThrow();
}

it(`keeps every change it answered through ${KILLS} kills at random moments`, {
  timeout: 60 * MINUTE_MS,
}, async ({ annotate }) => {
  const seed = Date.now() % 1_000_000;
  await annotate(`seed ${seed}`);
  const random = seededRandom(seed);
  const promised = new Promised(atFirst);
  for (let kill = 0; kill < KILLS; kill++) {
    await editUntilKilled(seed + kill, random() * LONGEST_LIFE_MS, promised);
    await expectPromisesKept(promised);
    expectWholeFiles();
  }
});
