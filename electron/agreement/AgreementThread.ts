import { failure } from "../../core/errors";
import { err, type Result } from "../../core/result";
import type { AgreementReport } from "../../core/review/AgreementReport";
import type { AgreementReached } from "../ipc/agreement";
import type { Compared } from "../storage/readCompared";
import { OwnThread } from "../threads/OwnThread";
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
  readonly thread: OwnThread<never, FromWorker>;
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
    return new Promise((resolve) => {
      const thread = new OwnThread<never, FromWorker>({
        script,
        given: (): WorkerData => ({ folder, compared }),
        hear: (message) => {
          if (message.kind === "progress") report(message.reached);
          else this.end(message.result);
        },
        lost: (reason) => this.end(err(failure("agreement-unavailable", { reason }))),
      });
      this.underWay = { thread, end: resolve };
      thread.begin();
    });
  }

  /** Ends what is under way; nothing of it is left. */
  cancel(): void {
    this.end(err(failure("agreement-cancelled", {})));
  }

  private end(result: Result<AgreementReport>): void {
    const { underWay } = this;
    this.underWay = null;
    underWay?.end(result);
    void underWay?.thread.end();
  }
}
