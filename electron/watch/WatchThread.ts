import { Worker } from "node:worker_threads";
import type { DocumentId } from "../../core/model/ids";
import type { FromWatchThread, ToWatchThread, WatchThreadData } from "./protocol";

/** How the thread is started, and what it is heard by. */
export interface WatchThreadOptions extends WatchThreadData {
  /** The script of `worker.ts`, built. */
  readonly script: string;
  readonly hear: (message: FromWatchThread) => void;
  /** Told why the thread has ended by itself. Nothing is watched then; all else goes on. */
  readonly reportBug: (error: unknown) => void;
}

/** The thread that watches the workspace, as the main process sees it. */
export class WatchThread {
  private worker: Worker | null = null;
  private shown: DocumentId | null = null;

  constructor(private readonly options: WatchThreadOptions) {}

  /** Begins to watch, once. */
  start(): void {
    if (this.worker) return;
    const { script, folder, program, readSinceMs, hear, reportBug } = this.options;
    const workerData: WatchThreadData = { folder, program, readSinceMs };
    const worker = new Worker(script, { workerData });
    // The program may end while it runs.
    worker.unref();
    worker.on("message", (message: FromWatchThread) => this.worker === worker && hear(message));
    worker.on("error", reportBug);
    this.worker = worker;
    this.tell();
  }

  /** Says which document is on screen. */
  show(document: DocumentId | null): void {
    this.shown = document;
    this.tell();
  }

  /** Ends the thread. */
  stop(): void {
    void this.worker?.terminate();
    this.worker = null;
  }

  private tell(): void {
    const message: ToWatchThread = { kind: "shown", document: this.shown };
    this.worker?.postMessage(message);
  }
}
