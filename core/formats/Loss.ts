import type { DocumentId } from "../model/ids";

/** Something an export could not carry. Never dropped in silence: every write returns its losses. */
export interface Loss {
  readonly document: DocumentId;
  /** Id of the annotation concerned; null when the whole document is. */
  readonly annotation: string | null;
  /** What could not be carried: `note`, `attributes`, `status`, … */
  readonly what: LossKind;
  /** What stands in the file instead, in a few words; empty when nothing does. */
  readonly instead: string;
}

/** Losses of one kind. */
export interface LossCount extends Pick<Loss, "what" | "instead"> {
  readonly count: number;
  /** The first of them. */
  readonly examples: readonly LossExample[];
}

/** A loss for people to look at. */
export interface LossExample extends Loss {
  /** The words of the annotation; empty when the whole document is concerned. */
  readonly quote: string;
}

/** The kinds of things a format may be unable to carry. */
export type LossKind =
  | "note"
  | "attributes"
  | "relations"
  | "origin"
  | "times"
  | "status"
  | "annotator"
  | "span"
  /** The annotation overlaps another one that stands in the file. */
  | "overlap"
  /** The text itself had to be changed; never its length before the last annotation. */
  | "text"
  | "label-name";
