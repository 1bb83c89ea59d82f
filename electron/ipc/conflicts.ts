import { z } from "zod";
import type { Failure } from "../../core/errors";
import type { Conflict } from "../../core/merge/LayerMerge";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import { documentIdSchema } from "../../core/stored/layerFile";

/**
 * What one person has on a document beside a layer, each in a folder of this name: what they refused, their review,
 * what they deleted, and what lost its place.
 */
export const besideKinds = ["refusals", "reviews", "bin", "lost"] as const;

/** One of {@link besideKinds}. */
export type BesideKind = (typeof besideKinds)[number];

/** What is merged as a whole, as nothing in it is to be decided one by one. */
export const wholeKinds = [...besideKinds, "project"] as const;

/** One of {@link wholeKinds}. */
export type WholeKind = (typeof wholeKinds)[number];

/**
 * What a file in conflict is: a copy of a layer, a layer with git's marks in it, either of what lies beside it, or a
 * copy of the project.
 */
export type ConflictKind = "layer" | "marks" | WholeKind;

/** A second version of one of the workspace's files, as a sync tool left it. */
export interface ConflictFile {
  readonly kind: ConflictKind;
  /** Null for a copy of the project. */
  readonly document: DocumentId | null;
  /** Its name in its folder; that of the owner's own file where git has left marks in it. */
  readonly file: string;
  /** Whose file it is a version of; null for a copy of the project, which is everybody's. */
  readonly annotator: AnnotatorId | null;
  /** True when the window's annotator can merge it: it is of a file of theirs, or of the project. */
  readonly isOwn: boolean;
  /** When it was last written, ISO 8601 in UTC; null where that was not looked up. */
  readonly changedAt: string | null;
  /** Why it cannot be merged. */
  readonly problem: Failure | null;
}

/** What merging a layer with its other version comes to. */
export interface ConflictPreview {
  /** Recognises what was looked at. */
  readonly state: string;
  /** How many annotations come from the other version, changed, added or deleted. */
  readonly fromTheirs: number;
  /** How many the layer has that the other version has not, or otherwise. */
  readonly fromOurs: number;
  /** True when history has what both came from. */
  readonly hasBase: boolean;
  readonly conflicts: readonly Conflict[];
}

// A name in a folder, never a path; which names there are is asked of the folder.
const file = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^/\\\0]+$/);
const conflict = z.strictObject({ document: documentIdSchema, file });

/** Most conflicts of one merge: more annotations than a layer has. */
const MOST_DECISIONS = 100_000;

/** The requests about conflicts. */
export const conflictRequests = {
  listConflicts: z.undefined(),
  previewConflict: conflict,
  mergeConflict: conflict.extend({
    state: z.string().max(200),
    decisions: z
      .array(z.tuple([z.string().max(100), z.enum(["ours", "theirs", "both"])]))
      .max(MOST_DECISIONS),
  }),
  mergeShared: z.strictObject({ kind: z.enum(wholeKinds), document: documentIdSchema.nullable(), file }),
} as const;

/** The answers about conflicts. */
export interface ConflictResponses {
  /**
   * Everybody's, those of the project last; looks at names and at few contents. Copies of the window's annotator's
   * bins and lists of what lost its place are taken in on the way, as nothing in them is to be decided, and only
   * listed where that failed, or where a copy of the layer is to be merged with them.
   */
  listConflicts: readonly ConflictFile[];
  /**
   * What merging the window's annotator's layer with another version of it comes to. Fails with
   * `conflict-unknown`, `conflict-not-yours`, and the `file-…` and `layer-…` failures.
   */
  previewConflict: ConflictPreview;
  /**
   * Merges, and puts the other version away into the layer's history; answers with the layer once the disk has
   * both. Fails as the preview does, with `conflict-moved` when something has changed since it,
   * `conflict-undecided`, `version-not-kept` and the `save-…` failures.
   */
  mergeConflict: Layer;
  /**
   * Takes what a copy of the project, or of what the annotator has beside a layer, has more, and removes the copy
   * once the disk has all of it; git's marks are so resolved. Fails with `conflict-unknown`, `conflict-not-yours`,
   * `label-changed-meanwhile`, `conflict-project-differs`, the `file-…` and `save-…` failures.
   */
  mergeShared: null;
}
