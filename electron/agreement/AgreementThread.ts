import { Worker } from "node:worker_threads";
import type { AgreementReport } from "../../core/compare/AgreementReport";
import { type FailureParameter, failure } from "../../core/errors";
import { err, type Result } from "../../core/result";
import type { AgreementReached } from "../ipc/agreement";
import type { Compared } from "../storage/measureAgreement";
import type { FromWorker, WorkerData } from "./protocol";

/** How it is started, and what it is heard by. */
export interface AgreementThreadOptions {
  /** The script of `worker.ts`, built. */
  readonly script: string;
  /** The workspace's folder, absolute. */
  readonly folder: string;
}

/** One measuring that is under way. */
interface UnderWay {
  readonly worker: Worker;
  readonly end: (result: Result<AgreementReport>) => void;
}

/**
 * Measures in a thread of its own, one for each measuring: aligning a long document cannot be interrupted, but its
 * thread can be ended. The latest measuring wins.
 */
export class AgreementThread {
  private underWay: UnderWay | null = null;

  constructor(private readonly options: AgreementThreadOptions) {}

  /**
   * Measures. Fails as `measureAgreement` does, with `agreement-cancelled` when another measuring or
   * {@link cancel} has ended it, and with `agreement-unavailable` when the thread ends by itself.
   */
  measure(compared: Compared, report: (reached: AgreementReached) => void): Promise<Result<AgreementReport>> {
    this.cancel();
    const { script, folder } = this.options;
    const workerData: WorkerData = { folder, compared };
    const worker = new Worker(script, { workerData });
    // The program may end while it runs.
    worker.unref();
    return new Promise((resolve) => {
      this.underWay = { worker, end: resolve };
      worker.on("message", (message: FromWorker) => {
        if (this.underWay?.worker !== worker) return;
        if (message.kind === "progress") report(message.reached);
        else this.end(worker, message.result);
      });
      worker.on("error", (error) => this.end(worker, unavailable(error.message)));
      worker.on("exit", (code) => this.end(worker, unavailable(endedWith(code))));
    });
  }

  /** Ends what is under way; nothing of it is left. */
  cancel(): void {
    if (this.underWay) this.end(this.underWay.worker, err(failure("agreement-cancelled", {})));
  }

  private end(worker: Worker, result: Result<AgreementReport>): void {
    if (this.underWay?.worker !== worker) return;
    this.underWay.end(result);
    this.underWay = null;
    void worker.terminate();
  }
}

const unavailable = (reason: FailureParameter) => err(failure("agreement-unavailable", { reason }));

const endedWith = (code: number) => ({
  en: `it ended by itself (code ${code})`,
  "zh-CN": `意外结束（代码 ${code}）`,
});
