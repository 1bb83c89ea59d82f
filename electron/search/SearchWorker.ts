import { type FailureParameter, failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { err, type Result } from "../../core/result";
import type { ParsedRequest } from "../ipc/contract";
import type { SearchProgress, SearchResponses } from "../ipc/search";
import { OwnThread, stopped } from "../threads/OwnThread";
import { MatchClock, type MatchingSearch, MatchPulse } from "./MatchPulse";
import type { FromWorker, SavedChange, SearchCall, SearchMethod, ToWorker, WorkerData } from "./protocol";

/**
 * How long one match may keep other calls waiting. The thread looks for messages between two matches; only
 * a pattern that takes this long for one can keep it from that, and then it is started anew. However long
 * reading takes, it goes on: anew it would take as long again.
 */
const GRACE_MS = 3000;

/** How often it is looked whether the thread is still at the same match. */
const LOOKS_IN_GRACE = 8;

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
  /** When it was asked. */
  readonly sinceMs: number;
}

/**
 * The thread that searches, as the main process sees it. It starts with the first call; should it end, the
 * calls under way fail with `search-unavailable` and the next one starts another.
 */
export class SearchWorker {
  private readonly thread: OwnThread<ToWorker, FromWorker>;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private clock = new MatchClock(new MatchPulse());
  private watching: NodeJS.Timeout | null = null;

  constructor(private readonly options: SearchWorkerOptions) {
    this.thread = new OwnThread<ToWorker, FromWorker>({
      script: options.script,
      given: () => this.given(),
      hear: (message) => this.hear(message),
      lost: (reason) => this.failAll(reason),
    });
  }

  /** Begins to read the workspace, so that the first search need not wait for it. */
  readAll(): void {
    this.thread.send({ kind: "read-all" });
  }

  /** Passes a call on. Fails as the method does, and with `search-unavailable`. */
  ask<M extends SearchMethod>(
    method: M,
    request: ParsedRequest<M>,
    annotator: AnnotatorId | null,
  ): Promise<Result<SearchResponses[M]>> {
    const call: SearchCall = { kind: "call", id: ++this.lastId, method, request, annotator };
    return new Promise((resolve) => {
      const sinceMs = performance.now();
      this.waiting.set(call.id, { call, resolve: resolve as Waiting["resolve"], sinceMs });
      this.watch();
      this.thread.send(call);
    });
  }

  /** Tells of a save that the disk has; a worker that is not running will read it from there. */
  saved(change: SavedChange): void {
    this.thread.tell({ kind: "saved", change });
  }

  /** Tells that the project file has changed. */
  projectChanged(): void {
    this.thread.tell({ kind: "project-changed" });
  }

  /** Tells that a document, or with null the workspace, was opened: others may have changed it since it was read. */
  opened(document: DocumentId | null): void {
    this.thread.tell({ kind: "opened", document });
  }

  /** Tells that others have changed these documents' texts or layers. */
  changed(documents: readonly DocumentId[]): void {
    this.thread.tell({ kind: "changed", documents });
  }

  /** Tells that any file may have changed. */
  everythingChanged(): void {
    this.thread.tell({ kind: "changed", documents: null });
  }

  /** True while a change to a file is under way. */
  get isSaving(): boolean {
    return this.refusing.length > 0;
  }

  /** Resolves when no change to a file is under way. */
  async settled(): Promise<void> {
    await Promise.all(this.refusing.map(({ call }) => this.answered(call.id)));
  }

  /** Ends the thread. */
  async stop(): Promise<void> {
    await this.thread.end();
    this.failAll(stopped);
  }

  private get refusing(): Waiting[] {
    return [...this.waiting.values()].filter(({ call }) => call.method === "refuseMentions");
  }

  /** Each thread has a pulse of its own: the clock goes by that of the latest. */
  private given(): WorkerData {
    const pulse = new MatchPulse();
    this.clock = new MatchClock(pulse);
    return { folder: this.options.folder, pulse: pulse.memory };
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
    this.answer(message.id, message.result);
  }

  private failAll(reason: FailureParameter): void {
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

  /** Looks now and then, while calls wait, whether one match keeps the thread from hearing of them. */
  private watch(): void {
    this.watching ??= setInterval(() => this.look(), this.graceMs / LOOKS_IN_GRACE).unref();
  }

  private look(): void {
    const stuck = this.clock.searchHeldFor(this.graceMs);
    if (stuck && this.keepsWaiting(stuck)) this.startAnew(stuck);
    if (this.waiting.size > 0) return;
    clearInterval(this.watching ?? undefined);
    this.watching = null;
  }

  private keepsWaiting(stuck: MatchingSearch): boolean {
    const nowMs = performance.now();
    return [...this.waiting.values()].some(
      ({ call, sinceMs }) => !isPartOf(call, stuck) && nowMs - sinceMs >= this.graceMs,
    );
  }

  /** The calls of the search that is stuck fail; the others are asked again of a new thread. */
  private startAnew(stuck: MatchingSearch): void {
    void this.thread.end();
    const calls = [...this.waiting.values()].map(({ call }) => call);
    for (const call of calls.filter((each) => isPartOf(each, stuck))) {
      const isEnded = calls.some((later) => later.id > call.id && isEndedBy(call, later));
      const code = isEnded ? "search-cancelled" : "pattern-too-slow";
      this.answer(call.id, err(failure(code, {})));
    }
    for (const { call } of this.waiting.values()) this.thread.send(call);
  }

  private answer(id: number, result: Result<unknown>): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    waiting?.resolve(result);
  }

  private get graceMs(): number {
    return this.options.graceMs ?? GRACE_MS;
  }
}

function isPartOf(call: SearchCall, { slot, ticket }: MatchingSearch): boolean {
  const place = placeOf(call);
  return place?.slot === slot && place.ticket === ticket;
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
