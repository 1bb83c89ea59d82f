import { Worker } from "node:worker_threads";
import { type Failure, failure } from "../../core/errors";
import { err, type Result } from "../../core/result";
import type { TextEncoding } from "../../core/text/TextEncoding";
import { systemCode } from "../storage/systemError";
import {
  failedPreview,
  type GivenFile,
  type Listed,
  type Previewed,
  type StoppableReader,
  type TextReader,
} from "./TextReader";
import type { FoundFile, TakenText } from "./TextSource";

/** A call to the thread: one of the reader's methods, with what it is given. */
export interface ReaderCall {
  readonly id: number;
  readonly method: keyof TextReader;
  readonly given: readonly unknown[];
}

/** What the thread answers: the method's own answer, or what it threw. */
export type ReaderAnswer = { readonly id: number } & (
  | { readonly answer: unknown }
  | { readonly bug: string }
);

/** In megabytes: a file made to fill the memory ends the thread and nothing else. */
const MEMORY_MB = 2048;

/** A file that is not read in this time never will be; the largest PDFs that are taken need a tenth of it. */
const LIMIT_MS = 5 * 60_000;

/** Thrown at the call that was under way when the time was over. */
class TooSlow extends Error {}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** What reading one file may take. */
export interface ReaderLimits {
  readonly memoryMb: number;
  readonly timeMs: number;
}

/**
 * Reads in a thread of its own, so that the window never waits for a large PDF, and no file takes the program's memory
 * or is read for ever. Begun when first asked.
 */
export class ReaderThread implements StoppableReader {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private timer: NodeJS.Timeout | undefined;
  private lastId = 0;

  /**
   * @param script - The worker.
   * @param limits - For tests.
   */
  constructor(
    private readonly script: string,
    private readonly limits: ReaderLimits = { memoryMb: MEMORY_MB, timeMs: LIMIT_MS },
  ) {}

  async list(given: GivenFile): Promise<Listed> {
    try {
      return (await this.call("list", [given])) as Listed;
    } catch (error) {
      return { files: [], refused: [{ name: given.name, problem: this.stoppedAt(given.name, error) }] };
    }
  }

  async preview(file: FoundFile, encoding: TextEncoding | null): Promise<Previewed> {
    try {
      return (await this.call("preview", [file, encoding])) as Previewed;
    } catch (error) {
      return { preview: failedPreview(this.stoppedAt(file.name, error)), own: null };
    }
  }

  async take(file: FoundFile, encoding: TextEncoding | null): Promise<Result<TakenText>> {
    try {
      return (await this.call("take", [file, encoding])) as Result<TakenText>;
    } catch (error) {
      return err(this.stoppedAt(file.name, error));
    }
  }

  stop(): void {
    void this.worker?.terminate();
  }

  private call(method: keyof TextReader, given: readonly unknown[]): Promise<unknown> {
    const worker = this.begin();
    this.lastId += 1;
    const call: ReaderCall = { id: this.lastId, method, given };
    return new Promise((resolve, reject) => {
      this.waiting.set(call.id, { resolve, reject });
      if (this.waiting.size === 1) this.clock(worker);
      worker.postMessage(call);
    });
  }

  /** The thread reads one file after the other: the time of the next one begins when the one before is done. */
  private clock(worker: Worker): void {
    clearTimeout(this.timer);
    // A program ends when nothing is being read, and not before.
    if (this.waiting.size === 0) worker.unref();
    else {
      worker.ref();
      this.timer = setTimeout(() => this.giveUp(worker), this.limits.timeMs);
    }
  }

  private giveUp(worker: Worker): void {
    this.end(worker, new TooSlow());
    void worker.terminate();
  }

  private begin(): Worker {
    if (this.worker !== null) return this.worker;
    const resourceLimits = { maxOldGenerationSizeMb: this.limits.memoryMb };
    const worker = new Worker(this.script, { resourceLimits });
    worker.on("message", (message: ReaderAnswer) => this.settle(worker, message));
    worker.on("error", (error) => this.end(worker, error));
    worker.on("exit", () => this.end(worker, new Error("stopped")));
    this.worker = worker;
    return worker;
  }

  private settle(worker: Worker, message: ReaderAnswer): void {
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    this.clock(worker);
    if ("bug" in message) waiting?.reject(new Error(message.bug));
    else waiting?.resolve(message.answer);
  }

  private end(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    clearTimeout(this.timer);
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  /** A file that ends the thread that reads it, or that it was ended at, is refused; the others go on. */
  private stoppedAt(name: string, error: unknown): Failure {
    if (error instanceof TooSlow)
      return failure("import-too-slow", { name, seconds: Math.round(this.limits.timeMs / 1000) });
    if (systemCode(error) === "ERR_WORKER_OUT_OF_MEMORY")
      return failure("import-takes-memory", { name, megabytes: this.limits.memoryMb });
    const reason = error instanceof Error ? error.message : String(error);
    return failure("import-damaged", { name, reason });
  }
}
