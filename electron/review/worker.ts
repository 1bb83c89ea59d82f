// The thread that goes through the cases of many documents, so that neither the window nor a save waits for it.
import { parentPort, workerData } from "node:worker_threads";
import { tenASecond } from "../../core/reportPace";
import type { Result } from "../../core/result";
import type { DocumentTally } from "../../core/review/caseFacets";
import type { UnreadDocument } from "../ipc/review";
import { goThroughDocuments, tallyOf } from "../storage/reviewedDocuments";
import { Workspace } from "../storage/Workspace";
import type { FromWorker, ToWorker, WorkerData } from "./protocol";

const port = parentPort;
if (port === null) throw new Error("Not started as a worker");
const send = (message: FromWorker) => port.postMessage(message);

const { folder } = workerData as WorkerData;
let latest = 0;
/** One call after the other: of two about one document the later one must be told last. */
let lastInTurn: Promise<void> = Promise.resolve();

port.on("message", (call: ToWorker) => {
  latest = Math.max(latest, call.ticket);
  // What a call throws ends the thread, which the main process sees.
  lastInTurn = lastInTurn.then(() => answer(call));
});

async function answer(call: ToWorker): Promise<void> {
  send({ kind: "answer", id: call.id, result: await tally(call) });
}

async function tally({ id, ticket, ...scope }: ToWorker): Promise<Result<readonly UnreadDocument[]>> {
  const workspace = await Workspace.open(folder);
  if (!workspace.ok) return workspace;
  let tallies: DocumentTally[] = [];
  const report = tenASecond((done, total) => {
    send({ kind: "piece", id, piece: { tallies, done, total } });
    tallies = [];
  });
  const isCancelled = () => ticket < latest;
  return goThroughDocuments(workspace.value, scope, (each) => tallies.push(tallyOf(each)), {
    report,
    isCancelled,
  });
}
