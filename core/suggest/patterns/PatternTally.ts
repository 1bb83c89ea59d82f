import { passageKey } from "../Passage";
import type { TaggedText } from "../TaggedText";
import type { CompiledPattern } from "./SuggestionPattern";

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
export function tallyPattern({ pattern, find }: CompiledPattern, texts: readonly TaggedText[]): PatternTally {
  let [caught, wrong, tagged] = [0, 0, 0];
  for (const { study, passages } of texts) {
    const own = new Set(passages.filter(({ label }) => label === pattern.label).map(passageKey));
    tagged += own.size;
    for (const { start, end } of find(study.text)) {
      if (start === end) continue;
      if (own.has(passageKey({ start, end, label: pattern.label }))) caught += 1;
      else wrong += 1;
    }
  }
  return { caught, wrong, missed: tagged - caught };
}
