import { type FailureParameter, failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { err, type Result } from "../../core/result";
import type { ParsedRequest } from "../ipc/contract";
import type { LeastSureProgress, SuggestionsLearnt, SuggestResponses } from "../ipc/suggest";
import { OwnThread, stopped } from "../threads/OwnThread";
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
  private readonly thread: OwnThread<ToWorker, FromWorker>;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  constructor(private readonly options: SuggestThreadOptions) {
    const { script, folder } = options;
    this.thread = new OwnThread<ToWorker, FromWorker>({
      script,
      given: (): WorkerData => ({ folder }),
      hear: (message) => this.hear(message),
      lost: (reason) => this.lose(reason),
    });
  }

  /** Passes a call on. Fails as the method does, and with `suggest-unavailable`. */
  ask<M extends SuggestMethod>(
    method: M,
    request: ParsedRequest<M>,
    annotator: AnnotatorId | null,
  ): Promise<Result<SuggestResponses[M]>> {
    const call: SuggestCall = { kind: "call", id: ++this.lastId, method, request, annotator };
    return new Promise((resolve) => {
      this.waiting.set(call.id, { method, resolve: resolve as Waiting["resolve"] });
      this.thread.send(call);
    });
  }

  /** Tells that layers, reviews, texts or refusals of these documents have changed. */
  changed(documents: readonly DocumentId[]): void {
    this.thread.tell({ kind: "changed", documents });
  }

  /** Tells that the project or any file may have changed. */
  everythingChanged(): void {
    this.thread.tell({ kind: "changed", documents: null });
  }

  /** Ends the thread. */
  async stop(): Promise<void> {
    await this.thread.end();
    this.failAll(stopped);
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

  private lose(reason: FailureParameter): void {
    this.failAll(reason);
    this.options.learnt({ problem: failure("suggest-unavailable", { reason }) });
  }

  private failAll(reason: FailureParameter): void {
    for (const { resolve } of this.waiting.values()) resolve(err(failure("suggest-unavailable", { reason })));
    this.waiting.clear();
  }
}
