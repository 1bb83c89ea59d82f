/** A sentence as the learner sees it. */
export interface Sentence {
  /** Where it begins in its text. */
  readonly start: number;
  /** In code units. */
  readonly length: number;
  /** Numbers of features, `width` to a character. */
  readonly features: Int32Array;
  readonly width: number;
  /** For each label the states of its characters; none in a text that is only read. */
  readonly states: readonly Uint8Array[];
}
