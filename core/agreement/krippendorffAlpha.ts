import { defined, type Figure, oneMinusRatio, quotient, type UndefinedReason, undefinedFor } from "./Figure";
import { votesOf } from "./fleissKappa";
import { type NominalItem, Tally } from "./NominalItem";

/** Krippendorff's α with the disagreements it is made of. */
export interface NominalAlpha {
  /** Share of pairs of values that differ. */
  readonly observed: Figure;
  /** The same, were values given by chance. */
  readonly expected: Figure;
  readonly alpha: Figure;
  /** Values in items that at least two annotators rated. */
  readonly pairable: number;
}

/**
 * Krippendorff's α for nominal values of any number of annotators, some of which may be missing; items with fewer
 * than two values count for nothing. Undefined where only one value occurs.
 *
 * @see Krippendorff 2011, Computing Krippendorff's alpha-reliability.
 */
export function krippendorffAlpha(items: readonly NominalItem[]): NominalAlpha {
  const totals = new Tally();
  let unequal = 0;
  for (const { values, count } of items) {
    const votes = votesOf(values);
    const given = sumOf(votes);
    if (given < 2) continue;
    for (const [value, times] of votes) {
      totals.add(value, times * count);
      unequal += (times * (given - times) * count) / (given - 1);
    }
  }
  return alphaOf(unequal, totals);
}

function alphaOf(unequal: number, totals: Tally): NominalAlpha {
  const pairable = totals.total();
  if (pairable === 0) return { ...allUndefined("no-items"), pairable };
  const byChance = totals.total((sum) => sum * (pairable - sum));
  return {
    observed: defined(unequal / pairable),
    expected: quotient(byChance, pairable * (pairable - 1), "no-items"),
    alpha: oneMinusRatio((pairable - 1) * unequal, byChance, "no-variation"),
    pairable,
  };
}

function allUndefined(reason: UndefinedReason) {
  const none = undefinedFor(reason);
  return { observed: none, expected: none, alpha: none };
}

function sumOf(votes: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const times of votes.values()) sum += times;
  return sum;
}
