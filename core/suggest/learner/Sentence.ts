/** Numbers of features, one row for each of a kind of things. */
export interface FeatureTable {
  readonly rows: number;
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

/** A sentence as the learner sees it. */
export interface Sentence extends FeatureTables {
  /** The places of the boundaries in the text, in code units. */
  readonly places: Int32Array;
  /** The boundaries of each possible passage, in order of starts. */
  readonly passageStarts: Int32Array;
  readonly passageEnds: Int32Array;
  /** The possible passages in order of their ends. */
  readonly byEnd: Int32Array;
  /** For each possible passage and label, in this order, its {@link TRUTH}; none in a text that is only read. */
  readonly truths: Uint8Array;
}
