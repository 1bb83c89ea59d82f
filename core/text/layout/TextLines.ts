import {
  CLAUSE,
  COLON,
  characterClasses,
  classOf,
  DIGIT,
  IDEOGRAPH,
  LINE_END,
  SECOND_OF_PAIR,
  SPACE,
  SPACED_LETTER,
  SQUEEZABLE,
  TERMINAL,
  WIDE,
} from "./characterClass";

/**
 * Ways to say how long a line is, all in half-widths, so that an ideograph counts two.
 *
 * `characters` takes every character for a square, `columns` is the length on a terminal, `squeezed` the
 * length with punctuation set at half its square and letter-spacing closed: what a justified column holds.
 */
export const metrics = ["characters", "columns", "squeezed"] as const;
export type Metric = (typeof metrics)[number];

/** A number at a line's beginning, in UTF-16 code units. */
const LONGEST_NUMBER = 2;

const START = 0;
const END = 1;
const BLANKS = 2;
const INDENT = 3;
const lengthFields = { characters: 4, columns: 5, squeezed: 6 } as const satisfies Record<Metric, number>;
const MARKS = 7;
const FIRST_MARK = 8;
const SENTENCES = 9;
const SQUARENESS = 10;
const SPACES = 11;
const STRIDE = 12;

/**
 * The lines of a text that have something to see, as rows of numbers: a text of a million characters has
 * too many lines for an object each. A line ends at LF, CR, CR LF or a Unicode line or paragraph separator.
 */
export class TextLines {
  readonly count: number;
  private readonly rows: Int32Array;

  constructor(readonly text: string) {
    this.rows = rowsOf(text);
    this.count = this.rows.length / STRIDE;
  }

  /** UTF-16 offset of the first visible character. */
  start(line: number): number {
    return this.at(line, START);
  }

  /** UTF-16 offset after the last visible character. */
  end(line: number): number {
    return this.at(line, END);
  }

  /** Empty lines since the line before. */
  blanksBefore(line: number): number {
    return this.at(line, BLANKS);
  }

  /** White space before the first visible character, in half-widths. */
  indent(line: number): number {
    return this.at(line, INDENT);
  }

  /** How long it is from its first to its last visible character. */
  length(line: number, metric: Metric): number {
    return this.at(line, lengthFields[metric]);
  }

  /** Clause and sentence marks before its last character. */
  marks(line: number): number {
    return this.at(line, MARKS);
  }

  /** True when its first mark is as far in as that of the line before, as in couplets; not that of a number (12.). */
  isMarkedAlike(line: number): boolean {
    return this.firstMark(line) > LONGEST_NUMBER && this.firstMark(line) === this.firstMark(line - 1);
  }

  /** Ends of sentences before its last character. */
  sentences(line: number): number {
    return this.at(line, SENTENCES);
  }

  /** True when it has more ideographs than letters of scripts that put spaces between words. */
  isSquare(line: number): boolean {
    return this.at(line, SQUARENESS) > 0;
  }

  /** White-space characters inside it. */
  spaces(line: number): number {
    return this.at(line, SPACES);
  }

  /** The line from its first to its last visible character. */
  shown(line: number): string {
    return this.text.slice(this.start(line), this.end(line));
  }

  /** UTF-16 code units before the first of the marks that is no colon, as after a speaker's name; 0 without any. */
  private firstMark(line: number): number {
    return this.at(line, FIRST_MARK);
  }

  private at(line: number, field: number): number {
    return this.rows[line * STRIDE + field] ?? 0;
  }
}

/** One pass over the text; kept in one function, with its counts in locals, because it sees every character. */
function rowsOf(text: string): Int32Array {
  const rows = new Rows();
  let blanks = 0;
  let offset = 0;
  while (offset < text.length) {
    const end = endOfLine(text, offset);
    const isVisible = rows.addLine(text, offset, end, blanks);
    blanks = isVisible ? 0 : blanks + 1;
    offset = end + lengthOfLineEnd(text, end);
  }
  return rows.done();
}

function endOfLine(text: string, offset: number): number {
  while (offset < text.length && !(classOf(text.charCodeAt(offset)) & LINE_END)) offset++;
  return offset;
}

function lengthOfLineEnd(text: string, end: number): number {
  return text.startsWith("\r\n", end) ? 2 : 1;
}

/** Rows of numbers that grow as lines are found. */
class Rows {
  private rows = new Int32Array(STRIDE * 64);
  private size = 0;

  /** Adds the line unless it shows nothing; says whether it did. */
  addLine(text: string, offset: number, lineEnd: number, blanks: number): boolean {
    let start = offset;
    let indent = 0;
    for (; start < lineEnd; start++) {
      const unit = text.charCodeAt(start);
      if (!(classOf(unit) & SPACE)) break;
      indent += widthOfSpace(unit);
    }
    if (start === lineEnd) return false;
    let end = lineEnd;
    while (classOf(text.charCodeAt(end - 1)) & SPACE) end--;
    this.room();
    this.rows[this.size + START] = start;
    this.rows[this.size + END] = end;
    this.rows[this.size + BLANKS] = blanks;
    this.rows[this.size + INDENT] = indent;
    this.measure(text, start, end);
    this.size += STRIDE;
    return true;
  }

  done(): Int32Array {
    return this.rows.subarray(0, this.size);
  }

  /** Counts in locals, in one loop: it sees every character of the text. */
  private measure(text: string, start: number, end: number): void {
    let seconds = 0;
    let wide = 0;
    let squeezed = 0;
    let spaces = 0;
    let marks = 0;
    let firstMark = 0;
    let sentences = 0;
    let squareness = 0;
    for (let offset = start; offset < end; offset++) {
      const bits = characterClasses[text.charCodeAt(offset)] ?? 0;
      if (bits & WIDE) wide++;
      if (bits & IDEOGRAPH) squareness++;
      else if (bits & SPACED_LETTER) squareness--;
      else if (bits & SPACE) spaces++;
      else if (bits & SECOND_OF_PAIR) seconds++;
      else {
        if (bits & SQUEEZABLE) squeezed++;
        if (bits & (CLAUSE | TERMINAL) && offset < end - 1) {
          marks++;
          if (firstMark === 0 && !(bits & COLON)) firstMark = offset - start;
        }
        if (bits & TERMINAL && offset < end - 1 && endsSentence(text, offset)) sentences++;
      }
    }
    const length = end - start - seconds;
    const closed = isLetterSpaced(spaces, length) ? spaces : 0;
    this.rows[this.size + lengthFields.characters] = 2 * length;
    this.rows[this.size + lengthFields.columns] = length + wide;
    this.rows[this.size + lengthFields.squeezed] = length + wide - squeezed - closed;
    this.rows[this.size + MARKS] = marks;
    this.rows[this.size + FIRST_MARK] = firstMark;
    this.rows[this.size + SENTENCES] = sentences;
    this.rows[this.size + SQUARENESS] = squareness;
    this.rows[this.size + SPACES] = spaces;
  }

  private room(): void {
    if (this.size + STRIDE <= this.rows.length) return;
    const larger = new Int32Array(this.rows.length * 2);
    larger.set(this.rows);
    this.rows = larger;
  }
}

/** A form feed and a byte-order mark set nothing in. */
function widthOfSpace(unit: number): number {
  if (unit === 0x0c || unit === 0xfeff) return 0;
  if (unit === 0x09) return 4;
  return unit === 0x3000 ? 2 : 1;
}

function isLetterSpaced(spaces: number, length: number): boolean {
  return spaces >= 4 && spaces * 3 > length;
}

/** False for the full stop of 3.5, 1.概述 or example.org and for dots that lead to a page number. */
function endsSentence(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (unit === ELLIPSIS) return false;
  if (unit !== FULL_STOP) return true;
  const before = text.charCodeAt(offset - 1);
  const after = classOf(text.charCodeAt(offset + 1));
  if (before === FULL_STOP) return false;
  // Chinese with half-width marks has no space after them.
  return (after & SPACE) !== 0 || ((after & IDEOGRAPH) !== 0 && !(classOf(before) & DIGIT));
}

const FULL_STOP = 0x2e;
const ELLIPSIS = 0x2026;
