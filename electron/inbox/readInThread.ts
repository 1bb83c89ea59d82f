import { failure } from "../../core/errors";
import { err } from "../../core/result";
import { OwnThread } from "../threads/OwnThread";
import type { Answer, WorkerData } from "./protocol";

/**
 * Reads what others have to say in a thread of its own: aligning long layers would hold up the main process. Fails
 * with `workspace-missing`, and with `inbox-unavailable` when the thread ends by itself.
 *
 * @param script - The script of `worker.ts`, built.
 */
export function readInThread(script: string, workerData: WorkerData): Promise<Answer> {
  return new Promise((resolve) => {
    const thread = new OwnThread<never, Answer>({
      script,
      given: () => workerData,
      hear: resolve,
      lost: (reason) => resolve(err(failure("inbox-unavailable", { reason }))),
    });
    thread.begin();
  });
}
