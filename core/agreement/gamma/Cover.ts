/** Units to be covered by groups, each unit by exactly one, for the least sum of costs. */
export interface Cover {
  /** How many units; they are numbered from 0. */
  readonly units: number;
  readonly groups: readonly CoverGroup[];
}

/** One of the groups to choose from. */
export interface CoverGroup {
  readonly members: readonly number[];
  readonly cost: number;
}

/** A cover with what is known of the best one. */
export interface Covering {
  readonly chosen: readonly CoverGroup[];
  readonly cost: number;
  /** No cover costs less. */
  readonly lower: number;
}

/** The groups that each unit is in. */
export function groupsOfUnits({ units, groups }: Cover): CoverGroup[][] {
  const found = Array.from({ length: units }, (): CoverGroup[] => []);
  for (const group of groups) for (const unit of group.members) found[unit]?.push(group);
  return found;
}

/** The sum of costs. */
export function costOf(groups: readonly CoverGroup[]): number {
  return groups.reduce((sum, { cost }) => sum + cost, 0);
}

/** Solves a connected part; `units` are the numbers that its units have in the whole. */
export type SolvePart = (cover: Cover, known: readonly CoverGroup[], units: readonly number[]) => Covering;

/**
 * Solves each part of a cover that no group connects with the rest by itself.
 *
 * @param known - A cover by some of the groups.
 */
export function solveParts(cover: Cover, known: readonly CoverGroup[], solve: SolvePart): Covering {
  const parts = partsOf(cover);
  const place = new Map(
    parts.flatMap(({ units }, part) => units.map((unit, number) => [unit, { part, number }])),
  );
  const numberOf = (unit: number) => place.get(unit)?.number ?? 0;
  const knownOf = parts.map((): CoverGroup[] => []);
  for (const group of known) knownOf[place.get(group.members[0] as number)?.part ?? 0]?.push(group);
  return joined(
    parts.map(({ units, groups }, part) => {
      const own = renumbered(knownOf[part] ?? [], numberOf);
      const solved = solve({ units: units.length, groups: renumbered(groups, numberOf) }, own, units);
      return { ...solved, chosen: renumbered(solved.chosen, (number) => units[number] as number) };
    }),
  );
}

interface Part {
  readonly units: readonly number[];
  readonly groups: readonly CoverGroup[];
}

function partsOf(cover: Cover): Part[] {
  const ofUnits = groupsOfUnits(cover);
  const seen = new Set<number>();
  const parts: Part[] = [];
  for (let unit = 0; unit < cover.units; unit++)
    if (!seen.has(unit)) parts.push(partFrom(unit, ofUnits, seen));
  return parts;
}

function partFrom(first: number, ofUnits: readonly (readonly CoverGroup[])[], seen: Set<number>): Part {
  const units = [first];
  const groups = new Set<CoverGroup>();
  seen.add(first);
  // Grows while it is walked over.
  for (const unit of units)
    for (const group of ofUnits[unit] ?? []) {
      groups.add(group);
      for (const member of group.members.filter((member) => !seen.has(member))) {
        seen.add(member);
        units.push(member);
      }
    }
  return { units, groups: [...groups] };
}

function renumbered(groups: readonly CoverGroup[], numberOf: (unit: number) => number): CoverGroup[] {
  return groups.map(({ members, cost }) => ({ members: members.map(numberOf), cost }));
}

function joined(coverings: readonly Covering[]): Covering {
  return {
    chosen: coverings.flatMap(({ chosen }) => chosen),
    cost: coverings.reduce((sum, { cost }) => sum + cost, 0),
    lower: coverings.reduce((sum, { lower }) => sum + lower, 0),
  };
}
