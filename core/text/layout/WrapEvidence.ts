import { classOf, SPACED_LETTER } from "./characterClass";
import { DIVIDED, OPEN } from "./lineEnds";
import type { Measures } from "./Measures";
import type { TextLines } from "./TextLines";

/** Lines on either side of a break that are asked. */
const REACH = 12;
/** Lines on either side that tell whether marks fall inside lines and at their ends. */
const FAR_REACH = 60;

/**
 * Whether the lines around a break are cut to a width at all. They are when most that do not end a sentence
 * fill the column, so that the next word had no room, and when marks fall now inside them and now at their
 * ends. Lines that somebody ended (verse, items, headings, messages) are as long as what they say, and all end
 * in a mark or none does.
 */
export class WrapEvidence {
  /** Sums up to each line, to ask any range at once. */
  private readonly open: Int32Array;
  private readonly divided: Int32Array;
  private readonly against: Int32Array;
  private readonly mixed: Int32Array;

  constructor(
    private readonly lines: TextLines,
    private readonly ends: Uint8Array,
    private readonly measures: Measures,
    private readonly records: Uint8Array,
  ) {
    const counts = [0, 1, 2, 3].map(() => new Int32Array(lines.count + 1)) as [
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
    ];
    [this.open, this.divided, this.against, this.mixed] = counts;
    for (let line = 0; line < lines.count; line++) this.count(line);
  }

  /** True when the break before a line stands among lines that are cut to a width. */
  isWrappedBefore(line: number): boolean {
    const open = this.sum(this.open, line, REACH);
    const divided = this.sum(this.divided, line, REACH);
    const against = this.sum(this.against, line, REACH);
    const full = open + divided;
    const lines = Math.min(this.lines.count, line + REACH) - Math.max(0, line - REACH);
    return full >= 2 && full * 4 >= lines && open >= divided && full > 2 * against && this.isMixed(line);
  }

  private isMixed(line: number): boolean {
    const full = this.sum(this.open, line, FAR_REACH) + this.sum(this.divided, line, FAR_REACH);
    return this.sum(this.mixed, line, FAR_REACH) * 24 >= full;
  }

  private sum(sums: Int32Array, line: number, reach: number): number {
    const last = Math.min(this.lines.count, line + reach);
    return (sums[last] ?? 0) - (sums[Math.max(0, line - reach)] ?? 0);
  }

  private count(line: number): void {
    const end = this.ends[line];
    const runsOn =
      (end === OPEN || end === DIVIDED) && this.records[line] === 0 && line + 1 < this.lines.count;
    const isFull = runsOn && this.isFull(line);
    this.open[line + 1] = (this.open[line] ?? 0) + (isFull && end === OPEN ? 1 : 0);
    this.divided[line + 1] = (this.divided[line] ?? 0) + (isFull && end === DIVIDED ? 1 : 0);
    const isAgainst = this.isTooLong(line) || (runsOn && !isFull && this.isAgainst(line));
    this.against[line + 1] = (this.against[line] ?? 0) + (isAgainst ? 1 : 0);
    const isMixed = (isFull && end === DIVIDED) || this.lines.sentences(line) > 0;
    this.mixed[line + 1] = (this.mixed[line] ?? 0) + (isMixed ? 1 : 0);
  }

  private isFull(line: number): boolean {
    return !this.isTooLong(line) && this.measures.roomLeft(line) < 0 && !this.beginsCapital(line + 1);
  }

  /** No line of a column is longer than the column. */
  private isTooLong(line: number): boolean {
    return this.measures.length(line) > this.measures.widest(line) * 1.25;
  }

  /** A line that stops early with the next below it; what stands alone between empty lines says nothing. */
  private isAgainst(line: number): boolean {
    const missing = this.measures.roomLeft(line) - this.measures.firstLineIndent;
    return this.lines.blanksBefore(line + 1) === 0 && (missing >= 0 || this.beginsCapital(line + 1));
  }

  /** In scripts with capitals most lines that go on begin without one. */
  private beginsCapital(line: number): boolean {
    const start = this.lines.start(line);
    if (this.lines.isSquare(line) || !(classOf(this.lines.text.charCodeAt(start)) & SPACED_LETTER))
      return false;
    const letter = this.lines.text.charAt(start);
    return letter !== letter.toLowerCase();
  }
}
