import { utf16 } from "../offsets";
import type { Span } from "../Span";
import { CLAUSE, CLOSER, classOf, DIGIT, IDEOGRAPH, OPENER, SPACE, TERMINAL } from "./characterClass";
import type { TextLines } from "./TextLines";

/** Fewer characters apart than this may be a name (张 三) or a short table row. */
const FEWEST_LETTERS = 4;
/** Of the letters of a run so many stand alone; its first and last may belong to words beside it (记者 林 一 通讯员). */
const FEWEST_ALONE = 3;
/** More white space than this between two characters parts columns rather than letters. */
const WIDEST_GAP = 2;

const letter = IDEOGRAPH | DIGIT;
const punctuation = CLAUSE | TERMINAL | OPENER | CLOSER;

/**
 * The letter-spaced runs of a text: single ideographs (or digits among them) with white space between, as a
 * justified line with too few characters is set. A punctuation mark may take the place of a gap.
 */
export function spacedRuns(lines: TextLines): Span[] {
  const runs: Span[] = [];
  for (let line = 0; line < lines.count; line++)
    if (lines.spaces(line) >= FEWEST_LETTERS - 1) addRuns(runs, lines, line);
  return runs;
}

function addRuns(runs: Span[], lines: TextLines, line: number): void {
  const { text } = lines;
  const end = lines.end(line);
  for (let offset = lines.start(line); offset < end; ) {
    const run = runFrom(text, offset, end);
    if (isSpaced(text, offset, run)) runs.push({ start: utf16(offset), end: utf16(run.end) });
    offset = Math.max(run.end, offset + 1);
  }
}

function isSpaced(text: string, start: number, run: ReturnType<typeof runFrom>): boolean {
  const inWords = Number(isInWord(text, start, start - 1)) + Number(isInWord(text, run.end - 1, run.end));
  return (
    run.gaps >= FEWEST_LETTERS - 1 &&
    run.letters - inWords >= FEWEST_ALONE &&
    run.ideographs * 2 > run.letters
  );
}

/** True for an ideograph right beside another. */
function isInWord(text: string, offset: number, beside: number): boolean {
  return (classOf(text.charCodeAt(offset)) & classOf(text.charCodeAt(beside)) & IDEOGRAPH) !== 0;
}

/** Follows single letters from `offset` on as far as they stand apart. */
function runFrom(text: string, offset: number, end: number) {
  const run = { end: offset, letters: 0, ideographs: 0, gaps: 0 };
  let next = offset;
  while (next < end && classOf(text.charCodeAt(next)) & letter) {
    run.letters++;
    if (classOf(text.charCodeAt(next)) & IDEOGRAPH) run.ideographs++;
    run.end = next + 1;
    const gap = gapFrom(text, run.end, end);
    if (gap.end === run.end || gap.spaces > WIDEST_GAP) break;
    if (gap.spaces > 0) run.gaps++;
    next = gap.end;
  }
  return run;
}

/** White space and punctuation from `offset` on. */
function gapFrom(text: string, offset: number, end: number) {
  let spaces = 0;
  let next = offset;
  for (; next < end; next++) {
    const bits = classOf(text.charCodeAt(next));
    if (bits & SPACE) spaces++;
    else if (!(bits & punctuation)) break;
  }
  return { end: next, spaces };
}
