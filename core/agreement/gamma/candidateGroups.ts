import { type AlignmentProblem, type Group, LEAST_GAIN } from "./AlignmentProblem";

/**
 * Every group of two or more units that may be in a best alignment: one that is worth more than any two parts of it.
 * Null when there are more than the limit.
 */
export function candidateGroups(problem: AlignmentProblem, limit: number): Group[] | null {
  const found: Group[] = [];
  for (const first of problem.units.keys()) {
    if (!extend(problem, [first], found, limit)) return null;
  }
  return found;
}

/** Adds all groups that begin with this one and go on with later annotators; false when there are too many. */
function extend(problem: AlignmentProblem, group: Group, found: Group[], limit: number): boolean {
  const last = problem.layerOf[group.at(-1) as number] as number;
  if (group.length > 1 && isWorthIt(problem, group)) found.push(group);
  if (found.length > limit) return false;
  for (let layer = last + 1; layer < problem.layers.length; layer++) {
    const later = problem.layers.length - 1 - layer;
    for (const next of problem.neighboursOf(group[0] as number)) {
      if (problem.layerOf[next] !== layer) continue;
      const longer = [...group, next];
      if (canBecomeWorthIt(problem, longer, later) && !extend(problem, longer, found, limit)) return false;
    }
  }
  return true;
}

/** No unit of the group would be better alone, were all the annotators still to come in full agreement with it. */
function canBecomeWorthIt(problem: AlignmentProblem, group: Group, later: number): boolean {
  return group.every((number) => {
    const rest = group.filter((other) => other !== number);
    return problem.gainOf([number], rest) + later * problem.bestSaving() > LEAST_GAIN;
  });
}

function isWorthIt(problem: AlignmentProblem, group: Group): boolean {
  for (let parts = 1; parts < 2 ** (group.length - 1); parts++) {
    const first = group.filter((_, i) => (parts >> i) % 2 === 1);
    const second = group.filter((_, i) => (parts >> i) % 2 === 0);
    if (problem.gainOf(first, second) <= LEAST_GAIN) return false;
  }
  return true;
}
