import type { AnnotatorId } from "../model/ids";

/** How often a phrase was given one label. */
export interface LedgerLabel {
  readonly label: string;
  readonly count: number;
  readonly documents: number;
  /** Who gave it, the most frequent first. */
  readonly annotators: readonly { readonly annotator: AnnotatorId; readonly count: number }[];
}

/** One distinct phrase with all that was made of it. */
export interface LedgerPhrase {
  /** Joined words. */
  readonly phrase: string;
  /** The most frequent first. */
  readonly labels: readonly LedgerLabel[];
  /** Annotations with exactly these words. */
  readonly count: number;
  /** Documents with such an annotation. */
  readonly documents: number;
  /** Occurrences in those documents' and all other texts that no annotation overlaps. */
  readonly untagged: number;
  /** True when it bears more than one label. */
  readonly hasSeveralLabels: boolean;
}

/** Which phrases a ledger lists: all, those of several labels or with untagged occurrences, or only the former. */
export type LedgerChoice = "all" | "inconsistent" | "several-labels";

/** `inconsistent` puts phrases of several labels first, then those left untagged most often. */
export type LedgerOrder = "inconsistent" | "count" | "phrase";
