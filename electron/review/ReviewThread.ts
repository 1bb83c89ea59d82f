import { Worker } from "node:worker_threads";
import { type FailureParameter, failure } from "../../core/errors";
import { err, type Result } from "../../core/result";
import type { TallyPiece, UnreadDocument } from "../ipc/review";
import type { ReviewedScope } from "../storage/reviewedDocuments";
import type { FromWorker, ToWorker, WorkerData } from "./protocol";

/** How it is started. */
export interface ReviewThreadOptions {
  /** The script of `worker.ts`, built. */
  readonly script: string;
  /** The workspace's folder, absolute. */
  readonly folder: string;
}

interface Waiting {
  readonly piece: (piece: TallyPiece) => void;
  readonly resolve: (result: Result<readonly UnreadDocument[]>) => void;
}

/**
 * The thread that goes through the cases of many documents, as the main process sees it. It starts with the first
 * call; should it end, the calls under way fail with `review-unavailable` and the next one starts another.
 */
export class ReviewThread {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  constructor(private readonly options: ReviewThreadOptions) {}

  /**
   * Counts the cases of documents, in pieces as they are read. Gives those that could not be read; fails with
   * `cancelled` when a call with a greater ticket has come, and with `review-unavailable`.
   */
  tally(
    scope: ReviewedScope,
    ticket: number,
    piece: (piece: TallyPiece) => void,
  ): Promise<Result<readonly UnreadDocument[]>> {
    const call: ToWorker = { ...scope, id: ++this.lastId, ticket };
    return new Promise((resolve) => {
      this.waiting.set(call.id, { piece, resolve });
      this.running().postMessage(call);
    });
  }

  /** Ends the thread. */
  async stop(): Promise<void> {
    const { worker } = this;
    if (worker) this.lose(worker, { en: "it was stopped", "zh-CN": "已停止" });
    await worker?.terminate();
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const { script, folder } = this.options;
    const workerData: WorkerData = { folder };
    const worker = new Worker(script, { workerData });
    // The program may end while it runs.
    worker.unref();
    worker.on("message", (message: FromWorker) => this.hear(message));
    worker.on("error", (error) => this.lose(worker, error.message));
    worker.on("exit", (code) => this.lose(worker, endedWith(code)));
    this.worker = worker;
    return worker;
  }

  private hear(message: FromWorker): void {
    const waiting = this.waiting.get(message.id);
    if (message.kind === "piece") {
      waiting?.piece(message.piece);
      return;
    }
    this.waiting.delete(message.id);
    waiting?.resolve(message.result);
  }

  private lose(worker: Worker, reason: FailureParameter): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const { resolve } of this.waiting.values()) resolve(err(failure("review-unavailable", { reason })));
    this.waiting.clear();
  }
}

const endedWith = (code: number) => ({
  en: `it ended by itself (code ${code})`,
  "zh-CN": `意外结束（代码 ${code}）`,
});
