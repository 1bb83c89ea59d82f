import { DIVIDED, OPEN } from "./lineEnds";
import { type Metric, metrics, type TextLines } from "./TextLines";

/** Lines on either side that tell how wide a column is. */
const NEIGHBOURS = 5;

/**
 * How wide the column is around each line. A page has columns of several widths, and one may narrow in
 * mid-sentence beside a picture, so a line is compared with those just before it and those just after.
 */
export class Measures {
  private readonly lengths: Int32Array;
  private readonly before: Int32Array;
  private readonly after: Int32Array;

  constructor(
    readonly lines: TextLines,
    ends: Uint8Array,
  ) {
    const metric = steadiestMetric(lines, ends);
    this.lengths = Int32Array.from({ length: lines.count }, (_, line) => lines.length(line, metric));
    this.before = this.lengths.map((_, line) => this.usual(line - NEIGHBOURS, line));
    this.after = this.lengths.map((_, line) => this.usual(line + 1, line + 1 + NEIGHBOURS));
  }

  /** Length of a line in half-widths, by the metric that suits the text. */
  length(line: number): number {
    return this.lengths[line] ?? 0;
  }

  /** Width of the column around a line: the narrower of what its two sides show. */
  around(line: number): number {
    const before = this.before[line] ?? 0;
    const after = this.after[line] ?? 0;
    return before && after ? Math.min(before, after) : before || after;
  }

  /** Width of the column that goes on after a line. */
  below(line: number): number {
    return this.after[line] || (this.before[line] ?? 0);
  }

  /** A length that most full lines of a range reach: short last lines fall below, a title may lie above. */
  private usual(from: number, to: number): number {
    const sorted = this.lengths.slice(Math.max(from, 0), Math.min(to, this.lengths.length)).sort();
    return sorted.length < 2 ? 0 : (sorted[Math.floor((sorted.length - 1) * 0.7)] ?? 0);
  }
}

/** The metric by which lines that run on into the next differ least from it. */
function steadiestMetric(lines: TextLines, ends: Uint8Array): Metric {
  const sums = metrics.map(() => 0);
  for (let line = 0; line + 1 < lines.count; line++) {
    if (!runsOn(ends[line]) || !runsOn(ends[line + 1])) continue;
    metrics.forEach((metric, index) => {
      sums[index] =
        (sums[index] ?? 0) +
        Math.min(6, Math.abs(lines.length(line, metric) - lines.length(line + 1, metric)));
    });
  }
  return metrics[sums.indexOf(Math.min(...sums))] ?? "characters";
}

const runsOn = (end: number | undefined) => end === OPEN || end === DIVIDED;
