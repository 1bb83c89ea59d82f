import { failure } from "../../core/errors";
import type { AnnotatorId } from "../../core/model/ids";
import type { Term } from "../../core/model/Terms";
import { err, type Result } from "../../core/result";
import type { ParsedRequest } from "../ipc/contract";
import type { FindingsReached } from "../ipc/findings";
import { OwnThread } from "../threads/OwnThread";
import type { FindingsCall, FindingsMethod, FromWorker, ThreadResponses, WorkerData } from "./protocol";

/** How it is started, and what it is heard by. */
export interface FindingsThreadOptions {
  /** The script of `worker.ts`, built. */
  readonly script: string;
  /** The workspace's folder, absolute. */
  readonly folder: string;
  readonly report: (reached: FindingsReached) => void;
}

/** A call that has not been answered. */
interface Waiting {
  readonly call: FindingsCall;
  readonly resolve: (result: Result<unknown>) => void;
}

/**
 * The thread that reads what the corpus says, as the main process sees it. It holds the findings until they are read
 * anew; reading begins in a new thread, so that the latest wins and nothing of the former stays in memory. What has
 * been asked before or is asked meanwhile is answered from what is read last.
 */
export class FindingsThread {
  private readonly thread: OwnThread<FindingsCall, FromWorker>;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  constructor({ script, folder, report }: FindingsThreadOptions) {
    this.thread = new OwnThread<FindingsCall, FromWorker>({
      script,
      given: (): WorkerData => ({ folder }),
      hear: (message) => {
        if (message.kind === "progress") report(message.reached);
        else this.answer(message.id, message.result);
      },
      lost: (reason) => this.answerAll(err(failure("findings-unavailable", { reason }))),
    });
  }

  /**
   * Passes a call on. Fails as the method does, with `findings-cancelled` when a later reading or {@link cancel} has
   * ended the thread, and with `findings-unavailable` when it ends by itself.
   *
   * @param terms - As the project has them now.
   * @param reader - Who reads: what they may not see of others' yet is left out of what is read.
   */
  ask<M extends FindingsMethod>(
    method: M,
    request: ParsedRequest<M>,
    terms: readonly Term[],
    reader: AnnotatorId | null = null,
  ): Promise<Result<ThreadResponses[M]>> {
    const call: FindingsCall<M> = { id: ++this.lastId, method, request, terms, reader };
    if (method === "readFindings") this.beginAnew(call);
    if (!this.thread.isRunning) return Promise.resolve(err(failure("findings-unread", {})));
    return new Promise((resolve) => {
      this.waiting.set(call.id, { call, resolve: resolve as Waiting["resolve"] });
      if (method !== "readFindings") this.thread.tell(call);
    });
  }

  /** Ends the thread for one that is told to read, and then what the former has not answered yet. */
  private beginAnew(reading: FindingsCall): void {
    void this.thread.end();
    for (const { call } of [...this.waiting.values()])
      if (call.method === "readFindings") this.answer(call.id, err(failure("findings-cancelled", {})));
    this.thread.send(reading);
    for (const { call } of this.waiting.values()) this.thread.tell(call);
  }

  /** Ends the thread with all that it holds. */
  cancel(): void {
    void this.thread.end();
    this.answerAll(err(failure("findings-cancelled", {})));
  }

  private answer(id: number, result: Result<unknown>): void {
    this.waiting.get(id)?.resolve(result);
    this.waiting.delete(id);
  }

  private answerAll(result: Result<never>): void {
    for (const id of [...this.waiting.keys()]) this.answer(id, result);
  }
}
