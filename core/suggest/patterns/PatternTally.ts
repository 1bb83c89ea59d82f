import type { TaggedText } from "../TaggedText";
import type { CompiledPattern } from "./CompiledPattern";
import { judgePattern } from "./judgePattern";

/** What a pattern would have done on texts that are tagged. */
export interface PatternTally {
  /** Tagged passages that it matches exactly. */
  readonly caught: number;
  /** Matches that were not tagged so. */
  readonly wrong: number;
  /** Tagged passages of its label that it does not match. */
  readonly missed: number;
}

/** Counts what a pattern catches, gets wrong and misses. */
export function tallyPattern(pattern: CompiledPattern, texts: readonly TaggedText[]): PatternTally {
  const tally = { caught: 0, wrong: 0, missed: 0 };
  for (const text of texts) for (const { kind } of judgePattern(pattern, text)) tally[kind] += 1;
  return tally;
}
