import { Worker } from "node:worker_threads";
import { failure } from "../../core/errors";
import { err, type Result } from "../../core/result";
import type { TextEncoding } from "../../core/text/TextEncoding";
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

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Reads in a thread of its own, so that the window never waits for a large PDF. Begun when first asked. */
export class ReaderThread implements StoppableReader {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  /** @param script - The bundled worker. */
  constructor(private readonly script: string) {}

  async list(given: GivenFile): Promise<Listed> {
    try {
      return (await this.call("list", [given])) as Listed;
    } catch (error) {
      return { files: [], refused: [{ name: given.name, problem: stoppedAt(given.name, error) }] };
    }
  }

  async preview(file: FoundFile, encoding: TextEncoding | null): Promise<Previewed> {
    try {
      return (await this.call("preview", [file, encoding])) as Previewed;
    } catch (error) {
      return { preview: failedPreview(stoppedAt(file.name, error)), own: null };
    }
  }

  async take(file: FoundFile, encoding: TextEncoding | null): Promise<Result<TakenText>> {
    try {
      return (await this.call("take", [file, encoding])) as Result<TakenText>;
    } catch (error) {
      return err(stoppedAt(file.name, error));
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
      worker.postMessage(call);
    });
  }

  private begin(): Worker {
    if (this.worker !== null) return this.worker;
    const worker = new Worker(this.script, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    worker.unref();
    worker.on("message", (message: ReaderAnswer) => this.settle(message));
    worker.on("error", (error) => this.end(worker, error));
    worker.on("exit", () => this.end(worker, new Error("stopped")));
    this.worker = worker;
    return worker;
  }

  private settle(message: ReaderAnswer): void {
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if ("bug" in message) waiting?.reject(new Error(message.bug));
    else waiting?.resolve(message.answer);
  }

  private end(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

/** A file that ends the thread that reads it, or that it was ended at, is refused; the others go on. */
function stoppedAt(name: string, error: unknown) {
  return failure("import-damaged", { name, reason: error instanceof Error ? error.message : String(error) });
}
