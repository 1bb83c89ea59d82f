// The thread that holds the corpus. All it does is pass messages to the engine.
import { parentPort, workerData } from "node:worker_threads";
import { failure } from "../../core/errors";
import { err } from "../../core/result";
import { MatchPulse } from "./MatchPulse";
import type { FromWorker, SearchCall, ToWorker, WorkerData } from "./protocol";
import { SearchEngine } from "./SearchEngine";

const port = parentPort;
if (port === null) throw new Error("Not started as a worker");

const send = (message: FromWorker) => port.postMessage(message);
const { folder, pulse } = workerData as WorkerData;
const opening = SearchEngine.open(
  folder,
  (progress) => send({ kind: "progress", progress }),
  new MatchPulse(pulse),
);

async function answer(call: SearchCall): Promise<void> {
  try {
    const engine = await opening;
    send({ kind: "answer", id: call.id, result: engine.ok ? await engine.value.answer(call) : engine });
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send({ kind: "bug", id: call.id, message });
    const reason = error instanceof Error ? error.message : String(error);
    send({ kind: "answer", id: call.id, result: err(failure("internal", { reason })) });
  }
}

async function hear(message: Exclude<ToWorker, SearchCall>): Promise<void> {
  const engine = await opening;
  if (engine.ok) await engine.value.hear(message);
}

port.on("message", (message: ToWorker) => {
  // What is thrown here ends the thread, which the main process sees; the next call starts another.
  void (message.kind === "call" ? answer(message) : hear(message));
});
