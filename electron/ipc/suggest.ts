import { z } from "zod";
import type { Failure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import type { SuggestionPattern } from "../../core/model/ProjectSuggestions";
import { documentIdSchema } from "../../core/stored/layerFile";
import { utf16OffsetSchema } from "../../core/stored/offsetSchema";
import { patternSchema } from "../../core/stored/projectFile";
import type { Suggestion } from "../../core/suggest/Suggestion";
import type { Utf16Offset } from "../../core/text/offsets";
import type { SkippedFile } from "./search";

/** How many passages a pattern's tally names of each kind. */
export const TALLY_EXAMPLES = 20;

/** How many documents and passages the order of work names. */
export const ORDER_LIMIT = 300;

/** The requests about suggestions. */
export const suggestRequests = {
  suggestPassages: z.strictObject({
    document: documentIdSchema,
    /** Which part of the text, from 0, long ones being looked at part by part; null for the one with `at`. */
    part: z.int().nonnegative().nullable(),
    at: utf16OffsetSchema,
  }),
  tallyPattern: z.strictObject({ pattern: patternSchema }),
  findLeastSure: z.undefined(),
  cancelLeastSure: z.undefined(),
} as const;

/** How much a label's suggestions are learnt from. */
export interface Taught {
  readonly label: string;
  readonly passages: number;
  readonly documents: number;
  /** From which score its passages are suggested by default, as measured on documents held out. */
  readonly cut: number;
}

/** What is suggested in a part of a document. */
export interface SuggestedPart {
  readonly document: DocumentId;
  /** Which part it is of how many; most texts have one. */
  readonly part: number;
  readonly parts: number;
  /** In reading order, from `LEAST_SCORE` on; places that are tagged already among them. */
  readonly suggestions: readonly Suggestion[];
  /** Labels that suggestions are made for; none before anything has been learnt. */
  readonly taught: readonly Taught[];
  /** True while newer lessons are being learnt: `suggestionsLearnt` tells when they have been. */
  readonly isLearning: boolean;
  /** Layers and texts that could not be learnt from. */
  readonly skipped: readonly SkippedFile[];
}

/** A passage of some document, to show it. */
export interface FoundPassage {
  readonly document: DocumentId;
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  readonly words: string;
}

/** What a pattern does in what the annotator has tagged. */
export interface TalliedPattern {
  readonly pattern: SuggestionPattern;
  readonly caught: number;
  readonly wrong: number;
  readonly missed: number;
  /** The first of each, {@link TALLY_EXAMPLES} at most. */
  readonly examples: Readonly<Record<"caught" | "wrong" | "missed", readonly FoundPassage[]>>;
}

/** A document by how unsure the learner is of it. */
export interface UnsureDocument {
  readonly document: DocumentId;
  /** In a thousand characters; comparable between documents. */
  readonly uncertainty: number;
}

/** A passage that the learner is unsure of. */
export interface UnsurePassage extends FoundPassage {
  readonly label: string;
  readonly score: number;
}

/** An order of work: what the learner would learn most from comes first. */
export interface LeastSure {
  readonly documents: readonly UnsureDocument[];
  readonly passages: readonly UnsurePassage[];
  /** How many documents were looked at, and how many there are to look at: fewer when it was stopped. */
  readonly looked: number;
  readonly total: number;
  readonly skipped: readonly SkippedFile[];
}

/** How far looking for the order of work is, in documents. */
export interface LeastSureProgress {
  readonly done: number;
  readonly total: number;
}

/** The answers about suggestions. */
export interface SuggestResponses {
  /**
   * What is suggested now, at once: what has been tagged since the last learning is learnt afterwards. The latest
   * call wins, those before it fail with `suggest-cancelled`. Fails with `save-no-annotator`, the `document-…`
   * failures, `suggestions-hidden`, `suggestions-off` and `suggest-unavailable`.
   */
  suggestPassages: SuggestedPart;
  /**
   * Fails with the `pattern-…` failures, `save-no-annotator`, `suggestions-hidden`, `suggestions-off` and
   * `suggest-unavailable`.
   */
  tallyPattern: TalliedPattern;
  /** Of documents that the annotator has not marked as done. Fails as `suggestPassages` does. */
  findLeastSure: LeastSure;
  /** Ends `findLeastSure`, which then answers with what it has found. */
  cancelLeastSure: null;
}

/** What became of learning. */
export interface SuggestionsLearnt {
  /** Why nothing was learnt; null when something was. */
  readonly problem: Failure | null;
}
