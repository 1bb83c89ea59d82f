import { Worker } from "node:worker_threads";
import { failure } from "../../core/errors";
import type { CorpusImport } from "../../core/formats/importing/CorpusImport";
import { err, type Result } from "../../core/result";
import type { CorpusProgress } from "../ipc/layerImport";
import { type FromWorker, type ImportJob, STOP, type WorkerData } from "./protocol";

/** How it is started. */
export interface ImportThreadOptions {
  /** The script of `worker.ts`, built. */
  readonly script: string;
  /** The workspace's folder, absolute. */
  readonly folder: string;
}

/** In megabytes: files made to fill the memory end the thread and nothing else. */
const MEMORY_MB = 2048;

interface UnderWay {
  readonly worker: Worker;
  readonly ended: Promise<unknown>;
  /** True once layers are being written: the thread may then only end by itself. */
  isWriting: boolean;
}

/** An import's answer, and whether the thread broke down while it wrote. */
export interface ThreadAnswer {
  readonly result: Result<CorpusImport>;
  readonly isCutShort: boolean;
}

/** Reads corpora in threads of their own, one at a time: the latest takes the place of one that only looks. */
export class ImportThread {
  private underWay: UnderWay | null = null;

  constructor(private readonly options: ImportThreadOptions) {}

  /** Does a job. Fails as `importCorpus` does, and with `import-stopped` when the thread breaks down. */
  async run(job: ImportJob, report: (reached: CorpusProgress) => void): Promise<ThreadAnswer> {
    // Nothing is awaited between the last look and the start: two may ask at once.
    while (this.underWay) await this.cancel();
    const { script, folder } = this.options;
    const workerData: WorkerData = { folder, job };
    const worker = new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    // The program may end while it looks.
    worker.unref();
    const answer = this.answerOf(worker, report);
    this.underWay = { worker, ended: answer, isWriting: false };
    return answer;
  }

  /** Ends what is under way; what has been written is taken back. Resolves when it has ended. */
  async cancel(): Promise<void> {
    const { underWay } = this;
    if (underWay === null) return;
    if (underWay.isWriting) underWay.worker.postMessage(STOP);
    else void underWay.worker.terminate();
    await underWay.ended;
  }

  private answerOf(worker: Worker, report: (reached: CorpusProgress) => void): Promise<ThreadAnswer> {
    return new Promise((resolve) => {
      const end = (result: Result<CorpusImport>, isAnswer: boolean) => {
        if (this.underWay?.worker !== worker) return;
        const isCutShort = !isAnswer && this.underWay.isWriting;
        this.underWay = null;
        resolve({ result, isCutShort });
      };
      worker.on("message", (message: FromWorker) => {
        if (message.kind === "answer") return end(message.result, true);
        if (this.underWay?.worker === worker && message.reached.total !== null)
          this.underWay.isWriting = true;
        report(message.reached);
      });
      worker.on("error", ({ message }) => end(err(failure("import-stopped", { reason: message })), false));
      worker.on("exit", () => end(err(failure("import-cancelled", {})), false));
    });
  }
}
