import { Worker } from "node:worker_threads";
import { type FailureParameter, failure } from "../../core/errors";
import { err } from "../../core/result";
import type { Answer, WorkerData } from "./protocol";

/**
 * Reads what others have to say in a thread of its own: aligning long layers would hold up the main process. Fails
 * with `workspace-missing`, and with `inbox-unavailable` when the thread ends by itself.
 *
 * @param script - The script of `worker.ts`, built.
 */
export function readInThread(script: string, workerData: WorkerData): Promise<Answer> {
  const worker = new Worker(script, { workerData });
  // The program may end while it runs.
  worker.unref();
  return new Promise((resolve) => {
    worker.on("message", (answer: Answer) => resolve(answer));
    worker.on("error", (error) => resolve(unavailable(error.message)));
    worker.on("exit", (code) => resolve(unavailable(endedWith(code))));
  });
}

const unavailable = (reason: FailureParameter) => err(failure("inbox-unavailable", { reason }));

const endedWith = (code: number) => ({
  en: `it ended by itself (code ${code})`,
  "zh-CN": `意外结束（代码 ${code}）`,
});
