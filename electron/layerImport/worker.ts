// The thread that reads other tools' files and writes their annotations as layers: once, and then it ends.
import { parentPort, workerData } from "node:worker_threads";
import type { CorpusImport } from "../../core/formats/importing/CorpusImport";
import type { Result } from "../../core/result";
import type { CorpusProgress } from "../ipc/layerImport";
import { blockForReads } from "../storage/blockingReads";
import { Workspace } from "../storage/Workspace";
import { allocateYoung } from "../threads/allocateYoung";
import { importCorpus } from "./importCorpus";
import { openCorpora } from "./openCorpora";
import { type FromWorker, STOP, type WorkerData } from "./protocol";

blockForReads();
allocateYoung();
const port = parentPort;
if (port === null) throw new Error("Not started as a worker");

const send = (message: FromWorker) => port.postMessage(message);
const stopping = new AbortController();
port.on("message", (message) => message === STOP && stopping.abort());

const PACE_MS = 100;
let lastSent = 0;

/** The first of a phase at once: that writing has begun is news. */
function report(reached: CorpusProgress): void {
  const now = Date.now();
  if (reached.done > 0 && now - lastSent < PACE_MS) return;
  lastSent = now;
  send({ kind: "progress", reached });
}

async function run({ folder, job }: WorkerData): Promise<Result<CorpusImport>> {
  const workspace = await Workspace.open(folder);
  if (!workspace.ok) return workspace;
  const corpora = await openCorpora(job.paths);
  if (!corpora.ok) return corpora;
  const { format, annotator, labels } = job;
  return importCorpus(workspace.value, corpora.value, {
    ...{ format, annotator, labels },
    isDryRun: annotator === null,
    signal: stopping.signal,
    progress: report,
  });
}

const result = await run(workerData as WorkerData);
send({ kind: "answer", result });
port.close();
