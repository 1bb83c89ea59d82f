import type { ReflowedSpan, ReflowedText } from "../reflow/ReflowedText";
import { type Span, sliceSpan, span, spansOverlap } from "../Span";
import { nextCharacter, previousCharacter, wholeCharacter } from "../units/characters";
import type { Replacement } from "./Replacement";

/** A change of a text's replacements. */
export interface ReadingChange<R extends Replacement> {
  /** Those that give way, in order of the text. */
  readonly gone: readonly R[];
  /** Null where the raw text is to be read again. */
  readonly made: Replacement | null;
}

/**
 * What makes a passage read as `wanted`: the smallest replacement that does, in place of the known ones that
 * it touches. Null where it reads like that already, or where nothing of the passage is read.
 *
 * @param text - As it reads with the known replacements.
 * @param known - In order of the text.
 */
export function correctReading<R extends Replacement>(
  text: ReflowedText,
  known: readonly R[],
  passage: Span,
  wanted: string,
): ReadingChange<R> | null {
  const { start, end } = text.fromRaw(passage);
  const reading = text.text.slice(start, end);
  if (reading === "" || reading === wanted) return null;
  const { before, after } = alike(reading, wanted);
  const changed = { start: start + before, end: end - after };
  const raw = text.toRaw(changed as ReflowedSpan);
  const { gone, all } = touched(known, raw);
  const around = text.fromRaw(all);
  const read =
    text.text.slice(around.start, changed.start) +
    wanted.slice(before, wanted.length - after) +
    text.text.slice(changed.end, around.end);
  return { gone, made: read === sliceSpan(text.raw, all) ? null : { ...all, text: read } };
}

/** What leaves a passage out of the reading, in place of the known replacements that it touches. */
export function leaveOut<R extends Replacement>(known: readonly R[], passage: Span): ReadingChange<R> {
  const { gone, all } = touched(known, passage);
  return { gone, made: { ...all, text: "" } };
}

/** The replacements that share a character with the range, and the range with all of theirs. */
function touched<R extends Replacement>(known: readonly R[], range: Span) {
  const gone = known.filter((each) => spansOverlap(each, range));
  const [first, last] = [gone[0], gone.at(-1)];
  const all = span(
    Math.min(range.start, first?.start ?? range.start),
    Math.max(range.end, last?.end ?? range.end),
  );
  return { gone, all };
}

/**
 * How much of two words is the same at either end, in UTF-16 code units; what is between is of whole
 * characters, and holds one of the first word at least, as a replacement must.
 */
function alike(a: string, b: string): { before: number; after: number } {
  const most = Math.min(a.length, b.length);
  let before = 0;
  while (before < most && a[before] === b[before]) before++;
  before = Math.min(wholeCharacter(a, before), wholeCharacter(b, before));
  let after = 0;
  while (after < most - before && a.at(-1 - after) === b.at(-1 - after)) after++;
  while (wholeCharacter(a, a.length - after) < a.length - after) after--;
  while (wholeCharacter(b, b.length - after) < b.length - after) after--;
  if (before + after < a.length) return { before, after };
  if (before > 0) return { before: previousCharacter(a, before), after };
  return { before, after: a.length - nextCharacter(a, 0) };
}
