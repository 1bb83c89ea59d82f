import { OPEN, runsOn, TERMINATED } from "./lineEnds";
import type { TextLines } from "./TextLines";

/** Lines that fill the width and go on, and those of them that end in an ordinary character, at least. */
const FEWEST = { full: 6, open: 3 };
/** Half-widths of a run for one mark inside a line at least. */
const WIDTH_FOR_ONE_MARK = 72;
/** Marks inside lines for one at the end of a full line. */
const INSIDE_FOR_ONE_AT_END = 2;

/** What of a text's lines tells whether they are set to one width. */
export interface EvenLines {
  readonly lines: TextLines;
  readonly ends: Uint8Array;
  /** Half-widths with what sets a line in. */
  length(line: number): number;
  /** Whether a line leaves no room for what the next begins with, in a column of some width. */
  fills(line: number, width: number): boolean;
}

/**
 * For each line the width of the run of lines that it is in, 0 for none: lines in a row that fill one width to the
 * half-square wherever they go on. Nothing but a program's wrapping does that for long, save verse of even lines,
 * whose marks stand at their ends; so a run is known whatever stands above and below it.
 */
export function evenRuns(text: EvenLines): Int32Array {
  const widths = new Int32Array(text.lines.count);
  for (let line = 0; line + 1 < text.lines.count; line++) {
    if (!isPair(text, line)) continue;
    const run = runFrom(text, line);
    if (isProse(run)) widths.fill(run.column, run.first, run.end);
    line = Math.max(line, run.end - 1);
  }
  return widths;
}

/** Lines that are equally wide, and the marks in them. */
export interface FullLines {
  /** Lines that go on. */
  full: number;
  /** Those of them that end in an ordinary character. */
  open: number;
  /** Of all full lines together, in half-widths. */
  width: number;
  marks: number;
  marksAtEnds: number;
}

interface Run extends FullLines {
  readonly first: number;
  readonly column: number;
  end: number;
}

/** Two lines that go on and have the same length. */
function isPair({ lines, ends, length }: EvenLines, line: number): boolean {
  return (
    runsOn(ends[line]) && runsOn(ends[line + 1]) && lines.isSquare(line) && length(line) === length(line + 1)
  );
}

function runFrom(text: EvenLines, first: number): Run {
  const run = {
    column: text.length(first),
    first,
    end: first,
    width: 0,
    full: 0,
    open: 0,
    marks: 0,
    marksAtEnds: 0,
  };
  while (run.end < text.lines.count && belongs(text, run, run.end)) {
    const end = text.ends[run.end];
    run.marks += text.lines.marks(run.end);
    if (runsOn(end)) {
      run.full++;
      run.width += run.column;
      if (end === OPEN) run.open++;
      else run.marksAtEnds++;
    }
    run.end++;
  }
  return run;
}

/** Not too long and, unless a sentence ends with it, not too short. */
function belongs({ ends, length, fills }: EvenLines, { column }: Run, line: number): boolean {
  return length(line) <= column && (ends[line] === TERMINATED || (runsOn(ends[line]) && fills(line, column)));
}

/** True for lines of prose: enough of them, with their marks inside rather than at their ends. */
export function isProse({ width, full, open, marks, marksAtEnds }: FullLines): boolean {
  return (
    full >= FEWEST.full &&
    open >= FEWEST.open &&
    marks * WIDTH_FOR_ONE_MARK >= width &&
    marks >= INSIDE_FOR_ONE_AT_END * marksAtEnds
  );
}
