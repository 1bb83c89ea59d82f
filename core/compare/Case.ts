import type { Annotation } from "../model/Annotation";
import type { AnnotatorId, DocumentId } from "../model/ids";
import type { Span } from "../text/Span";

/** One annotator's part in a case. */
export interface Member {
  readonly annotator: AnnotatorId;
  readonly annotation: Annotation;
}

/** In what the annotators of a case differ; `missing`: one who has come past the place did not tag it. */
export type Difference = "label" | "boundary" | "attributes" | "missing";

/**
 * What a case is, by its gravest difference. `unfinished`: tagged by one annotator, and no other of the comparison
 * has come so far, so that nobody disagrees yet.
 */
export type CaseKind = "agreed" | "label" | "boundary" | "missing" | "attributes" | "unfinished";

/** One thing in a text that one annotator or several have tagged, each of them at most once. */
export interface Case {
  /** Made of its members' names and annotation ids: the same as long as the same annotations meet in it. */
  readonly id: string;
  readonly document: DocumentId;
  /** From the first member's start to the last one's end. */
  readonly span: Span;
  readonly kind: CaseKind;
  /** Everything in which it differs, the gravest first; empty when nothing does. */
  readonly differences: readonly Difference[];
  /** By name; never empty. */
  readonly members: readonly Member[];
  /** Those who have come past the place and tagged nothing here, by name: see `hasPassed`. */
  readonly silent: readonly AnnotatorId[];
  /** Those who have not come so far, by name. */
  readonly unfinished: readonly AnnotatorId[];
}
