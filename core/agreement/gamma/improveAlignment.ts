import { type AlignmentProblem, type Group, LEAST_GAIN } from "./AlignmentProblem";
import { Assignment, type Gain } from "./Assignment";

/** Above so many annotators, only one annotator against the others is tried, not every way to part them. */
const MOST_FOR_ALL_PARTINGS = 4;

/** Rounds after which a search that still gains is ended; it rarely takes more than four. */
const MOST_ROUNDS = 20;

/**
 * A good alignment: annotators are taken in one after the other, then the annotators are parted in two over and
 * over and the parts of all groups paired anew. Each pairing is the best there is, so that for two annotators the
 * first one is the answer.
 */
export function goodAlignment(problem: AlignmentProblem): Group[] {
  let groups: Group[] = problem.units.map((_, number) => [number]);
  for (let layer = 1; layer < problem.layers.length; layer++)
    groups = pairParts(
      problem,
      groups,
      (other) => other === layer,
      (other) => other <= layer,
    );
  return problem.layers.length > 2 ? improve(problem, groups) : groups;
}

function improve(problem: AlignmentProblem, start: Group[]): Group[] {
  let groups = start;
  let cost = totalCost(problem, groups);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    for (const parting of partings(problem.layers.length)) groups = pairParts(problem, groups, parting);
    const better = totalCost(problem, groups);
    if (better > cost - LEAST_GAIN) return groups;
    cost = better;
  }
  return groups;
}

/** What an alignment costs: the sum over its groups. */
export function totalCost(problem: AlignmentProblem, groups: readonly Group[]): number {
  return groups.reduce((sum, group) => sum + problem.costOf(group), 0);
}

type OfLayer = (layer: number) => boolean;

function partings(layers: number): OfLayer[] {
  if (layers > MOST_FOR_ALL_PARTINGS)
    return Array.from({ length: layers }, (_, one) => (layer: number) => layer === one);
  const count = 2 ** (layers - 1) - 1;
  return Array.from({ length: count }, (_, i) => (layer: number) => ((i + 1) >> layer) % 2 === 1);
}

/** Takes the annotators on one side out of all groups and pairs what is left with what was taken, as well as can be. */
function pairParts(
  problem: AlignmentProblem,
  groups: readonly Group[],
  isRight: OfLayer,
  takesPart: OfLayer = () => true,
): Group[] {
  const isIn = (of: OfLayer) => (number: number) => of(problem.layerOf[number] as number);
  const idle = groups.filter((group) => !group.some(isIn(takesPart)));
  const active = groups.filter((group) => group.some(isIn(takesPart)));
  const lefts = active.map((group) => group.filter((number) => !isIn(isRight)(number))).filter(isFilled);
  const rights = active.map((group) => group.filter(isIn(isRight))).filter(isFilled);
  return [...paired(problem, lefts, rights), ...idle];
}

const isFilled = (group: Group) => group.length > 0;

function paired(problem: AlignmentProblem, lefts: readonly Group[], rights: readonly Group[]): Group[] {
  const partners = new Assignment(gainsOf(problem, lefts, rights), rights.length).partners();
  const taken = new Set(partners);
  return [
    ...lefts.map((left, i) => [...left, ...(rights[partners[i] as number] ?? [])]),
    ...rights.filter((_, i) => !taken.has(i)),
  ];
}

function gainsOf(problem: AlignmentProblem, lefts: readonly Group[], rights: readonly Group[]): Gain[][] {
  const rightOf = new Map<number, number>();
  for (const [right, group] of rights.entries()) for (const number of group) rightOf.set(number, right);
  return lefts.map((left) => {
    const near = new Set<number>();
    for (const number of left)
      for (const other of problem.neighboursOf(number)) near.add(rightOf.get(other) ?? -1);
    near.delete(-1);
    return [...near]
      .map((right) => ({ right, gain: problem.gainOf(left, rights[right] as Group) }))
      .filter(({ gain }) => gain > LEAST_GAIN);
  });
}
