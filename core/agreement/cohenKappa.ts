import { pairsOf } from "./Continuum";
import { type Figure, meanOf, quotient, undefinedFor } from "./Figure";
import { countItems, itemsOfPair, type NominalItem, Tally } from "./NominalItem";

/** A chance-corrected agreement with what it is made of: shares of items on which two agree. */
export interface ChanceCorrected {
  readonly observed: Figure;
  readonly expected: Figure;
  readonly coefficient: Figure;
}

/**
 * Cohen's κ of the first two annotators over the items that both rated: (Po − Pe) / (1 − Pe), with Pe from each
 * annotator's own frequencies. Undefined where Pe is 1.
 *
 * @see Cohen 1960, Educational and Psychological Measurement 20:37-46.
 */
export function cohenKappa(items: readonly NominalItem[]): ChanceCorrected {
  const rated = itemsOfPair(items, 0, 1);
  const n = countItems(rated);
  const [first, second] = [new Tally(), new Tally()];
  let equal = 0;
  for (const { values, count } of rated) {
    const [a, b] = [values[0] as string, values[1] as string];
    first.add(a, count);
    second.add(b, count);
    if (a === b) equal += count;
  }
  return correctForChance(
    equal * n,
    first.total((sum, value) => sum * second.get(value)),
    n * n,
  );
}

/**
 * Corrects for chance, given both agreements as parts of one whole: whole numbers stay exact, so that full
 * agreement by chance is found out and not missed by a rounding.
 */
export function correctForChance(observed: number, expected: number, whole: number): ChanceCorrected {
  if (whole === 0) {
    const none = undefinedFor("no-items");
    return { observed: none, expected: none, coefficient: none };
  }
  return {
    observed: quotient(observed, whole, "no-items"),
    expected: quotient(expected, whole, "no-items"),
    coefficient: quotient(observed - expected, whole - expected, "no-variation"),
  };
}

/** The mean of Cohen's κ over all pairs of annotators; undefined where that of a pair is. */
export function meanPairwiseKappa(items: readonly NominalItem[]): Figure {
  const raters = (items[0]?.values ?? []).map((_, rater) => rater);
  const kappas = pairsOf(raters).map(([a, b]) => cohenKappa(itemsOfPair(items, a, b)).coefficient);
  return meanOf(kappas, items.length === 0 ? "no-items" : "one-annotator");
}
