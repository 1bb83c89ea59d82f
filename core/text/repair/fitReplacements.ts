import { hasWholeCharacters, isEmptySpan, isInsideText } from "../Span";
import type { FittedReplacements, Misfit, Replacement } from "./Replacement";

/**
 * Sorts out which replacements a text can be read with; of two that overlap the one that begins first stays,
 * of two that begin alike the first in the list.
 */
export function fitReplacements<R extends Replacement>(
  text: string,
  replacements: readonly R[],
): FittedReplacements<R> {
  const fitting: R[] = [];
  const dropped: { replacement: R; reason: Misfit }[] = [];
  for (const replacement of replacements.toSorted((a, b) => a.start - b.start)) {
    const reason = misfitOf(text, replacement, fitting.at(-1)?.end ?? 0);
    if (reason === null) fitting.push(replacement);
    else dropped.push({ replacement, reason });
  }
  return { fitting, dropped };
}

function misfitOf(text: string, replacement: Replacement, free: number): Misfit | null {
  if (!isInsideText(text, replacement)) return "outside";
  // A pure insertion would be read where the raw text has no character to select.
  if (isEmptySpan(replacement)) return "empty";
  if (replacement.start < free) return "overlap";
  if (!hasWholeCharacters(text, replacement) || LONE_SURROGATE.test(replacement.text))
    return "parts-character";
  return LINE_BREAK.test(replacement.text) ? "line-break" : null;
}

const LONE_SURROGATE = /\p{Surrogate}/u;
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/;
