import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, it } from "vitest";
import { LayerStore } from "../../../electron/storage/LayerStore";
import type { Workspace } from "../../../electron/storage/Workspace";
import { sourceText } from "../../builders/marked";
import { compiled } from "../../programs/compiled";
import { annotatorId, TemporaryFolder, workspaceWith } from "./TemporaryFolder";

const text = "链长制在郴州推行。".repeat(2000);
const source = sourceText(text);
const mine = annotatorId("annotator-a");

let folder: TemporaryFolder;
let workspace: Workspace;
beforeEach(async () => {
  folder = new TemporaryFolder();
  workspace = await workspaceWith(folder, text);
});
afterEach(() => folder.remove());

async function startSaving(): Promise<ChildProcess> {
  const args = [await compiled("test/electron/storage/savingProcess.ts"), folder.root];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

/** Kills a process as a power cut would, once it has printed a line; gives all that it printed. */
async function killAfter(child: ChildProcess, line: string): Promise<string[]> {
  if (!child.stdout) throw new Error("The process has no output");
  const lines: string[] = [];
  const ended = once(child, "close");
  createInterface({ input: child.stdout }).on("line", (printed) => {
    lines.push(printed);
    if (printed === line) child.kill("SIGKILL");
  });
  const [, signal] = await ended;
  expect(signal).toBe("SIGKILL");
  return lines;
}

const filesOfLayers = () => Object.keys(folder.contents("annotations"));

it("a process killed between writing and renaming leaves the old file whole, and its leftover is swept", async () => {
  const printed = await killAfter(await startSaving(), "hanging");
  expect(printed).toEqual(["saved 1", "hanging"]);
  expect(filesOfLayers()).toEqual([
    expect.stringMatching(/^doc\/\.annotator-a\.json\.\d+-[0-9a-f]{12}\.tmp$/),
    "doc/annotator-a.json",
  ]);
  const loaded = await new LayerStore(workspace, () => mine).load(source, mine);
  expect(loaded).toMatchObject({ ok: true, value: { revision: 1, annotations: [{ id: "id-0" }] } });
  expect(filesOfLayers()).toEqual(["doc/annotator-a.json"]);
});
