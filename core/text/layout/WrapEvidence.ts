import { classOf, IDEOGRAPH, SPACED_LETTER } from "./characterClass";
import { FULL_FOR_ONE_MIXED, isPaired } from "./evenRuns";
import { OPEN, runsOn } from "./lineEnds";
import type { Measures } from "./Measures";
import { ProseThroughout } from "./ProseThroughout";
import type { TextLines } from "./TextLines";

/** Lines on either side of a break that are asked. */
const REACH = 12;
/** Lines that are asked where those on one side are of another kind. */
const SIDE = 16;
/** Lines on one side that tell whether marks fall inside lines and at their ends. */
const FAR_REACH = 60;
/** Lines on either side that must not be clearly otherwise. */
const NEAR = 3;
/** Of so many lines one at least fills the column and goes on; even in narrow paragraphs of two lines half do. */
const LINES_FOR_ONE_FULL = 4;
/**
 * Half-widths of Chinese for one mark inside a line at least, in few lines and in many. News and policy have one
 * in 20 to 30, even when what stands at the ends of short lines is left out; the breaks of verse stand for marks.
 */
const WIDTH_FOR_ONE_MARK = { near: 72, far: 48 };
/** Marks more that a few lines may have by chance, inside and at their ends. */
const MARKS_BY_CHANCE = { inside: 1, atEnds: 2 };
/**
 * How much two lines of Chinese in a row differ on average at most: two half-widths or a share of their width,
 * since a wide column has more to justify. Those of news differ by one or so.
 */
const UNEVENNESS = { least: 2, ofWidth: 1 / 32 };
/** A greater difference, as beside a heading, says no more. */
const GREATEST_DIFFERENCE = 6;
/** Differences that a few lines may have by chance, in half-widths. */
const UNEVEN_BY_CHANCE = 8;
/** How many full lines outweigh one against: fewer in a text set to a constant width, which no list is. */
const FULL_FOR_ONE_AGAINST = { even: 2, uneven: 3 };
/** A line that goes on may leave this much room, in half-widths, for no reason. */
const LOOSE = 4;

/**
 * Whether the lines around a break are cut to a width at all. They are when most that do not end a sentence
 * fill the column, so that the next word had no room, and when marks fall as chance has it: mostly inside them
 * and now and then at their ends. Lines that somebody ended (verse, items, headings, messages) are as long as
 * what they say and have few marks but at their ends, where all have one or none or, in new verse, some.
 */
export class WrapEvidence {
  private readonly fullForOne: number;
  private readonly throughout: ProseThroughout;
  /** Sums up to each line, to ask any range at once. */
  private readonly open: Int32Array;
  private readonly divided: Int32Array;
  private readonly against: Int32Array;
  private readonly mixed: Int32Array;
  private readonly alike: Int32Array;
  private readonly squareWidth: Int32Array;
  private readonly marks: Int32Array;
  private readonly marksAtEnds: Int32Array;
  private readonly pairs: Int32Array;
  private readonly differences: Int32Array;

  constructor(
    private readonly lines: TextLines,
    private readonly ends: Uint8Array,
    private readonly measures: Measures,
    private readonly records: Uint8Array,
  ) {
    this.fullForOne = measures.slack === 0 ? FULL_FOR_ONE_AGAINST.even : FULL_FOR_ONE_AGAINST.uneven;
    const sums = () => new Int32Array(lines.count + 1);
    this.open = sums();
    this.divided = sums();
    this.against = sums();
    this.mixed = sums();
    this.alike = sums();
    this.squareWidth = sums();
    this.marks = sums();
    this.marksAtEnds = sums();
    this.pairs = sums();
    this.differences = sums();
    for (let line = 0; line < lines.count; line++) this.count(line);
    this.throughout = new ProseThroughout(lines, ends, measures, records);
  }

  /**
   * True when the break before a line belongs to lines cut to a width: those on both sides or, where another
   * kind of text begins or ends, those above or below alone.
   */
  isWrappedBefore(line: number): boolean {
    if (this.measures.isInRun(line) || this.throughout.isFull(line - 1)) return true;
    if (this.isVerse(line)) return false;
    if (this.isWrapped(line - REACH, line + REACH, line - FAR_REACH, line + FAR_REACH)) return true;
    if (this.isNearAgainst(line)) return false;
    const last = line - 1;
    const above = line >= SIDE && this.isWrapped(line - SIDE, line, line - FAR_REACH, line);
    if (above && this.fits(last, this.measures.above(last))) return true;
    const below =
      last + SIDE <= this.lines.count && this.isWrapped(last, last + SIDE, last, last + FAR_REACH);
    return below && this.fits(last, this.measures.below(last));
  }

  /** Each of the lines nearby that does not end a sentence ends in a comma, and they have few marks inside. */
  private isVerse(line: number): boolean {
    const open = this.sum(this.open, line - NEAR, line + NEAR);
    const divided = this.sum(this.divided, line - NEAR, line + NEAR);
    return open === 0 && divided >= NEAR && this.sum(this.marks, line - NEAR, line + NEAR) < divided;
  }

  private isNearAgainst(line: number): boolean {
    const full =
      this.sum(this.open, line - NEAR, line + NEAR) + this.sum(this.divided, line - NEAR, line + NEAR);
    return this.sum(this.against, line - NEAR, line + NEAR) >= full;
  }

  private fits(line: number, width: number): boolean {
    return (
      !runsOn(this.ends[line]) || this.measures.roomIn(line, width) < LOOSE + this.measures.firstLineIndent
    );
  }

  private isWrapped(first: number, last: number, farFirst: number, farLast: number): boolean {
    const open = this.sum(this.open, first, last);
    const full = open + this.sum(this.divided, first, last);
    const lines = Math.min(this.lines.count, last) - Math.max(0, first);
    if (full < 2 || full * LINES_FOR_ONE_FULL < lines || open * 2 < full) return false;
    return (
      full > this.fullForOne * this.sum(this.against, first, last) &&
      !isPaired(this.sum(this.alike, first, last), full) &&
      this.isMixed(farFirst, farLast) &&
      this.isMarkedInside(first, last, WIDTH_FOR_ONE_MARK.near) &&
      this.isOfProse(Math.max(farFirst, first - REACH), Math.min(farLast, last + REACH))
    );
  }

  /** In as many lines again, so that a list further off does not count. */
  private isOfProse(first: number, last: number): boolean {
    return this.isEven(first, last) && this.isMarkedInside(first, last, WIDTH_FOR_ONE_MARK.far);
  }

  /** Lines of Chinese have their marks inside rather than at their ends or not at all. */
  private isMarkedInside(first: number, last: number, widthForOne: number): boolean {
    const inside = this.sum(this.marks, first, last);
    if ((inside + MARKS_BY_CHANCE.inside) * widthForOne < this.sum(this.squareWidth, first, last))
      return false;
    return this.sum(this.marksAtEnds, first, last) <= inside + MARKS_BY_CHANCE.atEnds;
  }

  private isMixed(first: number, last: number): boolean {
    const full = this.sum(this.open, first, last) + this.sum(this.divided, first, last);
    return this.sum(this.mixed, first, last) * FULL_FOR_ONE_MIXED >= full;
  }

  private isEven(first: number, last: number): boolean {
    const most = Math.max(
      this.sum(this.pairs, first, last) * UNEVENNESS.least,
      this.sum(this.squareWidth, first, last) * UNEVENNESS.ofWidth,
    );
    return this.sum(this.differences, first, last) <= most + UNEVEN_BY_CHANCE;
  }

  private sum(sums: Int32Array, first: number, last: number): number {
    return (sums[Math.min(this.lines.count, last)] ?? 0) - (sums[Math.max(0, first)] ?? 0);
  }

  private count(line: number): void {
    const end = this.ends[line];
    const goesOn = runsOn(end) && this.records[line] === 0 && line + 1 < this.lines.count;
    const isFull = goesOn && this.isFull(line);
    const isDivided = isFull && end !== OPEN;
    add(this.open, line, isFull && end === OPEN);
    add(this.divided, line, isDivided);
    add(this.against, line, this.isTooLong(line) || (goesOn && !isFull && this.isAgainst(line)));
    add(this.mixed, line, isDivided || this.lines.sentences(line) > 0);
    add(this.alike, line, isFull && this.lines.isMarkedAlike(line));
    add(this.squareWidth, line, goesOn && this.lines.isSquare(line) ? this.lines.length(line, "columns") : 0);
    add(this.marks, line, this.lines.marks(line));
    add(this.marksAtEnds, line, end !== OPEN && this.lines.isSquare(line));
    const isPair = goesOn && this.isPair(line);
    add(this.pairs, line, isPair);
    add(this.differences, line, isPair ? this.difference(line) : 0);
  }

  /** Two lines that go on, broken where they could be at any character. */
  private isPair(line: number): boolean {
    return (
      runsOn(this.ends[line + 1]) &&
      this.lines.blanksBefore(line + 1) === 0 &&
      this.beginsSquare(line + 1) &&
      this.beginsSquare(line + 2)
    );
  }

  private difference(line: number): number {
    const difference = Math.abs(this.measures.length(line) - this.measures.length(line + 1));
    const indent = this.measures.firstLineIndent;
    const isIndent = indent > 0 && difference >= indent - 1 && difference <= indent + 2;
    return isIndent ? 0 : Math.min(GREATEST_DIFFERENCE, difference);
  }

  private beginsSquare(line: number): boolean {
    return (
      line < this.lines.count &&
      (classOf(this.lines.text.charCodeAt(this.lines.start(line))) & IDEOGRAPH) !== 0
    );
  }

  private isFull(line: number): boolean {
    return (
      this.measures.around(line) > 0 &&
      !this.isTooLong(line) &&
      this.measures.roomLeft(line) < 0 &&
      !this.beginsCapital(line + 1)
    );
  }

  /** No line of a column is longer than the column. */
  private isTooLong(line: number): boolean {
    const widest = this.measures.widest(line);
    return widest > 0 && this.measures.length(line) > widest * 1.25;
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

/** Goes on with a sum. */
function add(sums: Int32Array, line: number, more: number | boolean): void {
  sums[line + 1] = (sums[line] ?? 0) + Number(more);
}
