import type { Comment } from "./Comment";
import type { Answer, Decision } from "./Decision";
import { isSameEntry, type TurnedReview, type Turns, turnKey } from "./turns";

/**
 * Two states of one person's review made one, with nothing to be decided and nothing dropped. Entries are matched by
 * id; of one that only one side has changed, that side's state counts, also where it took the entry out, see
 * {@link Turns}. What both changed stays twice: a case decided in two ways is contested until it is decided again, a
 * second wording of a comment becomes an answer to it. Of two answers to a correction the objection counts.
 *
 * Swapping the sides changes nothing, so two machines that merge the same come to the same.
 */
export function mergeReviews<R extends TurnedReview>(ours: R, theirs: R): R {
  const turns = latestTurns(ours.turns ?? {}, theirs.turns ?? {});
  const merge = <T extends Decision | Comment | Answer>(form: Form<T>, a: readonly T[], b: readonly T[]) =>
    mergePart(
      form,
      { entries: a, turns: ours.turns ?? {} },
      { entries: b, turns: theirs.turns ?? {} },
      turns,
    );
  const decisions = merge(decisionForm, ours.decisions, theirs.decisions);
  return {
    ...ours,
    decisions: withoutRepeated(decisions, turns),
    comments: merge(commentForm, ours.comments, theirs.comments),
    answers: merge(answerForm, ours.answers, theirs.answers),
    turns: Object.fromEntries(turns),
  };
}

/** How the entries of one part of a review are told apart and made one. */
interface Form<T> {
  readonly part: "decisions" | "comments" | "answers";
  readonly keyOf: (entry: T) => string;
  readonly timeOf: (entry: T) => string;
  /** What two wordings of one entry come to, the earlier one given first; with an id for a second entry. */
  readonly both: (earlier: T, later: T, id: string) => readonly T[];
}

const decisionForm: Form<Decision> = {
  part: "decisions",
  keyOf: ({ id }) => id,
  timeOf: ({ decidedAt }) => decidedAt,
  both: (earlier, later, id) => [{ ...earlier, id }, later],
};

const commentForm: Form<Comment> = {
  part: "comments",
  keyOf: ({ id }) => id,
  timeOf: ({ writtenAt }) => writtenAt,
  both: (earlier, later, id) =>
    earlier.text === later.text ? [later] : [{ ...earlier, id, subject: null, isResolved: null }, later],
};

const answerForm: Form<Answer> = {
  part: "answers",
  keyOf: ({ decision }) => decision,
  timeOf: ({ answeredAt }) => answeredAt,
  both: (earlier, later) => [
    {
      ...later,
      answer: earlier.answer === "contest" ? "contest" : later.answer,
      comment: [...new Set([earlier.comment, later.comment])].filter(Boolean).join("\n"),
    },
  ],
};

/** In code units; with what is added it stays within the 100 that a review file allows. */
const LONGEST_FIRST_ID = 90;

/** An id made of the first one's and of how often that was changed, as two machines must give the same and none twice. */
const secondId = (id: string, turn: number) => `${id.slice(0, LONGEST_FIRST_ID)}~${turn}`;

interface Side<T> {
  readonly entries: readonly T[];
  readonly turns: Turns;
}

function mergePart<T>(form: Form<T>, ours: Side<T>, theirs: Side<T>, turns: Map<string, number>): T[] {
  const [here, there] = [byKey(form, ours.entries), byKey(form, theirs.entries)];
  const merged = [...new Set([...here.keys(), ...there.keys()])].flatMap((key) => {
    const name = turnKey(form.part, key);
    const [our, their] = [here.get(key), there.get(key)];
    const lead = turnOf(ours.turns, name) - turnOf(theirs.turns, name);
    if (lead !== 0) return (lead > 0 ? our : their) ?? [];
    if (our === undefined || their === undefined || isSameEntry(our, their)) return our ?? their ?? [];
    // Another state than both had: later than either, for whoever merges it with one of them.
    const turn = turnOf(ours.turns, name) + 2;
    turns.set(name, turn);
    return form.both(...inOrder(form, our, their), secondId(key, turn));
  });
  return merged.sort((a, b) => compare(form, a, b));
}

function byKey<T>({ keyOf }: Form<T>, entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [keyOf(entry), entry]));
}

function turnOf(turns: Turns, name: string): number {
  return turns[name] ?? 0;
}

function latestTurns(ours: Turns, theirs: Turns): Map<string, number> {
  const latest = new Map(Object.entries(ours));
  for (const [name, turn] of Object.entries(theirs)) latest.set(name, Math.max(turn, latest.get(name) ?? 0));
  return latest;
}

function inOrder<T>(form: Form<T>, a: T, b: T): [earlier: T, later: T] {
  return (compare(form, a, b) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) < 0 ? [a, b] : [b, a];
}

/** As text `…00Z` would come after `…00.500Z`. */
function compare<T>({ keyOf, timeOf }: Form<T>, a: T, b: T): number {
  const order = Date.parse(timeOf(a)) - Date.parse(timeOf(b));
  return order || (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0);
}

/** Of decisions that say the same of the same, made on two machines, the first one; the others count as taken out. */
function withoutRepeated(decisions: readonly Decision[], turns: Map<string, number>): readonly Decision[] {
  const said = new Set<string>();
  return decisions.filter(({ id, decidedAt: _, ...rest }) => {
    const says = JSON.stringify(rest);
    const isRepeated = said.has(says);
    said.add(says);
    const name = turnKey("decisions", id);
    if (isRepeated) turns.set(name, (turns.get(name) ?? 0) + 1);
    return !isRepeated;
  });
}
