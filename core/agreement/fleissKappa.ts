import { type ChanceCorrected, correctForChance } from "./cohenKappa";
import { type Figure, oneMinusRatio, type UndefinedReason, undefinedFor } from "./Figure";
import { countItems, hasMissing, type NominalItem, Tally } from "./NominalItem";

/** Fleiss' κ with that of each category against all others. */
export interface FleissKappa extends ChanceCorrected {
  readonly categories: ReadonlyMap<string, Figure>;
}

/**
 * Fleiss' κ of any number of annotators who all rated all items; chance comes from the frequencies of all of them
 * together. For two it is Scott's π and not Cohen's κ.
 *
 * @see Fleiss 1971, Psychological Bulletin 76:378-382.
 */
export function fleissKappa(items: readonly NominalItem[]): FleissKappa {
  const problem = problemWith(items);
  if (problem) return undefinedKappa(problem);
  const raters = items[0]?.values.length ?? 0;
  const n = countItems(items);
  const totals = new Tally();
  const equalPairs = new Tally();
  for (const { values, count } of items) {
    for (const [value, votes] of votesOf(values)) {
      totals.add(value, votes * count);
      equalPairs.add(value, votes * (votes - 1) * count);
    }
  }
  // Both agreements over n²·m²·(m−1), so that they stay whole numbers.
  const observed = equalPairs.total() * n * raters;
  const expected = totals.total((sum) => sum ** 2) * (raters - 1);
  return {
    ...correctForChance(observed, expected, n ** 2 * raters ** 2 * (raters - 1)),
    categories: new Map(
      totals
        .values()
        .map((value) => [value, categoryKappa(totals.get(value), equalPairs.get(value), n, raters)]),
    ),
  };
}

/** 1 − Σ nᵢ(m − nᵢ) / (N·m·(m−1)·p·(1−p)), with the sum from the pairs that agree on the category. */
function categoryKappa(total: number, equalPairs: number, n: number, raters: number): Figure {
  const unequal = total * (raters - 1) - equalPairs;
  const share = total / (n * raters);
  const byChance = n * raters * (raters - 1) * share * (1 - share);
  return oneMinusRatio(unequal, byChance, "no-variation");
}

function problemWith(items: readonly NominalItem[]): UndefinedReason | null {
  const [first] = items;
  if (!first || countItems(items) === 0) return "no-items";
  if (first.values.length < 2) return "one-annotator";
  return hasMissing(items) ? "missing-values" : null;
}

function undefinedKappa(reason: UndefinedReason): FleissKappa {
  const none = undefinedFor(reason);
  return { observed: none, expected: none, coefficient: none, categories: new Map() };
}

/** How many annotators gave each value. */
export function votesOf(values: readonly (string | null)[]): Map<string, number> {
  const votes = new Map<string, number>();
  for (const value of values) if (value !== null) votes.set(value, (votes.get(value) ?? 0) + 1);
  return votes;
}
