import { type Failure, failure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import { isEmptyDiff, type LayerDiff, squashDiffs } from "../../core/model/LayerDiff";
import { err, type Result } from "../../core/result";
import type { SavedLayer } from "../../electron/ipc/contract";

/** What the header shows: whether the disk holds all that the window holds. */
export type SaveState =
  | { readonly kind: "unchanged" }
  /** With how many documents are still to be saved. */
  | { readonly kind: "saving"; readonly documents: number }
  | { readonly kind: "saved"; readonly savedAt: string }
  | { readonly kind: "failed"; readonly problem: Failure };

/** What the next save builds on, and what it has to bring: merged with others' changes the edits are others. */
export interface Rebased {
  readonly revision: number;
  readonly unsaved: LayerDiff;
}

/** How the queue reaches the storage; given from outside so that the queue can be tried by itself. */
export interface SaveQueueHost {
  save(request: { document: DocumentId; baseRevision: number; diff: LayerDiff }): Promise<Result<SavedLayer>>;
  /**
   * The file was changed by another program: takes up its state with the unsaved diff on top, and answers
   * what to go on from, or null when the two contradict. The diff is asked for after the file has been read,
   * as edits may arrive meanwhile.
   */
  rebase(document: DocumentId, unsaved: () => LayerDiff): Promise<Rebased | null>;
  stateChanged(state: SaveState): void;
}

/** How long edits gather before they are sent together: shorter than a key press takes. */
const GATHER_MS = 40;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 15_000;

/** One document's part of the queue. */
class Entry {
  /** Not yet sent. */
  waiting: LayerDiff | null = null;
  /** Sent and not yet answered. */
  sent: LayerDiff | null = null;
  problem: Failure | null = null;
  private retryMs = FIRST_RETRY_MS;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    /** Of the stored layer that the next save builds on. */
    public revision: number,
    private readonly send: () => void,
  ) {}

  /** Something is under way, or will be without anyone's doing and without a failure before it. */
  get isBusy(): boolean {
    return this.isSending || (this.waiting !== null && this.problem === null);
  }

  get isSending(): boolean {
    return this.sent !== null;
  }

  get hasUnsaved(): boolean {
    return this.isSending || this.waiting !== null;
  }

  /** All that the disk may not have, or null. */
  get unsaved(): LayerDiff | null {
    return this.sent && this.waiting ? squashDiffs(this.sent, this.waiting) : (this.sent ?? this.waiting);
  }

  /** Puts an edit behind those that wait. */
  add(diff: LayerDiff): void {
    this.waiting = this.waiting ? squashDiffs(this.waiting, diff) : diff;
    // After a failure the pause goes on: a full disk is not asked again at every key.
    if (this.problem === null || isOfEdits(this.problem)) this.sendAfter(GATHER_MS);
  }

  /** Puts back what could not be saved, before the edits that came meanwhile. */
  putBack(sent: LayerDiff): void {
    this.sent = null;
    this.waiting = this.waiting ? squashDiffs(sent, this.waiting) : sent;
  }

  /** Puts other edits in the place of all that are unsaved. */
  replace({ revision, unsaved }: Rebased): void {
    this.revision = revision;
    this.sent = null;
    this.waiting = unsaved;
  }

  sendNow(): void {
    this.problem = null;
    this.retryMs = FIRST_RETRY_MS;
    this.sendAfter(0);
  }

  /** After an answer: the next edits, or the same again after a pause that grows. */
  goOn(): void {
    if (this.problem === null) this.retryMs = FIRST_RETRY_MS;
    if (this.waiting === null || (this.problem && isOfEdits(this.problem))) return;
    this.sendAfter(this.problem ? this.retryMs : 0);
    if (this.problem) this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
  }

  private sendAfter(delayMs: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(this.send, delayMs);
  }
}

/**
 * Carries edits to the storage, one save a document at a time, edits that arrive meanwhile squashed into
 * the next. What could not be saved is kept and tried again until it is.
 */
export class SaveQueue {
  private readonly entries = new Map<DocumentId, Entry>();
  private savedAt: string | null = null;
  private shown: SaveState["kind"] | null = null;
  private settled: (() => void)[] = [];

  constructor(private readonly host: SaveQueueHost) {}

  /** Adds an edit. The revision is the stored layer's when the document was opened; later ones are known here. */
  add(document: DocumentId, openedRevision: number, diff: LayerDiff): void {
    this.entryOf(document, openedRevision).add(diff);
    // One more changes nothing then: looking through all at each of 10,000 documents took longer than adding them.
    if (this.shown !== "saving" && this.shown !== "failed") this.report();
  }

  /** Tries at once what is waiting, without the pause after a failure. */
  retry(): void {
    for (const entry of this.entries.values()) entry.sendNow();
    this.report();
  }

  /** Tries to save everything now; resolves when that is done (true) or a save has failed (false). */
  async flush(): Promise<boolean> {
    this.retry();
    if (this.isBusy()) await new Promise<void>((resolve) => this.settled.push(resolve));
    return !this.hasUnsaved();
  }

  /** True while some edit is not on disk. */
  hasUnsaved(): boolean {
    return [...this.entries.values()].some((entry) => entry.hasUnsaved);
  }

  /** The documents with edits that are not on disk. */
  unsavedDocuments(): DocumentId[] {
    return [...this.entries].flatMap(([document, { hasUnsaved }]) => (hasUnsaved ? [document] : []));
  }

  /** True while a save of the document has not been answered. */
  isSending(document: DocumentId): boolean {
    return this.entries.get(document)?.isSending ?? false;
  }

  /** Resolves once no save of the document is on its way. */
  async answered(document: DocumentId): Promise<void> {
    while (this.isSending(document)) await new Promise<void>((resolve) => this.settled.push(resolve));
  }

  /** The stored layer's revision as the last answer told it; null before the document's first edit. */
  revisionOf(document: DocumentId): number | null {
    return this.entries.get(document)?.revision ?? null;
  }

  /** What the disk may not have of a document's edits, or null. */
  unsaved(document: DocumentId): LayerDiff | null {
    return this.entries.get(document)?.unsaved ?? null;
  }

  /** Notes that the stored layer is another one now, on which what is unsaved has been put. */
  goOnFrom(document: DocumentId, rebased: Rebased): void {
    const entry = this.entries.get(document);
    if (!entry) return;
    if (entry.hasUnsaved) entry.replace(rebased);
    else entry.revision = rebased.revision;
    if (entry.problem) entry.sendNow();
    this.report();
  }

  /** Forgets revisions; for when other files are opened, after a successful {@link flush}. */
  clear(): void {
    this.entries.clear();
    this.savedAt = null;
    this.report();
  }

  private entryOf(document: DocumentId, revision: number): Entry {
    const known = this.entries.get(document);
    if (known) return known;
    const entry = new Entry(revision, () => void this.send(document, entry));
    this.entries.set(document, entry);
    return entry;
  }

  private async send(document: DocumentId, entry: Entry): Promise<void> {
    if (entry.isSending || entry.waiting === null) return;
    const diff = entry.waiting;
    entry.waiting = null;
    entry.problem = null;
    // An edit and its undoing: nothing to write, also when it had failed to be written.
    if (!isEmptyDiff(diff)) await this.save(document, entry, diff);
    entry.goOn();
    this.report();
    this.settle();
  }

  private async save(document: DocumentId, entry: Entry, diff: LayerDiff): Promise<void> {
    entry.sent = diff;
    const request = { document, baseRevision: entry.revision, diff };
    const answer = await this.host.save(request).catch(noAnswer);
    await this.take(document, entry, diff, answer);
    entry.sent = null;
  }

  private async take(
    document: DocumentId,
    entry: Entry,
    sent: LayerDiff,
    answer: Result<SavedLayer>,
  ): Promise<void> {
    if (answer.ok) {
      entry.revision = answer.value.revision;
      this.savedAt = answer.value.savedAt;
      return;
    }
    const hasMoved = answer.error.code === "save-revision-moved";
    const rebased = hasMoved ? await this.rebase(document, entry, sent) : null;
    if (rebased) return entry.replace(rebased);
    entry.problem = answer.error;
    entry.putBack(sent);
  }

  private rebase(document: DocumentId, entry: Entry, sent: LayerDiff): Promise<Rebased | null> {
    const unsaved = () => (entry.waiting ? squashDiffs(sent, entry.waiting) : sent);
    // Whatever keeps the file from being taken up, the edits stay and are tried again.
    return this.host.rebase(document, unsaved).catch(() => null);
  }

  /** Lets flushes go when nothing is under way any more, or all that is left has failed. */
  private settle(): void {
    if (this.isBusy()) return;
    for (const resolve of this.settled.splice(0)) resolve();
  }

  private isBusy(): boolean {
    return [...this.entries.values()].some((entry) => entry.isBusy);
  }

  private report(): void {
    const state = this.stateNow();
    this.shown = state.kind;
    this.host.stateChanged(state);
  }

  /** Without a list of them: it is counted after each of thousands of saves. */
  private countUnsaved(): number {
    let count = 0;
    for (const { hasUnsaved } of this.entries.values()) if (hasUnsaved) count += 1;
    return count;
  }

  private stateNow(): SaveState {
    const problem = [...this.entries.values()].find((entry) => entry.problem)?.problem;
    if (problem) return { kind: "failed", problem };
    const documents = this.countUnsaved();
    if (documents > 0) return { kind: "saving", documents };
    return this.savedAt ? { kind: "saved", savedAt: this.savedAt } : { kind: "unchanged" };
  }
}

/** True for what no other try mends, but another edit. */
function isOfEdits({ code }: Failure): boolean {
  return code === "save-too-large";
}

/** The storage did not answer at all: kept and tried again like any other failure. */
function noAnswer(error: unknown): Result<SavedLayer> {
  return err(failure("internal", { reason: error instanceof Error ? error.message : String(error) }));
}
