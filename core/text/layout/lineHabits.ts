import { CLAUSE, CLOSER, classOf, SQUEEZABLE, TERMINAL } from "./characterClass";
import { runsOn, TERMINATED } from "./lineEnds";
import { type Metric, metrics, type TextLines } from "./TextLines";

/**
 * Shares of the pairs of lines that are equal, and that differ by a half-width at most, in a text set to a constant
 * width; a justified one has as many alike, but fewer equal. In verse and lists not half are alike.
 */
const MOSTLY = { equal: 0.7, alike: 0.8 };
const OFTEN = 0.5;
/** Fewer pairs of lines than this may be equal by chance. */
const FEWEST_PAIRS = 3;
/** Lines from one that runs on to the next one that does, at most: the last line of a paragraph and a heading. */
const FARTHEST = 3;
/** A greater difference between two lines, as beside a heading, says no more. */
const GREATEST_DIFFERENCE = 6;

/** What first lines are set in by, two squares, in half-widths. */
export const FIRST_LINE_INDENT = 4;
/** True for about two squares, in half-widths. */
export const isIndent = (width: number) => width >= 3 && width <= 6;

/** How a text sets its lines, as far as those that run on show. */
export interface LineHabits {
  /** The metric by which its lines differ least. */
  readonly metric: Metric;
  /** Set to a constant width, to the half-square. */
  readonly isEven: boolean;
  /** Set to a width at all, perhaps justified. */
  readonly isAlike: boolean;
  /** A mark that closes never begins a line; the character before it goes down with it. */
  readonly keepsMarks: boolean;
}

/** What the lines of a whole text have in common. */
export function lineHabits(lines: TextLines, ends: Uint8Array): LineHabits {
  const pairs = pairsOf(lines, ends);
  const sums = metrics.map((metric) => pairs.reduce((sum, pair) => sum + difference(lines, metric, pair), 0));
  const metric = metrics[sums.indexOf(Math.min(...sums))] ?? "characters";
  const differences = pairs.map((pair) => difference(lines, metric, pair));
  const share = (most: number) => differences.filter((each) => each <= most).length;
  const all = Math.max(FEWEST_PAIRS, share(GREATEST_DIFFERENCE - 1));
  return {
    metric,
    isEven: share(0) > all * MOSTLY.equal && share(1) > all * MOSTLY.alike,
    isAlike: share(1) > all * OFTEN,
    keepsMarks: keepsMarks(lines, ends),
  };
}

/** Two lines that run on, the second being the next that does. */
interface Pair {
  readonly line: number;
  readonly next: number;
  readonly isFirst: boolean;
  readonly isNextFirst: boolean;
}

/** Two lines without a mark inside are as often items of a list, or a heading and what follows, and tell nothing. */
function pairsOf(lines: TextLines, ends: Uint8Array): Pair[] {
  const pairs: Pair[] = [];
  let line = -FARTHEST - 1;
  for (let next = 0; next < lines.count; next++) {
    if (!runsOn(ends[next])) continue;
    if (next - line <= FARTHEST && lines.marks(line) + lines.marks(next) > 0)
      pairs.push({
        line,
        next,
        isFirst: mayHaveLostIndent(lines, ends, line),
        isNextFirst: next > line + 1 && mayHaveLostIndent(lines, ends, next),
      });
    line = next;
  }
  return pairs;
}

function mayHaveLostIndent(lines: TextLines, ends: Uint8Array, line: number): boolean {
  return lines.indent(line) === 0 && mayBeFirst(lines, ends, line);
}

/** How far two lines are from having the same length, where the first of a paragraph may have lost its indent. */
function difference(lines: TextLines, metric: Metric, { line, next, isFirst, isNextFirst }: Pair): number {
  const longer = lengthOf(lines, next, metric) - lengthOf(lines, line, metric);
  const asFirst = isFirst ? Math.abs(longer - FIRST_LINE_INDENT) : GREATEST_DIFFERENCE;
  const asNextFirst = isNextFirst ? Math.abs(longer + FIRST_LINE_INDENT) : GREATEST_DIFFERENCE;
  return Math.min(GREATEST_DIFFERENCE, Math.abs(longer), asFirst, asNextFirst);
}

/** Length of a line with what sets it in, in half-widths. */
export function lengthOf(lines: TextLines, line: number, metric: Metric): number {
  return lines.indent(line) + lines.length(line, metric);
}

/** True for a line that begins a sentence or follows one that stops early, and so perhaps begins a paragraph. */
export function mayBeFirst(lines: TextLines, ends: Uint8Array, line: number): boolean {
  if (line === 0 || ends[line - 1] === TERMINATED) return true;
  return lines.length(line - 1, "columns") + GREATEST_DIFFERENCE < lines.length(line, "columns");
}

function keepsMarks(lines: TextLines, ends: Uint8Array): boolean {
  for (let line = 1; line < lines.count; line++)
    if (runsOn(ends[line - 1]) && isClosing(lines.text.charCodeAt(lines.start(line)))) return false;
  return true;
}

/** A Chinese mark that follows what it belongs to. */
export function isClosing(unit: number): boolean {
  const bits = classOf(unit);
  return (bits & SQUEEZABLE) !== 0 && (bits & (CLAUSE | CLOSER | TERMINAL)) !== 0;
}
