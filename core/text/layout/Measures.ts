import { classOf, IDEOGRAPH, SPACE } from "./characterClass";
import { runsOn, TERMINATED } from "./lineEnds";
import { type Metric, metrics, type TextLines } from "./TextLines";

/** Lines on either side that tell how wide a column is. */
const NEIGHBOURS = 4;
/** How far off such a line may be. */
const REACH = 15;
/** Of the lines of a side, in ascending order, the one that counts: first lines lie below it, titles may lie above. */
const USUAL_RANK = 0.6;
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
  private readonly lengths: Int32Array;
  private readonly before: Int32Array;
  private readonly after: Int32Array;

  constructor(
    private readonly lines: TextLines,
    private readonly ends: Uint8Array,
  ) {
    const metric = steadiestMetric(lines, ends);
    this.lengths = new Int32Array(lines.count).map(
      (_, line) => lines.indent(line) + lines.length(line, metric),
    );
    this.before = new Int32Array(lines.count);
    this.after = new Int32Array(lines.count);
    this.lookAround();
    this.slack = this.isEven() ? 0 : 2;
    this.firstLineIndent = this.learnIndent();
    this.partsByBlankLines = this.learnParting();
  }

  /** Length of a line, with what sets it in, by the metric that suits the text. */
  length(line: number): number {
    return this.lengths[line] ?? 0;
  }

  /** Width of the column around a line: the narrower of what its two sides show. */
  around(line: number): number {
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
    return this.lines.isSquare(line) ? Math.max(2, offset - start) : offset - start + 1;
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
      if (Math.abs(near - line) <= REACH) insert(this.length(near), count++);
    }
    return count < 2 ? 0 : (sorted[Math.round((count - 1) * USUAL_RANK)] ?? 0);
  }

  private isEven(): boolean {
    let pairs = 0;
    let equal = 0;
    for (let line = 0; line + 1 < this.lines.count; line++) {
      if (!runsOnInto(this.lines, this.ends, line)) continue;
      pairs++;
      if (Math.abs(this.length(line) - this.length(line + 1)) <= 1) equal++;
    }
    return equal > pairs * 0.8;
  }

  /** Two squares when most lines after a full stop and an empty or half-empty line are about that much short, though they run on. */
  private learnIndent(): number {
    let firsts = 0;
    let setIn = 0;
    for (let line = 1; line + 1 < this.lines.count; line++) {
      if (this.ends[line - 1] !== TERMINATED || !this.isParted(line)) continue;
      if (!runsOnInto(this.lines, this.ends, line)) continue;
      const missing = this.below(line) - this.length(line);
      firsts++;
      if (missing >= 3 && missing <= 6) setIn++;
    }
    return setIn > firsts / 2 ? 4 : 0;
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

  private isParted(line: number): boolean {
    return this.lines.blanksBefore(line) > 0 || this.isHalfEmpty(line - 1);
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

/** The metric by which lines that run on into the next differ least from it. */
function steadiestMetric(lines: TextLines, ends: Uint8Array): Metric {
  const unevenness = metrics.map((metric) => {
    let sum = 0;
    for (let line = 0; line + 1 < lines.count; line++)
      if (runsOnInto(lines, ends, line))
        sum += Math.min(6, Math.abs(lines.length(line, metric) - lines.length(line + 1, metric)));
    return sum;
  });
  return metrics[unevenness.indexOf(Math.min(...unevenness))] ?? "characters";
}

/** True when neither a line nor the next ends a sentence and no empty line parts them. */
function runsOnInto(lines: TextLines, ends: Uint8Array, line: number): boolean {
  return runsOn(ends[line]) && runsOn(ends[line + 1]) && lines.blanksBefore(line + 1) === 0;
}
