import { compareUnits, isLong, pairsOf, type Unit } from "../Continuum";
import { AlignmentProblem, type Group } from "./AlignmentProblem";
import { bestCover } from "./bestCover";
import type { CoverGroup } from "./Cover";
import { candidateGroups } from "./candidateGroups";
import type { Dissimilarity } from "./Dissimilarity";
import { goodAlignment, totalCost } from "./improveAlignment";

/** A unit of each annotator by its index among theirs in the order of {@link compareUnits}, or null. */
export type UnitaryAlignment = readonly (number | null)[];

/** The alignment of all units that costs the least. */
export interface Alignment {
  readonly rows: readonly UnitaryAlignment[];
  /** Its cost over the mean number of units of an annotator. */
  readonly disorder: number;
  /** No alignment has less; equal to the disorder where that is proved to be the least. */
  readonly lowerBound: number;
}

/** Groups to choose from above which the best is not looked for, only a good one with a bound. */
const MOST_GROUPS = 150_000;

/** The units of an annotator in the order that alignments count them in: those with a length, by place and label. */
export function alignedUnits(units: readonly Unit[]): Unit[] {
  return units.filter(isLong).sort(compareUnits);
}

/**
 * Aligns the units of all annotators. For two it is an assignment, solved exactly; for more it is solved exactly
 * as long as there are not too many groups to choose from, else well, with a bound on what better there may be.
 *
 * @param layers - Of each annotator, by {@link alignedUnits}.
 * @throws RangeError when nobody has a unit: there is no disorder then.
 */
export function bestAlignment(layers: readonly (readonly Unit[])[], dissimilarity: Dissimilarity): Alignment {
  const problem = new AlignmentProblem(layers, dissimilarity);
  if (problem.units.length === 0) throw new RangeError("Nothing to align");
  const good = goodAlignment(problem);
  const mean = problem.units.length / layers.length;
  const { groups, cost, lower } = layers.length > 2 ? proved(problem, good) : asIs(problem, good);
  const rows = groups.map((group) => problem.rowOf(group));
  return { rows, disorder: cost / mean, lowerBound: lower / mean };
}

interface Solution {
  readonly groups: readonly Group[];
  readonly cost: number;
  readonly lower: number;
}

function asIs(problem: AlignmentProblem, groups: readonly Group[]): Solution {
  const cost = totalCost(problem, groups);
  return { groups, cost, lower: cost };
}

/** The best alignment, given a good one; or the good one with a bound. */
function proved(problem: AlignmentProblem, good: readonly Group[]): Solution {
  const candidates = candidateGroups(problem, MOST_GROUPS);
  if (!candidates) return { ...asIs(problem, good), lower: pairwiseBound(problem) };
  const byKey = new Map<string, CoverGroup>();
  const alone = problem.units.map((_, unit) => [unit]);
  for (const members of [...alone, ...candidates, ...good])
    byKey.set(keyOf(members), { members, cost: problem.choiceCostOf(members) });
  const known = good.map((members) => byKey.get(keyOf(members)) as CoverGroup);
  const cover = { units: problem.units.length, groups: [...byKey.values()] };
  const { chosen, cost, lower } = bestCover(cover, known);
  const found = asIs(
    problem,
    chosen.map(({ members }) => members),
  );
  return { ...found, lower: found.cost - (cost - lower) };
}

const keyOf = (group: Group) => [...group].sort((a, b) => a - b).join();

/** Each pair of annotators, aligned by itself, cannot cost more than in the alignment of all. */
function pairwiseBound({ layers, dissimilarity }: AlignmentProblem): number {
  const costs = pairsOf(layers).map((pair) => {
    const problem = new AlignmentProblem(pair, dissimilarity);
    return totalCost(problem, goodAlignment(problem));
  });
  return costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
}
