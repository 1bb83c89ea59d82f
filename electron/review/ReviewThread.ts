import { type FailureParameter, failure } from "../../core/errors";
import { err, type Result } from "../../core/result";
import type { TallyPiece, UnreadDocument } from "../ipc/review";
import type { ReviewedScope } from "../storage/reviewedDocuments";
import { OwnThread, stopped } from "../threads/OwnThread";
import type { FromWorker, ToWorker, WorkerData } from "./protocol";

/** How it is started. */
export interface ReviewThreadOptions {
  /** The script of `worker.ts`, built. */
  readonly script: string;
  /** The workspace's folder, absolute. */
  readonly folder: string;
}

interface Waiting {
  readonly piece: (piece: TallyPiece) => void;
  readonly resolve: (result: Result<readonly UnreadDocument[]>) => void;
}

/**
 * The thread that goes through the cases of many documents, as the main process sees it. It starts with the first
 * call; should it end, the calls under way fail with `review-unavailable` and the next one starts another.
 */
export class ReviewThread {
  private readonly thread: OwnThread<ToWorker, FromWorker>;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  constructor({ script, folder }: ReviewThreadOptions) {
    this.thread = new OwnThread<ToWorker, FromWorker>({
      script,
      given: (): WorkerData => ({ folder }),
      hear: (message) => this.hear(message),
      lost: (reason) => this.failAll(reason),
    });
  }

  /**
   * Counts the cases of documents, in pieces as they are read. Gives those that could not be read; fails with
   * `cancelled` when a call with a greater ticket has come, and with `review-unavailable`.
   */
  tally(
    scope: ReviewedScope,
    ticket: number,
    piece: (piece: TallyPiece) => void,
  ): Promise<Result<readonly UnreadDocument[]>> {
    const call: ToWorker = { ...scope, id: ++this.lastId, ticket };
    return new Promise((resolve) => {
      this.waiting.set(call.id, { piece, resolve });
      this.thread.send(call);
    });
  }

  /** Ends the thread. */
  async stop(): Promise<void> {
    this.failAll(stopped);
    await this.thread.end();
  }

  private hear(message: FromWorker): void {
    const waiting = this.waiting.get(message.id);
    if (message.kind === "piece") {
      waiting?.piece(message.piece);
      return;
    }
    this.waiting.delete(message.id);
    waiting?.resolve(message.result);
  }

  private failAll(reason: FailureParameter): void {
    for (const { resolve } of this.waiting.values()) resolve(err(failure("review-unavailable", { reason })));
    this.waiting.clear();
  }
}
