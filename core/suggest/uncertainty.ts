import type { SuggestedPassage } from "./Suggester";

/** How unsure the learner is of one passage, from 0 to 1: most where it is as likely as not. */
export function uncertaintyOf({ score }: Pick<SuggestedPassage, "score">): number {
  return 4 * score * (1 - score);
}

/**
 * How unsure the learner is of a text: what its passages come to in a thousand characters, so that a long text does
 * not come first for its length. 0 for an empty one.
 */
export function uncertaintyOfText(rated: readonly Pick<SuggestedPassage, "score">[], length: number): number {
  if (length === 0) return 0;
  return (rated.reduce((sum, each) => sum + uncertaintyOf(each), 0) * 1000) / length;
}
