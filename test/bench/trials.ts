import { type ContestantName, viewNames } from "./page/Contestant";

/** The outcomes of all contestants, one for each repeat. */
export type Trials<Name extends string, T> = Readonly<Record<Name, readonly T[]>>;

/** Our view in one of its two ways, beside the floor. */
export interface Pairing<T> {
  readonly name: string;
  readonly view: readonly T[];
  readonly floor: readonly T[];
}

/** Who shows texts: the floor, and our view in both its ways. */
export const textContestants: readonly ContestantName[] = ["floor", ...viewNames];

/**
 * Lets all contestants do the same, in turn, another one first in each repeat: a machine that warms up or tires
 * favours none.
 */
export async function compare<Name extends string, T>(
  names: readonly Name[],
  repeats: number,
  trial: (contestant: Name) => Promise<T>,
): Promise<Trials<Name, T>> {
  const outcomes = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, T[]>;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const first = repeat % names.length;
    for (const contestant of [...names.slice(first), ...names.slice(0, first)])
      outcomes[contestant].push(await trial(contestant));
  }
  return outcomes;
}

/** Each of the two ways beside the floor. */
export function pairings<T>(trials: Trials<ContestantName, T>): Pairing<T>[] {
  return viewNames.map((name) => ({ name, view: trials[name], floor: trials.floor }));
}
