// A thread that exports, or says what an export would give. What it throws ends it, which the main process sees.
import { parentPort, workerData } from "node:worker_threads";
import { failure } from "../../core/errors";
import { tenASecond } from "../../core/reportPace";
import { err } from "../../core/result";
import { blockForReads } from "../storage/blockingReads";
import { reasonOf, systemCode } from "../storage/systemError";
import { performTask } from "./performTask";
import type { FromWorker, ToWorker, WorkerData } from "./protocol";

const port = parentPort;
if (port === null) throw new Error("Not started as a worker");

const { folder } = workerData as WorkerData;
blockForReads();
const underWay = new Map<number, AbortController>();
const send = (message: FromWorker) => port.postMessage(message);

async function perform({ id, name, task }: Extract<ToWorker, { kind: "task" }>): Promise<void> {
  const controller = new AbortController();
  underWay.set(id, controller);
  const progress = tenASecond((done, total) => send({ kind: "progress", id, done, total }));
  const result = await performTask(folder, name, task, { signal: controller.signal, progress }).catch(
    unreadable,
  );
  underWay.delete(id);
  send({ kind: "answer", id, result });
}

/** What the system refuses is an answer; what is a bug ends the thread. */
function unreadable(error: unknown) {
  if (systemCode(error) === null) throw error;
  return err(failure("export-failed", { reason: reasonOf(error) }));
}

port.on("message", (message: ToWorker) => {
  if (message.kind === "cancel") underWay.get(message.id)?.abort();
  else void perform(message);
});
