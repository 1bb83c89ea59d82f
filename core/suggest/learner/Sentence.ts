/** Numbers of features, one row for each of a kind of things. */
export interface FeatureTable {
  /** The rows that a possible passage needs, in order; nothing is said of the others. */
  readonly rows: Int32Array;
  /** Features in a row. */
  readonly width: number;
  readonly numbers: Int32Array;
}

/** The tables of a sentence. */
export interface FeatureTables {
  /** A row for each boundary of words, as the start and as the end of a passage. */
  readonly starts: FeatureTable;
  readonly ends: FeatureTable;
  /** A row for each word, as a part of a passage. */
  readonly words: FeatureTable;
  /** A row for each possible passage. */
  readonly passages: FeatureTable;
}

/** What is known of a possible passage and a label. */
export const TRUTH = { untagged: 0, tagged: 1, unsaid: 2 } as const;

/** The passages of a sentence that somebody might tag, by their boundaries: in order of starts, then of ends. */
export interface PassageBounds {
  readonly passageStarts: Int32Array;
  readonly passageEnds: Int32Array;
}

/** A sentence as the learner sees it. */
export interface Sentence extends FeatureTables, PassageBounds {
  /** The places of the boundaries in the text, in code units. */
  readonly places: Int32Array;
  /** For each possible passage and label, in this order, its {@link TRUTH}; none in a text that is only read. */
  readonly truths: Uint8Array;
}
