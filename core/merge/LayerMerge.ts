import type { Annotation } from "../model/Annotation";
import type { Layer, LayerStatus } from "../model/Layer";

/** One thing in which both sides of an annotation differ from what they had in common, and from each other. */
export type ConflictPart =
  | { readonly kind: "boundary" | "label" | "note" }
  | { readonly kind: "attribute"; readonly attribute: string };

/** Both sides have changed the same parts of one annotation, each in another way. */
export interface EditConflict {
  readonly kind: "edit";
  readonly id: string;
  /** The annotation as both sides last had it; null where that is not known. */
  readonly base: Annotation | null;
  readonly ours: Annotation;
  readonly theirs: Annotation;
  /** At least one; whatever else differs is merged already, see {@link settle}. */
  readonly parts: readonly ConflictPart[];
}

/** One side has deleted what the other has changed: one of the two is null. */
export interface DeletionConflict {
  readonly kind: "deletion";
  readonly id: string;
  readonly base: Annotation;
  readonly ours: Annotation | null;
  readonly theirs: Annotation | null;
}

/** One side calls the document done and the other does not, and nothing tells which of them is the newer word. */
export interface StatusConflict {
  readonly kind: "status";
  readonly id: typeof STATUS_CONFLICT;
  readonly ours: LayerStatus;
  readonly theirs: LayerStatus;
}

/** What three states of a layer hold under one id. */
export interface FoundSides {
  readonly id: string;
  readonly base: Annotation | null;
  readonly ours: Annotation | null;
  readonly theirs: Annotation | null;
}

/** Names the conflict of statuses among those of annotations, whose ids are never empty. */
export const STATUS_CONFLICT = "";

/** What a person has to decide. */
export type Conflict = EditConflict | DeletionConflict | StatusConflict;

/** What a merge of two states of one layer comes to. */
export interface LayerMerge {
  /** The layer with all that is settled; what {@link conflicts} are about is left out of it. */
  readonly settled: Layer;
  readonly conflicts: readonly Conflict[];
}

/** What was decided of a conflict. */
export type Decision = "ours" | "theirs" | "both";

/** Decisions by the id of their conflict. */
export type Decisions = ReadonlyMap<string, Decision>;
