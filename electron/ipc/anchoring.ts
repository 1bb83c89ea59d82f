import { z } from "zod";
import type { Failure } from "../../core/errors";
import type { Layer } from "../../core/model/Layer";
import type { LostAnnotation } from "../../core/model/LostAnnotation";
import type { Project } from "../../core/model/Project";
import { documentIdSchema } from "../../core/stored/layerFile";
import { sha256Schema } from "../../core/stored/projectFile";

/** What accepting a changed text has done. */
export interface AcceptedAnchoring {
  /** As it is on disk now. */
  readonly layer: Layer;
  /** The project after what it knows about the text was moved as well; null when there was nothing to move. */
  readonly project: Project | null;
  /** How many corrected breaks, repairs and confirmed articles are elsewhere now. */
  readonly moved: number;
  /** How many of them had no certain place and are gone. */
  readonly dropped: number;
  /** Why they could not be moved: they are then as they were. */
  readonly problem: Failure | null;
}

const document = documentIdSchema;

/** The requests about layers whose text has changed. */
export const anchoringRequests = {
  acceptAnchoring: z.strictObject({ document, sha256: sha256Schema, revision: z.int().nonnegative() }),
  readLost: z.strictObject({ document }),
  giveUpLost: z.strictObject({
    document,
    ids: z.array(z.string().min(1).max(100)).min(1).max(100_000),
    /** False to want them again. */
    givenUp: z.boolean(),
  }),
} as const;

/** The answers about layers whose text has changed. */
export interface AnchoringResponses {
  /**
   * Puts the annotator's layer onto the text as it is now, as `openDocument` has shown it; answers after the
   * disk has it, a version of the former one, and what lost its place. Fails with `anchoring-outdated` when
   * text or layer are no longer those shown, and with the `file-…`, `layer-…` and `save-…` failures.
   */
  acceptAnchoring: AcceptedAnchoring;
  /** All that the annotator's layer has lost on a document, also what has been given up or put back since. */
  readLost: readonly LostAnnotation[];
  /** The same after some were given up, or are wanted again. Fails with the `save-…` failures. */
  giveUpLost: readonly LostAnnotation[];
}
