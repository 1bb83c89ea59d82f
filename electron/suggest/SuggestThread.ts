import { Worker } from "node:worker_threads";
import { type FailureParameter, failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { err, type Result } from "../../core/result";
import type { ParsedRequest } from "../ipc/contract";
import type { LeastSureProgress, SuggestionsLearnt, SuggestResponses } from "../ipc/suggest";
import type { FromWorker, SuggestCall, SuggestMethod, ToWorker, WorkerData } from "./protocol";

/** How the thread is started, and what it is heard by. */
export interface SuggestThreadOptions {
  /** The script of `worker.ts`, built. */
  readonly script: string;
  /** The workspace's folder, absolute. */
  readonly folder: string;
  readonly learnt: (learnt: SuggestionsLearnt) => void;
  readonly progress: (progress: LeastSureProgress) => void;
  readonly reportBug: (method: SuggestMethod, message: string) => void;
}

interface Waiting {
  readonly method: SuggestMethod;
  readonly resolve: (result: Result<unknown>) => void;
}

/**
 * The thread that learns and suggests, as the main process sees it. It starts with the first call; should it end,
 * the calls under way fail with `suggest-unavailable` and the next one starts another.
 */
export class SuggestThread {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  constructor(private readonly options: SuggestThreadOptions) {}

  /** Passes a call on. Fails as the method does, and with `suggest-unavailable`. */
  ask<M extends SuggestMethod>(
    method: M,
    request: ParsedRequest<M>,
    annotator: AnnotatorId | null,
  ): Promise<Result<SuggestResponses[M]>> {
    const call: SuggestCall = { kind: "call", id: ++this.lastId, method, request, annotator };
    return new Promise((resolve) => {
      this.waiting.set(call.id, { method, resolve: resolve as Waiting["resolve"] });
      this.tell(call, this.running());
    });
  }

  /** Tells that layers, reviews, texts or refusals of these documents have changed. */
  changed(documents: readonly DocumentId[]): void {
    this.tell({ kind: "changed", documents }, this.worker);
  }

  /** Tells that the project or any file may have changed. */
  everythingChanged(): void {
    this.tell({ kind: "changed", documents: null }, this.worker);
  }

  /** Ends the thread. */
  async stop(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
    this.failAll(stopped);
  }

  private tell(message: ToWorker, worker: Worker | null): void {
    worker?.postMessage(message);
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const { script, folder } = this.options;
    const workerData: WorkerData = { folder };
    const worker = new Worker(script, { workerData });
    // The program may end while it runs.
    worker.unref();
    worker.on("message", (message: FromWorker) => this.worker === worker && this.hear(message));
    worker.on("error", (error) => this.lose(worker, error.message));
    worker.on("exit", (code) => this.lose(worker, endedWith(code)));
    this.worker = worker;
    return worker;
  }

  private hear(message: FromWorker): void {
    const { learnt, progress } = this.options;
    if (message.kind === "learnt") learnt(message.learnt);
    else if (message.kind === "progress") progress(message.progress);
    else this.hearOf(message, this.waiting.get(message.id));
  }

  private hearOf(message: Extract<FromWorker, { readonly id: number }>, waiting: Waiting | undefined): void {
    if (!waiting) return;
    if (message.kind === "bug") {
      this.options.reportBug(waiting.method, message.message);
      return;
    }
    this.waiting.delete(message.id);
    waiting.resolve(message.result);
  }

  private lose(worker: Worker, reason: FailureParameter): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.failAll(reason);
    this.options.learnt({ problem: failure("suggest-unavailable", { reason }) });
  }

  private failAll(reason: FailureParameter): void {
    for (const { resolve } of this.waiting.values()) resolve(err(failure("suggest-unavailable", { reason })));
    this.waiting.clear();
  }
}

const stopped = { en: "it was stopped", "zh-CN": "已停止" };

const endedWith = (code: number) => ({
  en: `it ended by itself (code ${code})`,
  "zh-CN": `意外结束（代码 ${code}）`,
});
