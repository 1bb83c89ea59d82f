import { type FailureParameter, failure } from "../../core/errors";
import { err, type Result } from "../../core/result";
import { OwnThread, stopped } from "../threads/OwnThread";
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
  private readonly thread: OwnThread<ToWorker, FromWorker>;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  constructor({ script, folder }: ExportThreadOptions) {
    this.thread = new OwnThread<ToWorker, FromWorker>({
      script,
      given: (): WorkerData => ({ folder }),
      hear: (message) => this.hear(message),
      lost: (reason) => this.failAll(reason),
    });
  }

  /**
   * Does a task; a signal that is aborted has it answer `export-cancelled`. Fails as the task, and with
   * `export-failed` when the thread ends.
   */
  run<K extends TaskKind>(
    name: K,
    task: ExportTasks[K],
    watch: TaskWatch = {},
  ): Promise<Result<ExportAnswers[K]>> {
    this.lastId += 1;
    const id = this.lastId;
    const cancel = () => this.thread.tell({ kind: "cancel", id });
    this.thread.send({ kind: "task", id, name, task });
    if (watch.signal?.aborted) cancel();
    watch.signal?.addEventListener("abort", cancel, { once: true });
    return new Promise((resolve) => {
      const end = (result: Result<ExportAnswers[TaskKind]>) => resolve(result as Result<ExportAnswers[K]>);
      this.waiting.set(id, { end, watch });
    });
  }

  /** Ends the thread with all that is under way. */
  stop(): void {
    void this.thread.end();
    this.failAll(stopped);
  }

  private hear(message: FromWorker): void {
    const { end, watch } = this.waiting.get(message.id) ?? {};
    if (message.kind === "progress") watch?.progress?.(message.done, message.total);
    else {
      this.waiting.delete(message.id);
      end?.(message.result);
    }
  }

  private failAll(reason: FailureParameter): void {
    for (const { end } of this.waiting.values()) end(err(failure("export-failed", { reason })));
    this.waiting.clear();
  }
}
