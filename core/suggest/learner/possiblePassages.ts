import { type CharacterClass, endsClause } from "../characterClasses";
import type { Words } from "./Words";

/** Longer passages than this are not thought of, in words. */
const MOST_WORDS = 34;

/** A passage by the boundaries of its words, and what it holds. */
export interface PossiblePassage {
  readonly start: number;
  readonly end: number;
  /** Words that are digits, marks between items, and pairs of quotes or brackets. */
  readonly digits: number;
  readonly items: number;
  readonly pairs: number;
}

const isWritten = (each: CharacterClass) =>
  each === "ideograph" || each === "numeral" || each === "digit" || each === "latin";
const opens = (each: CharacterClass) => each === "open" || each === "openBracket";
const closes = (each: CharacterClass) => each === "close" || each === "closeBracket";

/**
 * The passages between two boundaries that somebody might tag, by their starts and then their ends: whole words,
 * within a clause or a pair of quotes, with no mark at an end and no half of a pair.
 */
export function* possiblePassages(words: Words, from: number, to: number): Generator<PossiblePassage> {
  for (let start = from; start < to; start++) {
    const first = classOf(words, words.place(start));
    if (isWritten(first) || opens(first)) yield* passagesFrom(words, start, to);
  }
}

function* passagesFrom(words: Words, start: number, to: number): Generator<PossiblePassage> {
  let [depth, digits, items, pairs] = [0, 0, 0, 0];
  for (let end = start + 1; end <= Math.min(to, start + MOST_WORDS); end++) {
    const last = classOf(words, words.place(end - 1));
    if (opens(last)) depth += 1;
    if (opens(last)) pairs += 1;
    if (closes(last)) depth -= 1;
    if (depth < 0 || (depth === 0 && endsClause(last))) return;
    if (last === "digit") digits += 1;
    if (last === "item") items += 1;
    if (depth === 0 && mayBeLast(classOf(words, words.place(end) - 1)))
      yield { start, end, digits, items, pairs };
  }
}

const mayBeLast = (each: CharacterClass) => isWritten(each) || closes(each) || each === "percent";

function classOf({ study }: Words, place: number): CharacterClass {
  return study.classes[place] ?? "other";
}
