import { classOf, IDEOGRAPH, OPENER, SPACE } from "./characterClass";
import { evenRuns } from "./evenRuns";
import { runsOn, TERMINATED } from "./lineEnds";
import {
  FIRST_LINE_INDENT,
  isClosing,
  isIndent,
  type LineHabits,
  lengthOf,
  lineHabits,
  mayBeFirst,
} from "./lineHabits";
import type { TextLines } from "./TextLines";

/** Lines on either side that tell how wide a column is. */
const NEIGHBOURS = 4;
/** How far off such a line may be. */
const REACH = 15;
/** Of the lines of a side, in ascending order, the one that counts: first lines lie below it, titles may lie above. */
const USUAL_RANK = 0.6;
/** A line that goes on and leaves this much of the column empty is a heading, in half-widths. */
const HEADING_ROOM = 8;
/** The longest word that is waited for, in UTF-16 code units. */
const LONGEST_WORD = 40;

/**
 * How wide the column is around each line, all in half-widths. A page has columns of several widths, and one
 * may narrow in mid-sentence beside a picture, so a line is compared with those just before it and those just
 * after, and what the text does all over (how evenly it is set, whether its first lines are shorter) is
 * learned from the lines that run on.
 */
export class Measures {
  /** How much room a full line may leave for no reason: nothing in a text set to a constant width. */
  readonly slack: number;
  /** How much shorter first lines are, where an extraction dropped the white space that set them in. */
  readonly firstLineIndent: number;
  /** Whether most paragraphs, as far as half-empty last lines show, have an empty line below. */
  readonly partsByBlankLines: boolean;
  private readonly habits: LineHabits;
  private readonly runs: Int32Array;
  private readonly lengths: Int32Array;
  private readonly before: Int32Array;
  private readonly after: Int32Array;

  constructor(
    private readonly lines: TextLines,
    private readonly ends: Uint8Array,
  ) {
    this.habits = lineHabits(lines, ends);
    const { metric, isEven } = this.habits;
    this.lengths = new Int32Array(lines.count).map((_, line) => lengthOf(lines, line, metric));
    this.before = new Int32Array(lines.count);
    this.after = new Int32Array(lines.count);
    this.slack = isEven ? 0 : 2;
    this.lookAround();
    this.runs = evenRuns({
      lines,
      ends,
      length: (line) => this.length(line),
      fills: (line, width) => this.roomIn(line, width) < 0,
    });
    this.firstLineIndent = this.learnIndent();
    this.partsByBlankLines = this.learnParting();
  }

  /** Length of a line, with what sets it in, by the metric that suits the text. */
  length(line: number): number {
    return this.lengths[line] ?? 0;
  }

  /** True when a line and the one before are of a run of lines that fill one width. */
  isInRun(line: number): boolean {
    const width = this.runs[line] ?? 0;
    return width > 0 && width === this.runs[line - 1];
  }

  /** Width of the column around a line: the narrower of what its two sides show. */
  around(line: number): number {
    const run = this.runs[line];
    if (run) return run;
    const before = this.before[line] ?? 0;
    const after = this.after[line] ?? 0;
    return before && after ? Math.min(before, after) : before || after;
  }

  /** Width of the column around a line: the wider of what its two sides show. */
  widest(line: number): number {
    return Math.max(this.before[line] ?? 0, this.after[line] ?? 0);
  }

  /** Width of the column that leads to a line. */
  above(line: number): number {
    return this.before[line] || (this.after[line] ?? 0);
  }

  /** Width of the column that goes on after a line. */
  below(line: number): number {
    return this.after[line] || (this.before[line] ?? 0);
  }

  /** What the lines around a line are set in by, all of them; only first lines are set in by more. */
  baseIndent(line: number): number {
    let least = this.lines.indent(line);
    const last = Math.min(this.lines.count - 1, line + 3);
    for (let near = Math.max(0, line - 3); near <= last; near++)
      least = Math.min(least, this.lines.indent(near));
    return least;
  }

  /** Room that is left in a line after what the next one begins with; negative in a full line. */
  roomLeft(line: number): number {
    return this.roomIn(line, this.around(line));
  }

  /** The room that would be left in a column of some width. */
  roomIn(line: number, width: number): number {
    return width - this.slack - this.length(line) - this.firstUnit(line + 1);
  }

  /** What cannot be parted at the start of a line: a square, or a word and the space before it. */
  private firstUnit(line: number): number {
    if (line >= this.lines.count) return 2;
    const start = this.lines.start(line);
    const limit = Math.min(this.lines.end(line), start + LONGEST_WORD);
    let offset = start;
    while (offset < limit && !(classOf(this.lines.text.charCodeAt(offset)) & (SPACE | IDEOGRAPH))) offset++;
    if (!this.lines.isSquare(line)) return offset - start + 1;
    if (this.habits.keepsMarks && classOf(this.lines.text.charCodeAt(start)) & OPENER) return 4;
    return Math.max(2, offset - start) + this.marksAfter(start + 1, limit);
  }

  /** Room that the marks after a line's first square take, where no line of the text begins with such a mark. */
  private marksAfter(start: number, limit: number): number {
    let offset = start;
    while (this.habits.keepsMarks && offset < limit && isClosing(this.lines.text.charCodeAt(offset)))
      offset++;
    return 2 * (offset - start);
  }

  /** Fills in the widths before and after each line from the nearest lines that run on. */
  private lookAround(): void {
    const running = runningLines(this.lines, this.ends);
    let next = 0;
    for (let line = 0; line < this.lines.count; line++) {
      this.before[line] = this.usual(running, next - NEIGHBOURS, next, line);
      while (next < running.length && (running[next] ?? 0) <= line) next++;
      this.after[line] = this.usual(running, next, next + NEIGHBOURS, line);
      // Few lines, as in a text of one paragraph: both sides and the line itself have to do.
      if (!this.before[line] && !this.after[line])
        this.before[line] = this.usual(running, next - NEIGHBOURS, next + NEIGHBOURS, line);
    }
  }

  /** What is usual among some of the running lines, those too far from `line` left out. */
  private usual(running: readonly number[], from: number, to: number, line: number): number {
    let count = 0;
    for (let index = Math.max(0, from); index < to && index < running.length; index++) {
      const near = running[index] ?? 0;
      if (Math.abs(near - line) <= REACH) insert(this.columnOf(near), count++);
    }
    const usual = sorted[Math.round((count - 1) * USUAL_RANK)] ?? 0;
    const longest = sorted[count - 1] ?? 0;
    if (count < 2) return 0;
    return this.habits.isEven && isIndent(longest - usual) ? longest : usual;
  }

  /** The width that a line shows its column to have: that of the next where a first line has lost its indent. */
  private columnOf(line: number): number {
    const next = this.length(line + 1);
    const isFirst =
      this.goesOn(line) && runsOn(this.ends[line + 1]) && mayBeFirst(this.lines, this.ends, line);
    return isFirst && isIndent(next - this.length(line)) ? next : this.length(line);
  }

  /** What begins a sentence begins a paragraph often enough; what follows a short line does in a column only. */
  private isFirst(line: number): boolean {
    return (
      this.ends[line - 1] === TERMINATED || (this.habits.isAlike && mayBeFirst(this.lines, this.ends, line))
    );
  }

  private goesOn(line: number): boolean {
    const marks = this.lines.marks(line) + this.lines.marks(line + 1);
    return runsOn(this.ends[line]) && marks > 0 && this.lines.blanksBefore(line + 1) === 0;
  }

  /** Two squares when most lines that may begin a paragraph, headings aside, are about that much short. */
  private learnIndent(): number {
    let firsts = 0;
    let setIn = 0;
    for (let line = 1; line + 1 < this.lines.count; line++) {
      if (!this.isFirst(line) || !this.goesOn(line)) continue;
      const missing = this.below(line) - this.length(line);
      if (missing < HEADING_ROOM) firsts++;
      if (isIndent(missing)) setIn++;
    }
    return setIn > firsts / 2 ? FIRST_LINE_INDENT : 0;
  }

  private learnParting(): boolean {
    let apart = 0;
    let together = 0;
    for (let line = 1; line < this.lines.count; line++) {
      if (this.ends[line - 1] !== TERMINATED || !this.isHalfEmpty(line - 1)) continue;
      if (this.lines.blanksBefore(line) > 0) apart++;
      else together++;
    }
    return apart > together;
  }

  private isHalfEmpty(line: number): boolean {
    return this.length(line) * 2 < this.around(line);
  }
}

/** Scratch for the few lengths that {@link Measures.usual} puts in order; a sort would cost an array a line. */
const sorted = new Int32Array(2 * NEIGHBOURS);

function insert(length: number, count: number): void {
  let place = count;
  for (; place > 0 && (sorted[place - 1] ?? 0) > length; place--) sorted[place] = sorted[place - 1] ?? 0;
  sorted[place] = length;
}

/** Lines that go on into a next line, as those of paragraphs do; a title between empty lines does not. */
function runningLines(lines: TextLines, ends: Uint8Array): number[] {
  const running: number[] = [];
  for (let line = 0; line + 1 < lines.count; line++) {
    const isApart = lines.blanksBefore(line) > 0 && lines.blanksBefore(line + 1) > 0;
    if (runsOn(ends[line]) && !isApart) running.push(line);
  }
  return running;
}
