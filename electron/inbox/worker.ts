// The thread that reads what others have to say: once, and then it ends. What it throws ends it, too.
import { parentPort, workerData } from "node:worker_threads";
import { ok } from "../../core/result";
import { readInbox } from "../storage/readInbox";
import { Workspace } from "../storage/Workspace";
import type { Answer, WorkerData } from "./protocol";

const port = parentPort;
if (port === null) throw new Error("Not started as a worker");

async function read({ folder, annotator, documents }: WorkerData): Promise<Answer> {
  const workspace = await Workspace.open(folder);
  return workspace.ok ? ok(await readInbox(workspace.value, annotator, documents)) : workspace;
}

port.postMessage(await read(workerData as WorkerData));
