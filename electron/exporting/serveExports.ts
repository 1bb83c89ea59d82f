import type { MessagePort } from "node:worker_threads";
import { failure } from "../../core/errors";
import { tenASecond } from "../../core/reportPace";
import { err } from "../../core/result";
import { blockForReads } from "../storage/blockingReads";
import type { Follow } from "../storage/exporting/Follower";
import { reasonOf, systemCode } from "../storage/systemError";
import { performTask } from "./performTask";
import type { FromWorker, ToWorker, WorkerData } from "./protocol";

/** Does the tasks that a port is sent, several at once. What is a bug ends the thread, which the main process sees. */
export function serveExports(port: MessagePort, { folder }: WorkerData, follow: Follow): void {
  blockForReads();
  const underWay = new Map<number, AbortController>();
  const send = (message: FromWorker) => port.postMessage(message);

  async function perform({ id, name, task }: Extract<ToWorker, { kind: "task" }>): Promise<void> {
    const { signal } = begun(underWay, id);
    const progress = tenASecond((done, total) => send({ kind: "progress", id, done, total }));
    const result = await performTask(folder, name, task, { signal, progress, follow }).catch(unreadable);
    underWay.delete(id);
    send({ kind: "answer", id, result });
  }

  port.on("message", (message: ToWorker) => {
    if (message.kind === "cancel") underWay.get(message.id)?.abort();
    else void perform(message);
  });
}

function begun(underWay: Map<number, AbortController>, id: number): AbortController {
  const controller = new AbortController();
  underWay.set(id, controller);
  return controller;
}

/** What the system refuses is an answer. */
function unreadable(error: unknown) {
  if (systemCode(error) === null) throw error;
  return err(failure("export-failed", { reason: reasonOf(error) }));
}
