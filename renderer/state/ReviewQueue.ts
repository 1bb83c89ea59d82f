import { type Failure, failure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import { err, type Result } from "../../core/result";
import type { ReviewChange } from "../../core/review/ReviewChange";
import type { ReviewFile } from "../../core/review/ReviewFile";
import type { SaveState } from "./SaveQueue";

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;

/** One act of the reviewer's on one document. */
export interface ReviewEdit {
  readonly document: DocumentId;
  readonly change: ReviewChange;
}

/** What the queue needs of its surroundings. */
export interface ReviewQueueHost {
  save(edit: ReviewEdit): Promise<Result<ReviewFile>>;
  /** Called with the reviewer's own file once the disk has it; the edit is then no longer waiting. */
  saved(file: ReviewFile): void;
  stateChanged(state: SaveState): void;
}

/** Carries decisions to the disk one act after the other; what could not be stored is kept and tried again. */
export class ReviewQueue {
  private waiting: ReviewEdit[] = [];
  private isSending = false;
  private problem: Failure | null = null;
  private savedAt: string | null = null;
  private retryMs = FIRST_RETRY_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private settled: (() => void)[] = [];

  constructor(
    private readonly host: ReviewQueueHost,
    private readonly now: () => string,
  ) {}

  /** Adds an act. While saving fails it waits for the next try. */
  add(edit: ReviewEdit): void {
    this.waiting.push(edit);
    if (this.problem === null) void this.sendNext();
    this.report();
  }

  /** The changes of a document's review that the disk may not have, the oldest first. */
  unsaved(document: DocumentId): ReviewChange[] {
    return this.waiting.filter((edit) => edit.document === document).map(({ change }) => change);
  }

  /** The documents with such changes. */
  unsavedDocuments(): DocumentId[] {
    return [...new Set(this.waiting.map(({ document }) => document))];
  }

  /** Tries at once what is waiting, without the pause after a failure. */
  retry(): void {
    clearTimeout(this.timer);
    this.problem = null;
    this.retryMs = FIRST_RETRY_MS;
    void this.sendNext();
    this.report();
  }

  /** Tries to save everything now; resolves when that is done (true) or has failed (false). */
  async flush(): Promise<boolean> {
    if (this.waiting.length === 0) return true;
    this.retry();
    await new Promise<void>((resolve) => this.settled.push(resolve));
    return this.waiting.length === 0;
  }

  private async sendNext(): Promise<void> {
    const [edit] = this.waiting;
    if (!edit || this.isSending) return this.settleWhenIdle();
    this.isSending = true;
    const answer = await this.host.save(edit).catch(noAnswer);
    this.isSending = false;
    if (answer.ok) this.take(answer.value);
    else this.fail(answer.error);
    this.report();
  }

  private take(file: ReviewFile): void {
    this.waiting = this.waiting.slice(1);
    this.savedAt = this.now();
    this.problem = null;
    this.retryMs = FIRST_RETRY_MS;
    this.host.saved(file);
    void this.sendNext();
  }

  private fail(problem: Failure): void {
    this.problem = problem;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.sendNext(), this.retryMs);
    this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
    this.settle();
  }

  private settleWhenIdle(): void {
    if (!this.isSending) this.settle();
  }

  private settle(): void {
    for (const resolve of this.settled.splice(0)) resolve();
  }

  private report(): void {
    if (this.problem) this.host.stateChanged({ kind: "failed", problem: this.problem });
    else if (this.waiting.length > 0)
      this.host.stateChanged({ kind: "saving", documents: this.unsavedDocuments().length });
    else if (this.savedAt) this.host.stateChanged({ kind: "saved", savedAt: this.savedAt });
    else this.host.stateChanged({ kind: "unchanged" });
  }
}

/** The storage did not answer at all: kept and tried again like any other failure. */
function noAnswer(error: unknown): Result<ReviewFile> {
  return err(failure("internal", { reason: error instanceof Error ? error.message : String(error) }));
}
