import type { Stretch } from "./stretches";

/** Finds the stretches of a list that meet a given one, in O(log n) and the number found. */
export class IntervalIndex {
  /** Indexes into the list, by start. */
  private readonly order: Int32Array;
  private readonly starts: Float64Array;
  /** Of the stretches below a place in the implicit tree over `order`, the last end. */
  private readonly lastEnds: Float64Array;
  private readonly ends: Float64Array;

  constructor(stretches: readonly Stretch[]) {
    // In loops: gamma makes one of each document and sample.
    const { length } = stretches;
    this.order = orderByStart(stretches);
    this.starts = new Float64Array(length);
    this.ends = new Float64Array(length);
    for (let place = 0; place < length; place++) {
      const { start, end } = stretches[this.order[place] as number] as Stretch;
      this.starts[place] = start;
      this.ends[place] = end;
    }
    this.lastEnds = this.ends.slice();
    this.fill(0, this.order.length);
  }

  /**
   * Calls `visit` with the index of every stretch that shares a position with `[start, end)` or is equal to it, in
   * order of their starts.
   */
  visitMeeting(start: number, end: number, visit: (index: number) => void): void {
    this.visitBetween(0, this.order.length, start, end, visit);
  }

  private fill(from: number, to: number): number {
    if (from >= to) return Number.NEGATIVE_INFINITY;
    const middle = (from + to) >> 1;
    const last = Math.max(this.ends[middle] as number, this.fill(from, middle), this.fill(middle + 1, to));
    this.lastEnds[middle] = last;
    return last;
  }

  private visitBetween(
    from: number,
    to: number,
    start: number,
    end: number,
    visit: (index: number) => void,
  ): void {
    if (from >= to) return;
    const middle = (from + to) >> 1;
    if ((this.lastEnds[middle] as number) < start) return;
    this.visitBetween(from, middle, start, end, visit);
    const at = this.starts[middle] as number;
    const until = this.ends[middle] as number;
    if ((at < end && start < until) || (at === start && until === end)) visit(this.order[middle] as number);
    if (at <= end) this.visitBetween(middle + 1, to, start, end, visit);
  }
}

function orderByStart(stretches: readonly Stretch[]): Int32Array {
  const order = new Int32Array(stretches.length);
  let isSorted = true;
  for (let i = 0; i < order.length; i++) {
    order[i] = i;
    if (i > 0 && startOf(stretches, i) < startOf(stretches, i - 1)) isSorted = false;
  }
  return isSorted ? order : order.sort((a, b) => startOf(stretches, a) - startOf(stretches, b));
}

const startOf = (stretches: readonly Stretch[], index: number) => (stretches[index] as Stretch).start;
