import { Worker } from "node:worker_threads";
import { failure } from "../../core/errors";
import type { AnnotatorId } from "../../core/model/ids";
import { err, type Result } from "../../core/result";
import type { ParsedRequest } from "../ipc/contract";
import type { SearchProgress, SearchResponses } from "../ipc/search";
import type { FromWorker, SavedChange, SearchCall, SearchMethod, ToWorker } from "./protocol";

/**
 * How long the worker may go on with what was cancelled. It looks for messages between two matches; only
 * a pattern that takes this long for one match can keep it from that, and then it is started anew.
 */
const GRACE_MS = 3000;

/** How the worker is started, and what it is heard by. */
export interface SearchWorkerOptions {
  /** The script of `worker.ts`, built. */
  readonly script: string;
  /** The workspace's folder, absolute. */
  readonly folder: string;
  readonly progress: (progress: SearchProgress) => void;
  readonly reportBug: (method: SearchMethod, message: string) => void;
  /** For tests; {@link GRACE_MS} otherwise. */
  readonly graceMs?: number;
}

interface Waiting {
  readonly call: SearchCall;
  readonly resolve: (result: Result<unknown>) => void;
}

/**
 * The thread that searches, as the main process sees it. It starts with the first call; should it end, the
 * calls under way fail with `search-unavailable` and the next one starts another.
 */
export class SearchWorker {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  constructor(private readonly options: SearchWorkerOptions) {}

  /** Begins to read the workspace, so that the first search need not wait for it. */
  readAll(): void {
    this.tell({ kind: "read-all" }, this.running());
  }

  /** Passes a call on. Fails as the method does, and with `search-unavailable`. */
  ask<M extends SearchMethod>(
    method: M,
    request: ParsedRequest<M>,
    annotator: AnnotatorId | null,
  ): Promise<Result<SearchResponses[M]>> {
    const call: SearchCall = { kind: "call", id: ++this.lastId, method, request, annotator };
    this.endOthersBefore(call);
    return new Promise((resolve) => {
      this.waiting.set(call.id, { call, resolve: resolve as Waiting["resolve"] });
      this.tell(call, this.running());
    });
  }

  /** Tells of a save that the disk has; a worker that is not running will read it from there. */
  saved(change: SavedChange): void {
    this.tell({ kind: "saved", change }, this.worker);
  }

  /** Tells that the project file has changed. */
  projectChanged(): void {
    this.tell({ kind: "project-changed" }, this.worker);
  }

  /** Resolves when no change to a file is under way. */
  async settled(): Promise<void> {
    const refusing = [...this.waiting.values()].filter(({ call }) => call.method === "refuseMentions");
    await Promise.all(refusing.map(({ call }) => this.answered(call.id)));
  }

  /** Ends the thread. */
  async stop(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
    this.failAll("stopped");
  }

  private tell(message: ToWorker, worker: Worker | null): void {
    worker?.postMessage(message);
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const { script, folder } = this.options;
    const worker = new Worker(script, { workerData: { folder } });
    // The program may end while it runs.
    worker.unref();
    worker.on("message", (message: FromWorker) => this.hear(message));
    worker.on("error", (error) => this.lose(worker, error.message));
    worker.on("exit", (code) => this.lose(worker, `exit code ${code}`));
    this.worker = worker;
    return worker;
  }

  private hear(message: FromWorker): void {
    if (message.kind === "progress") this.options.progress(message.progress);
    else this.hearOf(message, this.waiting.get(message.id));
  }

  private hearOf(message: Exclude<FromWorker, { kind: "progress" }>, waiting: Waiting | undefined): void {
    if (message.kind === "bug") {
      if (waiting) this.options.reportBug(waiting.call.method, message.message);
      return;
    }
    this.waiting.delete(message.id);
    waiting?.resolve(message.result);
  }

  private lose(worker: Worker, reason: string): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.failAll(reason);
  }

  private failAll(reason: string): void {
    for (const { resolve } of this.waiting.values()) resolve(err(failure("search-unavailable", { reason })));
    this.waiting.clear();
  }

  private answered(id: number): Promise<void> {
    return new Promise((resolve) => {
      const waiting = this.waiting.get(id);
      if (!waiting) resolve();
      else this.waiting.set(id, { ...waiting, resolve: (result) => resolve(waiting.resolve(result)) });
    });
  }

  /** Sees to it that what a call ends in its slot does end. */
  private endOthersBefore(call: SearchCall): void {
    const ended = [...this.waiting.values()].filter((each) => isEndedBy(each.call, call));
    if (ended.length === 0) return;
    setTimeout(() => {
      if (ended.some((each) => this.waiting.get(each.call.id) === each)) this.startAnew(ended);
    }, this.options.graceMs ?? GRACE_MS).unref();
  }

  /** The calls that were ended fail; the others are asked again of a new worker. */
  private startAnew(ended: readonly Waiting[]): void {
    const stuck = this.worker;
    this.worker = null;
    void stuck?.terminate();
    for (const { call, resolve } of ended) {
      if (this.waiting.delete(call.id)) resolve(err(failure("search-cancelled", {})));
    }
    for (const { call } of this.waiting.values()) this.tell(call, this.running());
  }
}

function isEndedBy(earlier: SearchCall, later: SearchCall): boolean {
  const [before, after] = [placeOf(earlier), placeOf(later)];
  return before !== null && before.slot === after?.slot && before.ticket !== after.ticket;
}

/** Null for a call that has no slot; cancelling ends every ticket. */
function placeOf({ method, request }: SearchCall): { slot: string; ticket: number | null } | null {
  if (method === "refuseMentions") return null;
  if (method === "cancelSearch") return { ...(request as ParsedRequest<"cancelSearch">), ticket: null };
  const { slot, ticket } = request as ParsedRequest<"searchCorpus">;
  return { slot, ticket };
}
