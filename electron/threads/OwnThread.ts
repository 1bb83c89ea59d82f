import { Worker } from "node:worker_threads";
import type { FailureParameter } from "../../core/errors";
import { systemCode } from "../storage/systemError";

/** How a thread is started, and what it is heard by. */
export interface OwnThreadOptions<Heard> {
  /** Its script, built. */
  readonly script: string;
  /** What it is given; asked for at each start. */
  readonly given: () => unknown;
  /** In megabytes: what fills more ends the thread and nothing else. */
  readonly memoryMb?: number;
  /** True where the program is not to end before somebody has ended the thread. */
  readonly keepsProgram?: true;
  readonly hear: (message: Heard) => void;
  /** Told why it has ended by itself. Nothing is heard of that thread any more. */
  readonly lost: (reason: FailureParameter) => void;
}

/**
 * A thread as the one who needs it sees it: begun with the first message, begun anew with the next one after it has
 * ended. The program may end while it runs, unless it is to be kept.
 *
 * @typeParam Sent - What it is told.
 * @typeParam Heard - What it tells.
 */
export class OwnThread<Sent, Heard> {
  private worker: Worker | null = null;

  constructor(private readonly options: OwnThreadOptions<Heard>) {}

  get isRunning(): boolean {
    return this.worker !== null;
  }

  /** Begins it, unless it runs. */
  begin(): void {
    this.worker ??= this.started();
  }

  /** Sends a message, to a new thread when none runs. */
  send(message: Sent): void {
    this.begin();
    this.tell(message);
  }

  /** Sends a message if it runs: one that is begun later finds on the disk what there is to know. */
  tell(message: Sent): void {
    this.worker?.postMessage(message);
  }

  /** Ends it, and resolves when it has ended; nobody is told that it is lost. */
  async end(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private started(): Worker {
    const { script, given, memoryMb, keepsProgram, hear } = this.options;
    const resourceLimits = memoryMb === undefined ? {} : { maxOldGenerationSizeMb: memoryMb };
    const worker = new Worker(script, { workerData: given(), resourceLimits });
    if (!keepsProgram) worker.unref();
    worker.on("message", (message: Heard) => this.worker === worker && hear(message));
    worker.on("error", (error) => this.lose(worker, causeOf(error)));
    worker.on("exit", (code) => this.lose(worker, endedWith(code)));
    return worker;
  }

  private lose(worker: Worker, reason: FailureParameter): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.options.lost(reason);
  }
}

/** What the calls under way are told when their thread is ended. */
export const stopped: FailureParameter = { en: "it was stopped", "zh-CN": "已停止" };

/** What ends a thread is want of memory, or a bug in its own words. */
function causeOf(error: Error): FailureParameter {
  const isFull = systemCode(error) === "ERR_WORKER_OUT_OF_MEMORY";
  return isFull ? { en: "the memory does not suffice", "zh-CN": "内存不足" } : error.message;
}

const endedWith = (code: number): FailureParameter => ({
  en: `it ended by itself (code ${code})`,
  "zh-CN": `意外结束（代码 ${code}）`,
});
