import { pairsOf, type Unit } from "../Continuum";
import { type Figure, oneMinusRatio, undefinedFor } from "../Figure";
import type { UnitaryAlignment } from "./bestAlignment";
import type { Dissimilarity } from "./Dissimilarity";

/** Which pairs count: of one label on at least one side, or all (null). */
export type OfLabel = string | null;

/** Differences of labels with the weights they are the mean over; sums of several alignments add up. */
export interface LabelDisorder {
  readonly disorder: number;
  readonly weights: number;
  /** Units concerned. */
  readonly units: number;
}

/**
 * How much aligned units differ in their labels, from 0 to Δ. A pair weighs the more the better its places agree.
 *
 * `pygamma` counts units aligned with nothing, too, as pygamma-agreement 0.5.9 does; the paper does not.
 *
 * @see Mathet 2017, Computational Linguistics 43:661-681.
 */
export function categoricalDisorder(
  rows: readonly UnitaryAlignment[],
  layers: readonly (readonly Unit[])[],
  dissimilarity: Dissimilarity,
  label: OfLabel,
  form: "paper" | "pygamma" = "paper",
): LabelDisorder {
  const sums = { disorder: 0, weights: 0, units: 0 };
  let pairs = 0;
  for (const row of rows) {
    const units = row.flatMap((index, layer) => (index === null ? [] : (layers[layer]?.[index] ?? [])));
    const concerned = units.filter((unit) => label === null || unit.label === label).length;
    sums.units += concerned;
    for (const [u, v] of pairsOf(units)) {
      if (label !== null && u.label !== label && v.label !== label) continue;
      pairs++;
      addPair(sums, u, v, units.length, dissimilarity);
    }
    if (form === "pygamma") addNothings(sums, concerned * (row.length - units.length), dissimilarity);
  }
  return pairs === 0 ? { disorder: 0, weights: 0, units: sums.units } : sums;
}

type Sums = { -readonly [key in keyof LabelDisorder]: number };

function addPair(sums: Sums, u: Unit, v: Unit, aligned: number, dissimilarity: Dissimilarity): void {
  const weight = weightOf(u, v, dissimilarity) / (aligned - 1);
  sums.disorder += dissimilarity.categorical(u, v) * weight;
  sums.weights += weight;
}

function addNothings(sums: Sums, count: number, { empty }: Dissimilarity): void {
  sums.disorder += count * empty ** 2;
  sums.weights += count * empty;
}

/** The mean difference; where no pair weighs anything 0, where the label does not occur 1: as in the reference. */
export function meanLabelDisorder({ disorder, weights, units }: LabelDisorder): number {
  if (units === 0) return 1;
  return weights === 0 ? 0 : disorder / weights;
}

/**
 * γ_cat or γ_k from the disorder found and those of samples: 1 − found / mean of the samples; undefined where no
 * pair that was found weighs anything.
 */
export function gammaOfLabels(observed: LabelDisorder, samples: readonly LabelDisorder[]): Figure {
  if (observed.weights === 0) return undefinedFor("nothing-shared");
  const expected = samples.reduce((sum, sample) => sum + meanLabelDisorder(sample), 0) / samples.length;
  return oneMinusRatio(meanLabelDisorder(observed), expected, "no-variation");
}

function weightOf(u: Unit, v: Unit, dissimilarity: Dissimilarity): number {
  return Math.max(0, 1 - dissimilarity.options.alpha * dissimilarity.positional(u, v));
}
