import type { AnnotatorId, DocumentId } from "../model/ids";
import type { Span } from "../text/Span";

/** How many annotations a hit lists; more are counted. */
export const MOST_ANNOTATIONS_ON_HIT = 20;

/** How much of a long match is quoted, in UTF-16 code units. */
export const LONGEST_MATCH_SHOWN = 300;

/** An annotation at a hit. */
export interface HitAnnotation extends Span {
  readonly annotator: AnnotatorId;
  readonly id: string;
  readonly label: string;
}

/** A place that was found, on one line of a concordance. Offsets are those of the raw text. */
export interface Hit extends Span {
  readonly document: DocumentId;
  /** Joined words before the match, back to a paragraph's beginning at most. */
  readonly left: string;
  /** Joined words of the match; of a long one the beginning, see {@link LONGEST_MATCH_SHOWN}. */
  readonly match: string;
  readonly isMatchCut: boolean;
  /** Joined words after the match, on to a paragraph's end at most. */
  readonly right: string;
  /** The annotation that was found, in scope `annotations`; else null. It stands in `annotations` too. */
  readonly found: HitAnnotation | null;
  /** Annotations of all annotators that share a character with the match, in reading order. */
  readonly annotations: readonly HitAnnotation[];
  /** How many there are, also beyond {@link MOST_ANNOTATIONS_ON_HIT}. */
  readonly annotationCount: number;
}
