import { OPEN, runsOn, TERMINATED } from "./lineEnds";
import type { TextLines } from "./TextLines";

/** Lines that fill the width and go on, and those of them that end in an ordinary character, at least. */
const FEWEST = { full: 6, open: 3 };
/** Fewer do in a column of so many half-widths with a mark in every line, as no verse has. */
const FEWEST_WIDE = { full: 4, width: 24, marks: 1 };
/** Half-widths of a run for one mark inside a line at least. */
const WIDTH_FOR_ONE_MARK = 72;
/** Marks inside lines for one at the end of a full line. */
const INSIDE_FOR_ONE_AT_END = 2;
/** One full line in so many holds the end of a sentence or ends in a mark; in columns of 10 to 60 one in 5 to 15 does. */
export const FULL_FOR_ONE_MIXED = 24;
/** Full lines for one at most whose first mark is as far in as that of the line before, but for a few by chance. */
const FULL_FOR_ONE_ALIKE = 2;
const ALIKE_BY_CHANCE = 2;

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
  /** Full lines that hold the end of a sentence or end in a mark, as the lines of verse and mottoes do not. */
  mixed: number;
  /** Full lines whose first mark is as far in as that of the line before. */
  alike: number;
}

/** No lines yet. */
export const noLines: Readonly<FullLines> = {
  full: 0,
  open: 0,
  width: 0,
  marks: 0,
  marksAtEnds: 0,
  mixed: 0,
  alike: 0,
};

/** Adds a line that goes on to others, with the width that it fills. */
export function addFullLine(
  all: FullLines,
  { lines, ends }: Pick<EvenLines, "lines" | "ends">,
  line: number,
  width: number,
): void {
  all.full++;
  all.width += width;
  all.marks += lines.marks(line);
  if (lines.isMarkedAlike(line)) all.alike++;
  if (ends[line] === OPEN) all.open++;
  else all.marksAtEnds++;
  if (ends[line] !== OPEN || lines.sentences(line) > 0) all.mixed++;
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
  const run = { column: text.length(first), first, end: first, ...noLines };
  while (run.end < text.lines.count && belongs(text, run, run.end)) {
    if (runsOn(text.ends[run.end])) addFullLine(run, text, run.end, run.column);
    run.end++;
  }
  return run;
}

/** Not too long and, unless a sentence ends with it, not too short. */
function belongs({ ends, length, fills }: EvenLines, { column }: Run, line: number): boolean {
  return length(line) <= column && (ends[line] === TERMINATED || (runsOn(ends[line]) && fills(line, column)));
}

/** True for lines of prose: enough of them, with their marks inside rather than at their ends. */
export function isProse(lines: FullLines): boolean {
  const { width, full, open, marks, marksAtEnds, mixed, alike } = lines;
  return (
    (full >= FEWEST.full || isWideProse(lines)) &&
    open >= FEWEST.open &&
    marks * WIDTH_FOR_ONE_MARK >= width &&
    marks >= INSIDE_FOR_ONE_AT_END * marksAtEnds &&
    mixed * FULL_FOR_ONE_MIXED >= full &&
    !isPaired(alike, full)
  );
}

/** True when so many of some full lines have their first mark as far in as the line before that they are couplets. */
export function isPaired(alike: number, full: number): boolean {
  return alike > ALIKE_BY_CHANCE && alike * FULL_FOR_ONE_ALIKE > full;
}

function isWideProse({ width, full, marks }: FullLines): boolean {
  return full >= FEWEST_WIDE.full && width >= full * FEWEST_WIDE.width && marks >= full * FEWEST_WIDE.marks;
}
