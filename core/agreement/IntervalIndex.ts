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
    const order = stretches.map((_, index) => index);
    const startOf = (index: number) => stretches[index]?.start ?? 0;
    this.order = Int32Array.from(order.sort((a, b) => startOf(a) - startOf(b)));
    this.starts = Float64Array.from(this.order, startOf);
    this.ends = Float64Array.from(this.order, (index) => stretches[index]?.end ?? 0);
    this.lastEnds = Float64Array.from(this.ends);
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
