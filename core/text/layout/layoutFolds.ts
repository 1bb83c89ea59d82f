import { utf16 } from "../offsets";
import type { Span } from "../Span";
import { classOf, IDEOGRAPH, SPACE, SPACED_LETTER, SQUEEZABLE } from "./characterClass";
import { numberSpaces } from "./numberSpaces";
import type { Fold } from "./TextLayout";
import type { TextLines } from "./TextLines";

/** The folds of a text in order: its wraps, the gaps of its letter-spaced runs, the spaces beside numbers. */
export function layoutFolds(lines: TextLines, starts: Uint8Array, runs: readonly Span[]): Fold[] {
  const folds: Fold[] = [];
  let run = 0;
  for (let line = 0; line < lines.count; line++) {
    if (!starts[line]) folds.push(wrapBetween(lines.text, lines.end(line - 1), lines.start(line)));
    if (lines.spaces(line) === 0) continue;
    const firstRun = run;
    while ((runs[run]?.end ?? Number.POSITIVE_INFINITY) <= lines.end(line)) run++;
    const isInWrapped = !starts[line] || (line + 1 < lines.count && !starts[line + 1]);
    for (const fold of foldsInLine(lines, line, runs.slice(firstRun, run), isInWrapped)) folds.push(fold);
  }
  return folds;
}

/** The fold of the white space with a line break between two visible characters. */
export function wrapBetween(text: string, end: number, start: number): Fold {
  return { start: utf16(end), end: utf16(start), kind: "wrap", shown: shownForWrap(text, end, start) };
}

/**
 * Two words of a script with spaces need one where their line broke. What stands around tells the script, as
 * in "GDP\n2.0"; a hyphen at the end stays and needs none, since whether it belongs is not ours to say.
 */
function shownForWrap(text: string, end: number, start: number): "" | " " {
  const before = classOf(text.charCodeAt(end - 1));
  const after = classOf(text.charCodeAt(start));
  if ((before | after) & (IDEOGRAPH | SQUEEZABLE) || isHyphenated(text, end)) return "";
  return isSpacedLetter(text, end - 1, -1) && isSpacedLetter(text, start, 1) ? " " : "";
}

function isHyphenated(text: string, end: number): boolean {
  const isHyphen = text.charCodeAt(end - 1) === 0x2d || text.charCodeAt(end - 1) === 0x2010;
  return isHyphen && (classOf(text.charCodeAt(end - 2)) & SPACED_LETTER) !== 0;
}

/** True when the nearest letter in a direction, figures and marks passed over, is of a script with spaces. */
function isSpacedLetter(text: string, from: number, step: 1 | -1): boolean {
  for (
    let offset = from;
    Math.abs(offset - from) < 16 && offset >= 0 && offset < text.length;
    offset += step
  ) {
    const bits = classOf(text.charCodeAt(offset));
    if (bits & (SPACED_LETTER | IDEOGRAPH)) return (bits & SPACED_LETTER) !== 0;
  }
  return false;
}

function foldsInLine(lines: TextLines, line: number, runs: readonly Span[], withNumbers: boolean): Fold[] {
  const gaps = runs.flatMap((run) => gapsOf(lines.text, run));
  if (!withNumbers) return gaps;
  const numbers = numberSpaces(lines, line)
    .filter((space) => !runs.some((run) => run.start < space.start && space.start < run.end))
    .map((space): Fold => ({ ...space, kind: "number-space", shown: "" }));
  return gaps.length === 0 ? numbers : [...gaps, ...numbers].sort((a, b) => a.start - b.start);
}

/** The white space inside a letter-spaced run. */
function gapsOf(text: string, run: Span): Fold[] {
  const gaps: Fold[] = [];
  for (let offset: number = run.start; offset < run.end; offset++) {
    if (!(classOf(text.charCodeAt(offset)) & SPACE)) continue;
    const start = offset;
    while (classOf(text.charCodeAt(offset)) & SPACE) offset++;
    gaps.push({ start: utf16(start), end: utf16(offset), kind: "letter-space", shown: "" });
  }
  return gaps;
}
