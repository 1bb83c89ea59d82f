import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { failure } from "../../../core/errors";
import { err, ok, type Result } from "../../../core/result";
import type { SearchedCorpus } from "../../../electron/ipc/search";
import { PAGE_SIZE, type Page, PagedRows } from "../../../renderer/search/PagedRows";

type Answer = Result<Page<string, SearchedCorpus>>;

/** A corpus of so many rows, whose answers wait until they are let go. */
class Corpus {
  total = 1000;
  revision = 1;
  read = 5;
  changes = 0;
  readonly asked: number[] = [];
  private waiting: (() => void)[] = [];
  readonly rows = new PagedRows<string, SearchedCorpus>({
    ask: (offset, limit) => {
      this.asked.push(offset);
      const answer = this.answer(offset, limit);
      return new Promise((resolve) => this.waiting.push(() => resolve(answer)));
    },
    changed: () => {
      this.changes += 1;
    },
  });

  private answer(offset: number, limit: number): Answer {
    const { total, revision, read } = this;
    const count = Math.max(0, Math.min(limit, total - offset));
    const items = Array.from({ length: count }, (_, i) => `${offset + i} of state ${revision}`);
    const about = {
      ticket: 1,
      revision,
      read,
      documents: 5,
      annotators: [],
      attributes: [],
      skipped: [],
      skippedCount: 0,
    };
    return ok({ items, total, about });
  }

  /** Lets the answers go in the order given, by place among those that wait. */
  async deliver(...order: number[]): Promise<void> {
    const waiting = this.waiting.splice(0);
    for (const place of order.length > 0 ? order : waiting.keys()) waiting[place]?.();
    await vi.advanceTimersByTimeAsync(0);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("rows in pages", () => {
  it("asks for the pages of the rows in view only, and for each once", async () => {
    const corpus = new Corpus();
    corpus.rows.need(0, 0);
    await corpus.deliver();
    corpus.rows.need(PAGE_SIZE * 2 - 1, PAGE_SIZE * 2 + 5);
    corpus.rows.need(PAGE_SIZE * 2, PAGE_SIZE * 2 + 6);
    await corpus.deliver();
    expect(corpus.asked).toEqual([0, PAGE_SIZE, PAGE_SIZE * 2]);
    expect(corpus.rows.total).toBe(1000);
    expect(corpus.rows.at(PAGE_SIZE * 2 + 1)).toBe(`${PAGE_SIZE * 2 + 1} of state 1`);
    expect(corpus.rows.at(999)).toBeUndefined();
    expect(corpus.changes).toBe(3);
  });

  it("asks for no page beyond the last row", async () => {
    const corpus = new Corpus();
    corpus.total = 3;
    corpus.rows.need(0, 0);
    await corpus.deliver();
    corpus.rows.need(0, PAGE_SIZE * 3);
    expect(corpus.asked).toEqual([0]);
  });

  it("never shows pages of two states of the corpus together", async () => {
    const corpus = new Corpus();
    corpus.rows.need(0, PAGE_SIZE);
    await corpus.deliver();
    corpus.revision = 2;
    corpus.rows.need(0, PAGE_SIZE);
    corpus.rows.refresh();
    await corpus.deliver(0);
    expect(corpus.rows.at(0)).toBe("0 of state 2");
    expect(corpus.rows.at(PAGE_SIZE)).toBeUndefined();
  });

  it("asks again for a page of an older state that came late", async () => {
    const corpus = new Corpus();
    corpus.rows.need(0, PAGE_SIZE);
    corpus.revision = 2;
    corpus.rows.refresh();
    await corpus.deliver(2, 0, 1, 3);
    await corpus.deliver();
    expect([corpus.rows.at(0), corpus.rows.at(PAGE_SIZE)]).toEqual([
      "0 of state 2",
      `${PAGE_SIZE} of state 2`,
    ]);
  });

  it("goes on asking while documents are still being read", async () => {
    const corpus = new Corpus();
    corpus.read = 2;
    corpus.rows.need(0, 0);
    await corpus.deliver();
    expect(corpus.rows.isReading).toBe(true);
    corpus.read = 5;
    await vi.advanceTimersByTimeAsync(1000);
    await corpus.deliver();
    expect(corpus.rows.isReading).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(corpus.asked).toEqual([0, 0]);
  });

  it("asks no more and takes no answer once it was stopped", async () => {
    const corpus = new Corpus();
    corpus.read = 2;
    corpus.rows.need(0, 0);
    await corpus.deliver();
    await vi.advanceTimersByTimeAsync(1000);
    corpus.rows.stop();
    await corpus.deliver();
    await vi.advanceTimersByTimeAsync(1000);
    corpus.rows.need(0, 500);
    expect([corpus.asked, corpus.changes, corpus.rows.isReading]).toEqual([[0, 0], 1, false]);
  });

  it("keeps why it cannot answer", async () => {
    const problem = failure("search-cancelled", {});
    const rows = new PagedRows<string, SearchedCorpus>({ ask: async () => err(problem), changed: () => {} });
    rows.need(0, 0);
    await vi.advanceTimersByTimeAsync(0);
    expect(rows.problem).toEqual(problem);
    expect(rows.isReading).toBe(false);
  });
});
