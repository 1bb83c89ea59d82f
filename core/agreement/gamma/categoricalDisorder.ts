import type { Unit } from "../Continuum";
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
 * How much aligned units differ in their labels, from 0 to Δ: of all pairs under null, and of each label given. A
 * pair weighs the more the better its places agree. All labels in one pass, as every sample of chance asks for them.
 *
 * `pygamma` counts units aligned with nothing, too, as pygamma-agreement 0.5.9 does; the paper does not.
 *
 * @see Mathet 2017, Computational Linguistics 43:661-681.
 */
export function categoricalDisorders(
  rows: readonly UnitaryAlignment[],
  layers: readonly (readonly Unit[])[],
  dissimilarity: Dissimilarity,
  labels: readonly string[],
  form: "paper" | "pygamma" = "paper",
): Map<OfLabel, LabelDisorder> {
  const sums = new Sums(labels);
  for (const row of rows) {
    const units = unitsOf(row, layers);
    const nothings = form === "pygamma" ? row.length - units.length : 0;
    for (const [i, unit] of units.entries()) {
      sums.addUnit(unit, nothings * dissimilarity.empty, dissimilarity.empty);
      for (let j = 0; j < i; j++) {
        const other = units[j] as Unit;
        const weight = weightOf(unit, other, dissimilarity) / (units.length - 1);
        sums.addPair(unit, other, dissimilarity.categorical(unit, other), weight);
      }
    }
  }
  return sums.result();
}

function unitsOf(row: UnitaryAlignment, layers: readonly (readonly Unit[])[]): Unit[] {
  const units: Unit[] = [];
  for (let layer = 0; layer < row.length; layer++) {
    const index = row[layer] ?? null;
    const unit = index === null ? undefined : layers[layer]?.[index];
    if (unit) units.push(unit);
  }
  return units;
}

/** Disorder, weights and units of one label, or of all, and how many pairs they are of. */
interface LabelSum {
  disorder: number;
  weights: number;
  units: number;
  pairs: number;
}

class Sums {
  private readonly all: LabelSum = { disorder: 0, weights: 0, units: 0, pairs: 0 };
  private readonly byLabel: ReadonlyMap<string, LabelSum>;

  constructor(labels: readonly string[]) {
    this.byLabel = new Map(labels.map((label) => [label, { ...this.all }]));
  }

  /** @param nothings - Weight of the annotators who have no unit here. */
  addUnit({ label }: Unit, nothings: number, difference: number): void {
    for (const sum of [this.all, this.byLabel.get(label)]) {
      if (!sum) continue;
      sum.units += 1;
      sum.disorder += nothings * difference;
      sum.weights += nothings;
    }
  }

  addPair(u: Unit, v: Unit, difference: number, weight: number): void {
    addTo(this.all, difference, weight);
    addTo(this.byLabel.get(u.label), difference, weight);
    if (v.label !== u.label) addTo(this.byLabel.get(v.label), difference, weight);
  }

  result(): Map<OfLabel, LabelDisorder> {
    const sums: [OfLabel, LabelSum][] = [[null, this.all], ...this.byLabel];
    return new Map(sums.map(([label, sum]) => [label, sum.pairs === 0 ? unpaired(sum) : sum]));
  }
}

function addTo(sum: LabelSum | undefined, difference: number, weight: number): void {
  if (!sum) return;
  sum.pairs += 1;
  sum.disorder += difference * weight;
  sum.weights += weight;
}

/** Units aligned with nothing differ from nothing, where no two are aligned. */
const unpaired = ({ units }: LabelSum): LabelDisorder => ({ disorder: 0, weights: 0, units });

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
