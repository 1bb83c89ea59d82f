import { type Slot, slots } from "../ipc/search";

/** The search that a match is looked for in. */
export interface MatchingSearch {
  readonly slot: Slot;
  readonly ticket: number;
}

/**
 * Says which match the thread is looking for, in memory that the main process sees: while the thread looks,
 * it neither hears nor sends messages. Reading and laying out texts is no match, however long it takes.
 */
export class MatchPulse {
  /** The match, counted from 1 (0 for none), then its search's slot and ticket. */
  private readonly cells: Int32Array;
  private count = 0;

  constructor(readonly memory = new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT)) {
    this.cells = new Int32Array(memory);
  }

  /** What a search finds, as it is looked for. */
  *watch<T>({ slot, ticket }: MatchingSearch, matches: Iterable<T>): Generator<T> {
    const iterator = matches[Symbol.iterator]();
    try {
      for (;;) {
        this.begin(slot, ticket);
        const next = iterator.next();
        this.end();
        if (next.done) return;
        yield next.value;
      }
    } finally {
      this.end();
      iterator.return?.();
    }
  }

  /** The match looked for at this moment, or null. */
  get now(): { readonly match: number; readonly slot: Slot | undefined; readonly ticket: number } | null {
    const match = Atomics.load(this.cells, 0);
    if (match === 0) return null;
    return { match, slot: slots[Atomics.load(this.cells, 1)], ticket: Atomics.load(this.cells, 2) };
  }

  private begin(slot: Slot, ticket: number): void {
    this.count = (this.count % 0x7fffffff) + 1;
    Atomics.store(this.cells, 1, slots.indexOf(slot));
    Atomics.store(this.cells, 2, ticket);
    Atomics.store(this.cells, 0, this.count);
  }

  private end(): void {
    Atomics.store(this.cells, 0, 0);
  }
}

/** Tells how long the thread has been at one match, by looking at its pulse now and then. */
export class MatchClock {
  private match = 0;
  private sinceMs = 0;

  constructor(private readonly pulse: MatchPulse) {}

  /** The search whose match was seen at every look for this long, or null. */
  searchHeldFor(ms: number): MatchingSearch | null {
    const seen = this.pulse.now;
    const nowMs = performance.now();
    if (!seen?.slot || seen.match !== this.match) {
      this.match = seen?.match ?? 0;
      this.sinceMs = nowMs;
      return null;
    }
    return nowMs - this.sinceMs >= ms ? { slot: seen.slot, ticket: seen.ticket } : null;
  }
}
