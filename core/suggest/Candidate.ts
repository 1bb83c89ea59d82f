import type { PhraseUse } from "./memory/PhraseMemory";
import type { LabelledPassage } from "./Passage";
import type { PatternTally } from "./patterns/PatternTally";

/** A pattern that matches a passage. */
export interface PatternEvidence extends PatternTally {
  readonly id: string;
}

/** A passage with a label, and what speaks for it. */
export interface Candidate extends LabelledPassage {
  /** After the learner, from 0 to 1; 0 where it does not think of it at all. */
  readonly probability: number;
  /** Null where the phrase was never tagged so. */
  readonly memory: PhraseUse | null;
  readonly pattern: PatternEvidence | null;
}
