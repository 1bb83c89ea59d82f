import { Worker } from "node:worker_threads";
import { failure } from "../../core/errors";
import { err, type Result } from "../../core/result";
import type {
  ExportAnswers,
  Exporter,
  ExportTasks,
  FromWorker,
  TaskKind,
  TaskWatch,
  ToWorker,
  WorkerData,
} from "./protocol";

interface Waiting {
  readonly end: (result: Result<ExportAnswers[TaskKind]>) => void;
  readonly watch: TaskWatch;
}

/** How it is started. */
export interface ExportThreadOptions {
  /** The script of `worker.ts`, built. */
  readonly script: string;
  /** The workspace's folder, absolute. */
  readonly folder: string;
}

/** Exports in a thread of its own, so that the window stays fluid; begun when first asked. */
export class ExportThread implements Exporter {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  constructor(private readonly options: ExportThreadOptions) {}

  /** Does a task; a signal that is aborted has it answer `export-cancelled`. Fails as the task, and with `export-failed` when the thread ends. */
  run<K extends TaskKind>(
    name: K,
    task: ExportTasks[K],
    watch: TaskWatch = {},
  ): Promise<Result<ExportAnswers[K]>> {
    const worker = this.begin();
    this.lastId += 1;
    const id = this.lastId;
    const tell = (message: ToWorker) => worker.postMessage(message);
    tell({ kind: "task", id, name, task });
    if (watch.signal?.aborted) tell({ kind: "cancel", id });
    watch.signal?.addEventListener("abort", () => tell({ kind: "cancel", id }), { once: true });
    return new Promise((resolve) => {
      const end = (result: Result<ExportAnswers[TaskKind]>) => resolve(result as Result<ExportAnswers[K]>);
      this.waiting.set(id, { end, watch });
    });
  }

  /** Ends the thread with all that is under way. */
  stop(): void {
    if (this.worker) this.end(this.worker, "stopped");
  }

  private begin(): Worker {
    if (this.worker) return this.worker;
    const { script, folder } = this.options;
    const workerData: WorkerData = { folder };
    const worker = new Worker(script, { workerData });
    // The program may end while it runs.
    worker.unref();
    worker.on("message", (message: FromWorker) => this.hear(message));
    worker.on("error", (error) => this.end(worker, error.message));
    worker.on("exit", (code) => this.end(worker, `code ${code}`));
    this.worker = worker;
    return worker;
  }

  private hear(message: FromWorker): void {
    const { end, watch } = this.waiting.get(message.id) ?? {};
    if (message.kind === "progress") watch?.progress?.(message.done, message.total);
    else {
      this.waiting.delete(message.id);
      end?.(message.result);
    }
  }

  private end(worker: Worker, reason: string): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const { end } of this.waiting.values()) end(err(failure("export-failed", { reason })));
    this.waiting.clear();
    void worker.terminate();
  }
}
