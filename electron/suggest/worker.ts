// The thread that learns and suggests. All it does is pass messages to the engine.
import { parentPort, workerData } from "node:worker_threads";
import { failure } from "../../core/errors";
import { err } from "../../core/result";
import { giveWay } from "../threads/giveWay";
import type { FromWorker, SuggestCall, ToWorker, WorkerData } from "./protocol";
import { SuggestEngine } from "./SuggestEngine";

const port = parentPort;
if (port === null) throw new Error("Not started as a worker");
giveWay();

const send = (message: FromWorker) => port.postMessage(message);
const opening = SuggestEngine.open((workerData as WorkerData).folder, {
  learnt: (learnt) => send({ kind: "learnt", learnt }),
  progress: (progress) => send({ kind: "progress", progress }),
});

async function answer(call: SuggestCall): Promise<void> {
  try {
    const engine = await opening;
    send({ kind: "answer", id: call.id, result: engine.ok ? await engine.value.answer(call) : engine });
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send({ kind: "bug", id: call.id, message });
    const reason = error instanceof Error ? error.message : String(error);
    send({ kind: "answer", id: call.id, result: err(failure("suggest-unavailable", { reason })) });
  }
}

async function hear(message: ToWorker): Promise<void> {
  if (message.kind === "call") return answer(message);
  const engine = await opening;
  if (engine.ok) engine.value.changed(message.documents);
}

port.on("message", (message: ToWorker) => {
  // What is thrown here ends the thread, which the main process sees; the next call starts another.
  void hear(message);
});
