import { byLabel, type Continuum, hasOverlaps, isLong, labelsIn, pairsOf, type Unit } from "./Continuum";
import { defined, type Figure, oneMinusRatio, type UndefinedReason, undefinedFor } from "./Figure";
import { overlappingPairs } from "./stretches";

/** α_U of one label, or of all together, with the disagreements it is made of. */
export interface UnitizingAlpha {
  readonly observed: Figure;
  readonly expected: Figure;
  readonly alpha: Figure;
}

/** α_U over all labels, and of each label by itself. */
export interface UnitizingAlphas extends UnitizingAlpha {
  readonly categories: ReadonlyMap<string, UnitizingAlpha>;
}

/**
 * Krippendorff's α for unitizing, α_U: for each label, units and gaps of one annotator against those of the others.
 *
 * Units of one label by one annotator may not overlap; those of different labels may, and units without length are
 * left out. Documents may not be joined: expected disagreement depends on how long the gaps are. It does not fall
 * steadily as annotations get worse, and behaves oddly for more than two annotators, which is why the family of
 * 2016 exists ({@link unitizedAlpha}).
 *
 * @see Krippendorff 1995, Sociological Methodology 25:47-76, with the expected disagreement as corrected in
 * Krippendorff 2004, Content Analysis, p. 251-258.
 */
export function alphaUnitizing(continuum: Continuum): UnitizingAlphas {
  const layers = continuum.layers.map(({ units }) => byLabel(units.filter(isLong)));
  const labels = labelsIn(continuum).filter((label) => layers.some((layer) => layer.has(label)));
  const problem = problemWith(continuum, labels);
  if (problem) return { ...allUndefined(problem), categories: new Map() };
  const categories = new Map(
    labels.map((label) => {
      const sorted = layers.map((layer) => [...(layer.get(label) ?? [])].sort((a, b) => a.start - b.start));
      return [label, alphaOfLabel(continuum, sorted)];
    }),
  );
  return { ...alphaOfAll([...categories.values()]), categories };
}

function problemWith({ layers }: Continuum, labels: readonly string[]): UndefinedReason | null {
  if (layers.length < 2) return "one-annotator";
  return labels.length === 0 ? "no-units" : null;
}

function alphaOfLabel(continuum: Continuum, layers: readonly (readonly Unit[])[]): UnitizingAlpha {
  if (layers.some(hasOverlaps)) return allUndefined("overlapping-units");
  const observed = observedDisagreement(continuum, layers);
  const expected = expectedDisagreement(continuum, layers);
  return {
    observed: defined(observed),
    expected: defined(expected),
    alpha: oneMinusRatio(observed, expected, "no-variation"),
  };
}

/** Means over the labels. Where chance cannot disagree, full agreement stays 1, as in the reference (DKPro). */
function alphaOfAll(categories: readonly UnitizingAlpha[]): UnitizingAlpha {
  let observed = 0;
  let expected = 0;
  for (const each of categories) {
    if (each.observed.value === null || each.expected.value === null) return each;
    observed += each.observed.value / categories.length;
    expected += each.expected.value / categories.length;
  }
  const alpha =
    expected === 0 && observed === 0 ? defined(1) : oneMinusRatio(observed, expected, "no-variation");
  return { observed: defined(observed), expected: defined(expected), alpha };
}

function allUndefined(reason: UndefinedReason): UnitizingAlpha {
  const none = undefinedFor(reason);
  return { observed: none, expected: none, alpha: none };
}

/** Squared differences of units that meet, and squared lengths of units that lie in a gap, both ways round. */
function observedDisagreement({ length }: Continuum, layers: readonly (readonly Unit[])[]): number {
  let sum = 0;
  for (const [first, second] of pairsOf(layers)) sum += 2 * differenceOf(first, second);
  return sum / (layers.length * (layers.length - 1) * length ** 2);
}

function differenceOf(first: readonly Unit[], second: readonly Unit[]): number {
  const met = new Set<Unit>();
  let sum = 0;
  for (const [a, b] of overlappingPairs(first, second)) {
    sum += (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
    met.add(a).add(b);
  }
  for (const unit of [...first, ...second]) if (!met.has(unit)) sum += lengthOf(unit) ** 2;
  return sum;
}

function expectedDisagreement(continuum: Continuum, layers: readonly (readonly Unit[])[]): number {
  const units = layers.flat();
  const inGaps = gapRoom(layers.flatMap((layer) => gapsOf(continuum, layer)));
  const positions = layers.length * continuum.length;
  let sum = 0;
  let within = 0;
  for (const length of units.map(lengthOf)) {
    sum +=
      ((units.length - 1) / 3) * (2 * length ** 3 - 3 * length ** 2 + length) + length ** 2 * inGaps(length);
    within += length * (length - 1);
  }
  return ((2 / continuum.length) * sum) / (positions * (positions - 1) - within);
}

/** How many places a unit of a length has in the gaps: Σ (gap − length + 1) over the gaps that hold it. */
function gapRoom(gaps: readonly number[]): (length: number) => number {
  const sorted = [...gaps].sort((a, b) => b - a);
  const sums = [0];
  for (const gap of sorted) sums.push((sums.at(-1) as number) + gap);
  return (length) => {
    const holding = countAtLeast(sorted, length);
    return (sums[holding] as number) - holding * (length - 1);
  };
}

/** How many of the numbers, sorted from the greatest, are at least the bound. */
function countAtLeast(sorted: readonly number[], bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) >= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lengths of the stretches that an annotator left free. */
function gapsOf({ start, length }: Continuum, units: readonly Unit[]): number[] {
  const edges = [start, ...units.flatMap((unit) => [unit.start, unit.end]), start + length];
  const gaps: number[] = [];
  for (let i = 0; i < edges.length; i += 2) gaps.push((edges[i + 1] as number) - (edges[i] as number));
  return gaps.filter((gap) => gap > 0);
}

const lengthOf = ({ start, end }: Unit) => end - start;
