import type { PersonalReview } from "./ReviewChange";

/**
 * How often each entry of a review was changed since it was made, by {@link turnKey}: once more each time it is taken
 * out or put back, twice more when it is written anew. So an entry with an even number is there, one with an odd
 * number is not; one without a number is as it was made.
 *
 * Of two states of one review the higher number is the later one, whatever the clocks of two machines say, also of
 * what is no longer there: that is what merging them stands on.
 */
export type Turns = Readonly<Record<string, number>>;

/** A review with what is known of its former states. */
export interface TurnedReview extends PersonalReview {
  readonly turns?: Turns;
}

/** Names an entry among those of all parts of a review: a decision or comment by its id, an answer by its decision's. */
export function turnKey(part: "decisions" | "comments" | "answers", key: string): string {
  return `${part}/${key}`;
}

/** The entries of a review by {@link turnKey}. */
export function entriesOf({ decisions, comments, answers }: PersonalReview): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ...decisions.map((each) => [turnKey("decisions", each.id), each] as const),
    ...comments.map((each) => [turnKey("comments", each.id), each] as const),
    ...answers.map((each) => [turnKey("answers", each.decision), each] as const),
  ]);
}

/** A review after a change, with the change counted. */
export function withTurns<R extends TurnedReview>(before: R, after: R): R {
  const [then, now] = [entriesOf(before), entriesOf(after)];
  const turns = new Map(Object.entries(before.turns ?? {}));
  const count = (key: string, more: number) => turns.set(key, (turns.get(key) ?? 0) + more);
  for (const [key, entry] of then) {
    if (!now.has(key)) count(key, 1);
    else if (!isSameEntry(entry, now.get(key))) count(key, 2);
  }
  for (const key of now.keys()) if (!then.has(key) && turns.has(key)) count(key, 1);
  return { ...after, turns: Object.fromEntries(turns) };
}

/** True for entries that say the same. What a change leaves alone is the same object, so most are told at once. */
export function isSameEntry(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
