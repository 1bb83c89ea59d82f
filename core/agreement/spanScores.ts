import { defined, type Figure, quotient } from "./Figure";
import type { SpanCounts } from "./spanCounts";

/** Share of what the second annotator marked that the first has, too; 0 where they marked nothing but the first did. */
export function precisionOf({ tp, fp, fn }: SpanCounts): Figure {
  return tp + fp === 0 && fn > 0 ? defined(0) : quotient(tp, tp + fp, "no-units");
}

/** Share of what the first annotator marked that the second has, too; see {@link precisionOf}. */
export function recallOf({ tp, fp, fn }: SpanCounts): Figure {
  return precisionOf({ tp, fp: fn, fn: fp });
}

/**
 * F1, the same whichever annotator is called the first; undefined where neither marked anything.
 *
 * It tends to Cohen's κ as places that nobody marks grow in number, and is not corrected for chance.
 *
 * @see Hripcsak & Rothschild 2005, JAMIA 12:296.
 */
export function f1Of({ tp, fp, fn }: SpanCounts): Figure {
  return quotient(2 * tp, 2 * tp + fp + fn, "no-units");
}
