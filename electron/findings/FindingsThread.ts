import { Worker } from "node:worker_threads";
import { type FailureParameter, failure } from "../../core/errors";
import type { Term } from "../../core/model/Terms";
import { err, type Result } from "../../core/result";
import type { ParsedRequest } from "../ipc/contract";
import type { FindingsReached } from "../ipc/findings";
import type { FindingsCall, FindingsMethod, FromWorker, ThreadResponses, WorkerData } from "./protocol";

/** How it is started, and what it is heard by. */
export interface FindingsThreadOptions {
  /** The script of `worker.ts`, built. */
  readonly script: string;
  /** The workspace's folder, absolute. */
  readonly folder: string;
  readonly report: (reached: FindingsReached) => void;
}

type Resolve = (result: Result<unknown>) => void;

/**
 * The thread that reads what the corpus says, as the main process sees it. It holds the findings until they are read
 * anew; reading begins in a new thread, so that the latest wins and nothing of the former stays in memory.
 */
export class FindingsThread {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Resolve>();
  private lastId = 0;

  constructor(private readonly options: FindingsThreadOptions) {}

  /**
   * Passes a call on. Fails as the method does, with `findings-cancelled` when a later reading or {@link cancel} has
   * ended the thread, and with `findings-unavailable` when it ends by itself.
   *
   * @param terms - As the project has them now.
   */
  ask<M extends FindingsMethod>(
    method: M,
    request: ParsedRequest<M>,
    terms: readonly Term[],
  ): Promise<Result<ThreadResponses[M]>> {
    if (method === "readFindings") this.restart();
    if (this.worker === null) return Promise.resolve(err(failure("findings-unread", {})));
    const { worker } = this;
    const call: FindingsCall<M> = { id: ++this.lastId, method, request, terms };
    return new Promise((resolve) => {
      this.waiting.set(call.id, resolve as Resolve);
      worker.postMessage(call);
    });
  }

  /** Ends the thread with all that it holds. */
  cancel(): void {
    if (this.worker) this.lose(this.worker, err(failure("findings-cancelled", {})));
  }

  private restart(): void {
    this.cancel();
    const { script, folder, report } = this.options;
    const workerData: WorkerData = { folder };
    const worker = new Worker(script, { workerData });
    // The program may end while it runs.
    worker.unref();
    worker.on("message", (message: FromWorker) => {
      if (this.worker !== worker) return;
      if (message.kind === "progress") report(message.reached);
      else this.answer(message.id, message.result);
    });
    worker.on("error", (error) => this.lose(worker, unavailable(error.message)));
    worker.on("exit", (code) => this.lose(worker, unavailable(endedWith(code))));
    this.worker = worker;
  }

  private answer(id: number, result: Result<unknown>): void {
    this.waiting.get(id)?.(result);
    this.waiting.delete(id);
  }

  private lose(worker: Worker, result: Result<never>): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const id of [...this.waiting.keys()]) this.answer(id, result);
    void worker.terminate();
  }
}

const unavailable = (reason: FailureParameter) => err(failure("findings-unavailable", { reason }));

const endedWith = (code: number) => ({
  en: `it ended by itself (code ${code})`,
  "zh-CN": `意外结束（代码 ${code}）`,
});
