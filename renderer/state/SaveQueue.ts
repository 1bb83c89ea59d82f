import type { Failure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import { isEmptyDiff, type LayerDiff, squashDiffs } from "../../core/model/LayerDiff";
import type { Result } from "../../core/result";
import type { SavedLayer } from "../../electron/ipc/contract";

/** What the header shows: whether the disk holds all that the window holds. */
export type SaveState =
  | { readonly kind: "unchanged" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly savedAt: string }
  | { readonly kind: "failed"; readonly problem: Failure };

/** How the queue reaches the storage; given from outside so that the queue can be tried by itself. */
export interface SaveQueueHost {
  save(request: { document: DocumentId; baseRevision: number; diff: LayerDiff }): Promise<Result<SavedLayer>>;
  /**
   * The file was changed by another program: takes up its state with the unsaved diff on top, and answers
   * the revision to go on from, or null when the two contradict. The diff is asked for after the file has
   * been read, as edits may arrive meanwhile.
   */
  rebase(document: DocumentId, unsaved: () => LayerDiff): Promise<number | null>;
  stateChanged(state: SaveState): void;
}

interface Entry {
  revision: number;
  /** Not yet sent. */
  waiting: LayerDiff | null;
  isSending: boolean;
  problem: Failure | null;
}

/** How long edits gather before they are sent together: shorter than a key press takes. */
const GATHER_MS = 40;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 15_000;

/**
 * Carries edits to the storage, one save a document at a time, edits that arrive meanwhile squashed into
 * the next. What could not be saved is kept and tried again until it is.
 */
export class SaveQueue {
  private readonly entries = new Map<DocumentId, Entry>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private retryMs = FIRST_RETRY_MS;
  private savedAt: string | null = null;
  private settled: (() => void)[] = [];

  constructor(private readonly host: SaveQueueHost) {}

  /** Adds an edit. The revision is the stored layer's when the document was opened; later ones are known here. */
  add(document: DocumentId, openedRevision: number, diff: LayerDiff): void {
    const entry = this.entryOf(document, openedRevision);
    entry.waiting = entry.waiting ? squashDiffs(entry.waiting, diff) : diff;
    this.report();
    this.schedule(GATHER_MS);
  }

  /** Tries at once what is waiting, without the pause after a failure. */
  retry(): void {
    this.retryMs = FIRST_RETRY_MS;
    this.schedule(0);
  }

  /** Tries to save everything now; resolves when that is done (true) or a save has failed (false). */
  async flush(): Promise<boolean> {
    for (const entry of this.entries.values()) entry.problem = null;
    this.schedule(0);
    if (this.isBusy()) await new Promise<void>((resolve) => this.settled.push(resolve));
    return !this.hasUnsaved();
  }

  /** True while some edit is not on disk. */
  hasUnsaved(): boolean {
    return [...this.entries.values()].some(({ waiting, isSending }) => waiting !== null || isSending);
  }

  /** Forgets revisions; for when other files are opened. Only when nothing is unsaved. */
  clear(): void {
    this.entries.clear();
    this.savedAt = null;
    this.report();
  }

  private entryOf(document: DocumentId, revision: number): Entry {
    const known = this.entries.get(document);
    if (known) return known;
    const entry: Entry = { revision, waiting: null, isSending: false, problem: null };
    this.entries.set(document, entry);
    return entry;
  }

  private schedule(delayMs: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.sendAll(), delayMs);
  }

  private sendAll(): void {
    this.timer = null;
    for (const [document, entry] of this.entries) void this.send(document, entry);
    this.settle();
  }

  private async send(document: DocumentId, entry: Entry): Promise<void> {
    const diff = entry.waiting;
    if (entry.isSending || diff === null) return;
    entry.waiting = null;
    if (isEmptyDiff(diff)) return this.report();
    entry.isSending = true;
    const answer = await this.host.save({ document, baseRevision: entry.revision, diff });
    await this.take(document, entry, diff, answer);
    entry.isSending = false;
    this.goOn(entry);
  }

  private async take(
    document: DocumentId,
    entry: Entry,
    sent: LayerDiff,
    answer: Result<SavedLayer>,
  ): Promise<void> {
    entry.problem = null;
    if (answer.ok) {
      entry.revision = answer.value.revision;
      this.savedAt = answer.value.savedAt;
      return;
    }
    const rebased =
      answer.error.code === "save-revision-moved" ? await this.rebase(document, entry, sent) : null;
    if (rebased !== null) entry.revision = rebased;
    else entry.problem = answer.error;
    entry.waiting = entry.waiting ? squashDiffs(sent, entry.waiting) : sent;
  }

  private rebase(document: DocumentId, entry: Entry, sent: LayerDiff): Promise<number | null> {
    return this.host.rebase(document, () => (entry.waiting ? squashDiffs(sent, entry.waiting) : sent));
  }

  private goOn(entry: Entry): void {
    this.report();
    if (entry.problem) {
      this.schedule(this.retryMs);
      this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
    } else {
      this.retryMs = FIRST_RETRY_MS;
      if (entry.waiting) this.schedule(0);
    }
    this.settle();
  }

  /** Lets flushes go when nothing is under way any more, or all that is left has failed. */
  private settle(): void {
    if (this.isBusy()) return;
    for (const resolve of this.settled.splice(0)) resolve();
  }

  private isBusy(): boolean {
    return [...this.entries.values()].some(
      ({ isSending, waiting, problem }) => isSending || (waiting && !problem),
    );
  }

  private report(): void {
    const entries = [...this.entries.values()];
    const problem = entries.find((entry) => entry.problem)?.problem;
    if (problem) this.host.stateChanged({ kind: "failed", problem });
    else if (this.hasUnsaved()) this.host.stateChanged({ kind: "saving" });
    else
      this.host.stateChanged(this.savedAt ? { kind: "saved", savedAt: this.savedAt } : { kind: "unchanged" });
  }
}
