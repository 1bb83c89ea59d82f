import { utf16 } from "../offsets";
import type { Span } from "../Span";
import { classOf, SPACED_LETTER } from "./characterClass";
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
    folds.push(...foldsInLine(lines, line, runs.slice(firstRun, run), isInWrapped));
  }
  return folds;
}

/** The fold of the white space with a line break between two visible characters. */
export function wrapBetween(text: string, end: number, start: number): Fold {
  return { start: utf16(end), end: utf16(start), kind: "wrap", shown: shownForWrap(text, end, start) };
}

/** Two words of a script with spaces need one where their line broke; a hyphen stays and needs none. */
function shownForWrap(text: string, end: number, start: number): "" | " " {
  return classOf(text.charCodeAt(end - 1)) & classOf(text.charCodeAt(start)) & SPACED_LETTER ? " " : "";
}

function foldsInLine(lines: TextLines, line: number, runs: readonly Span[], withNumbers: boolean): Fold[] {
  const gaps = runs.flatMap((run) => gapsOf(lines.text, run));
  if (!withNumbers) return gaps;
  const numbers = numberSpaces(lines, line)
    .filter((space) => !runs.some((run) => run.start < space.start && space.start < run.end))
    .map((space): Fold => ({ ...space, kind: "number-space", shown: "" }));
  return gaps.length === 0 ? numbers : [...gaps, ...numbers].sort((a, b) => a.start - b.start);
}

function gapsOf(text: string, run: Span): Fold[] {
  return [...text.slice(run.start, run.end).matchAll(/\s+/g)].map((match) => {
    const start = run.start + match.index;
    return { start: utf16(start), end: utf16(start + match[0].length), kind: "letter-space", shown: "" };
  });
}
