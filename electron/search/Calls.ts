import { failure } from "../../core/errors";
import { REPORT_MS } from "../../core/reportPace";
import { err, type Result } from "../../core/result";
import type { SearchProgress, Slot } from "../ipc/search";
import { Pacer } from "./Pacer";

/** The answer of a call that another one, or the user, has ended. */
export const cancelled: Result<never> = err(failure("search-cancelled", {}));

/** One search of a slot: all calls with its ticket. Work done for it stops when it is over. */
export class Search {
  isOver = false;
  /** Resolves when the search is over. */
  readonly ending: Promise<void>;
  private resolveEnding = (): void => undefined;
  private readonly pacer = new Pacer();
  private reportedAtMs = performance.now();
  private hasReported = false;

  constructor(
    readonly slot: Slot,
    readonly ticket: number,
    private readonly report: (progress: SearchProgress) => void,
  ) {
    this.ending = new Promise((resolve) => {
      this.resolveEnding = resolve;
    });
  }

  /** Another search, or the user, has ended this one. */
  end(): void {
    this.isOver = true;
    this.resolveEnding();
  }

  /** Begins work: what came before it, waiting for files, is not counted. */
  begin(): void {
    this.pacer.restart();
    this.reportedAtMs = performance.now();
  }

  /** To be asked often in long work; when it is true, `rest` is due. */
  get isRestDue(): boolean {
    return this.pacer.isDue;
  }

  /** Lets messages in, says how far the work is in documents, and gives false when it is to stop. */
  async rest(done: number, total: number): Promise<boolean> {
    await this.pacer.pause();
    if (!this.isOver && performance.now() - this.reportedAtMs > REPORT_MS) this.tell(done, total);
    return !this.isOver;
  }

  /** Ends the reports of work that was long enough to have some. */
  done(total: number): void {
    if (this.hasReported && !this.isOver) this.tell(total, total);
    this.hasReported = false;
  }

  private tell(done: number, total: number): void {
    this.hasReported = true;
    this.reportedAtMs = performance.now();
    this.report({ slot: this.slot, ticket: this.ticket, done, total });
  }
}

/** Which search each slot is at: the latest ticket wins. */
export class Calls {
  private readonly searches = new Map<Slot, Search>();

  constructor(private readonly report: (progress: SearchProgress) => void) {}

  /** The search of a ticket. A new ticket ends the slot's search before it. */
  search(slot: Slot, ticket: number): Search {
    const current = this.searches.get(slot);
    if (current && current.ticket === ticket && !current.isOver) return current;
    this.cancel(slot);
    const search = new Search(slot, ticket, this.report);
    this.searches.set(slot, search);
    return search;
  }

  /** Ends what a slot is at. */
  cancel(slot: Slot): void {
    this.searches.get(slot)?.end();
  }
}
