import type { ContestantName } from "./page/Contestant";

/** The outcomes of both contestants, one for each repeat. */
export type Trials<T> = Readonly<Record<ContestantName, readonly T[]>>;

/** Lets both contestants do the same, in turn, another one first in each repeat: a machine that warms up or tires favours none. */
export async function compare<T>(
  repeats: number,
  trial: (contestant: ContestantName) => Promise<T>,
): Promise<Trials<T>> {
  const outcomes: Record<ContestantName, T[]> = { view: [], floor: [] };
  for (let repeat = 0; repeat < repeats; repeat++) {
    const order: ContestantName[] = repeat % 2 === 0 ? ["floor", "view"] : ["view", "floor"];
    for (const contestant of order) outcomes[contestant].push(await trial(contestant));
  }
  return outcomes;
}
