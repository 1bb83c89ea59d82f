// The thread that reads what the corpus says and holds it. What it throws ends it, which the main process sees.
import { parentPort, workerData } from "node:worker_threads";
import { tenASecond } from "../../core/reportPace";
import { blockForReads } from "../storage/blockingReads";
import { Workspace } from "../storage/Workspace";
import { giveWay } from "../threads/giveWay";
import { FindingsDesk } from "./FindingsDesk";
import type { FindingsCall, FromWorker, WorkerData } from "./protocol";

const port = parentPort;
if (port === null) throw new Error("Not started as a worker");
giveWay();

// Documents are read one after the other; who cancels ends the thread.
blockForReads();
const send = (message: FromWorker) => port.postMessage(message);
const { folder } = workerData as WorkerData;
const opening = Workspace.open(folder);
const report = tenASecond((done, total) => send({ kind: "progress", reached: { done, total } }));
let desk: FindingsDesk | null = null;

async function answer(call: FindingsCall): Promise<void> {
  const workspace = await opening;
  if (!workspace.ok) return send({ kind: "answer", id: call.id, result: workspace });
  desk ??= new FindingsDesk(workspace.value, report);
  send({ kind: "answer", id: call.id, result: await desk.answer(call) });
}

port.on("message", (call: FindingsCall) => void answer(call));
