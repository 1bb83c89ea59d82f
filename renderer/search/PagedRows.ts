import type { Failure } from "../../core/errors";
import type { Result } from "../../core/result";
import type { SearchedCorpus } from "../../electron/ipc/search";
import { isStillReading } from "./stillReading";

/** Rows asked for at a time: a few screens of them. */
export const PAGE_SIZE = 200;

/** Pages kept; a list may have more rows than should be held. */
const MOST_PAGES = 60;

/** How long to wait before asking again while documents are still being read. */
const ASK_AGAIN_MS = 250;

/** One page as the storage answers it. */
export interface Page<Item, About extends SearchedCorpus> {
  readonly items: readonly Item[];
  readonly total: number;
  /** All that the answer says besides its rows. */
  readonly about: About;
}

/** How {@link PagedRows} gets its pages and says that something has come. */
export interface PageSource<Item, About extends SearchedCorpus> {
  ask(offset: number, limit: number): Promise<Result<Page<Item, About>>>;
  changed(): void;
}

/**
 * The rows of one search, of which only those near the view are held. Pages of different states of the
 * corpus are never shown together: when it has changed, all are asked for anew.
 */
export class PagedRows<Item, About extends SearchedCorpus> {
  total = 0;
  /** What the latest answer said; null before the first. */
  about: About | null = null;
  problem: Failure | null = null;
  private readonly pages = new Map<number, readonly Item[]>();
  private readonly asked = new Set<number>();
  private wanted = { first: 0, last: 0 };
  private isOver = false;

  constructor(private readonly source: PageSource<Item, About>) {}

  /** The row at a place, or undefined until it has come. */
  at(index: number): Item | undefined {
    return this.pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE];
  }

  /** Asks for the rows of a range that are not there, both ends included; for none once stopped. */
  need(first: number, last: number): void {
    if (this.isOver) return;
    this.wanted = { first: Math.floor(Math.max(0, first) / PAGE_SIZE), last: Math.floor(last / PAGE_SIZE) };
    this.askWanted();
  }

  /** Asks again for what is in view, as after annotations have changed; what is there stays until then. */
  refresh(): void {
    for (let page = this.wanted.first; page <= this.wanted.last; page++) void this.askPage(page);
  }

  /** True until everything has been read and found. */
  get isReading(): boolean {
    return !this.isOver && this.problem === null && (this.about === null || isStillReading(this.about));
  }

  /** Takes no more answers. */
  stop(): void {
    this.isOver = true;
  }

  private askWanted(): void {
    const end = this.about ? Math.ceil(this.total / PAGE_SIZE) - 1 : this.wanted.last;
    for (let page = this.wanted.first; page <= Math.min(end, this.wanted.last); page++)
      if (!this.pages.has(page) && !this.asked.has(page)) void this.askPage(page);
  }

  private async askPage(page: number): Promise<void> {
    this.asked.add(page);
    const answer = await this.source.ask(page * PAGE_SIZE, PAGE_SIZE);
    this.asked.delete(page);
    if (this.isOver) return;
    if (answer.ok) this.take(page, answer.value);
    else this.problem = answer.error;
    this.source.changed();
  }

  private take(page: number, { items, total, about }: Page<Item, About>): void {
    const revision = this.about?.revision ?? about.revision;
    // A page of an older state came late.
    if (about.revision < revision) return void this.askPage(page);
    if (about.revision > revision) this.pages.clear();
    this.pages.set(page, items);
    this.total = total;
    this.about = about;
    this.forgetFarPages();
    this.askWanted();
    if (isStillReading(about) && page === this.wanted.first) this.askAgain(page);
  }

  private askAgain(page: number): void {
    setTimeout(() => !this.isOver && void this.askPage(page), ASK_AGAIN_MS);
  }

  private forgetFarPages(): void {
    for (const page of this.pages.keys()) {
      if (this.pages.size <= MOST_PAGES) return;
      if (page < this.wanted.first || page > this.wanted.last) this.pages.delete(page);
    }
  }
}
