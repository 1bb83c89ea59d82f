import { z } from "zod";
import type { AnchoringCounts } from "../../core/anchor/reanchorLayer";
import type { Failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { LayerStatus } from "../../core/model/Layer";
import { documentIdSchema } from "../../core/stored/layerFile";
import type { WorkspaceInfo } from "./contract";

/** Another annotator with a layer file on a document. */
export interface Colleague {
  readonly annotator: AnnotatorId;
  /** How many annotations the layer has; null when it cannot be read. */
  readonly annotations: number | null;
  readonly status: LayerStatus | null;
  /** When the file was last written, ISO 8601 in UTC; null when that cannot be found out. */
  readonly changedAt: string | null;
  /** Why the layer cannot be read. */
  readonly problem: Failure | null;
  /**
   * What became of its annotations on a text that has changed since; null for another problem. Only its annotator can
   * accept that.
   */
  readonly anchoring: AnchoringCounts | null;
}

/** Another running program that has a document of the workspace open. Advice only: nobody is locked out. */
export interface Present {
  /** Also the window's own annotator, at another machine. */
  readonly annotator: AnnotatorId;
  readonly document: DocumentId;
  /** Since when, ISO 8601 in UTC by that machine's clock. */
  readonly since: string;
}

/** Whether others' changes reach this program, and how. */
export interface WatchState {
  /** "gone" while the workspace's folder cannot be reached, as when a drive is not connected. */
  readonly folder: "there" | "gone";
  /** "polling" when the system cannot tell of changes in all folders, so that files are looked at in turn. */
  readonly means: "events" | "polling";
}

/** What others have changed in the workspace. This program's own changes are not among it. */
export interface WorkspaceChange {
  /** True when documents came or went. */
  readonly documents: boolean;
  readonly project: boolean;
  readonly layers: readonly { readonly document: DocumentId; readonly annotator: AnnotatorId }[];
  /** Documents about which somebody has decided something. */
  readonly reviews: readonly DocumentId[];
  /** Documents whose text is not as it was. */
  readonly texts: readonly DocumentId[];
  /** True when a file came, went or changed that may be a second version of another. */
  readonly conflicts: boolean;
  readonly presence: boolean;
  /** True when any file may have changed: after a time without sight of them, or when too many to name have. */
  readonly everything: boolean;
}

/** The requests about what others do. */
export const watchingRequests = {
  tellShown: z.strictObject({ document: documentIdSchema.nullable() }),
  readColleagues: z.strictObject({ document: documentIdSchema }),
  readPresence: z.undefined(),
  listDocuments: z.undefined(),
  mayHaveChanged: z.strictObject({ document: documentIdSchema }),
} as const;

/** The answers about what others do. */
export interface WatchingResponses {
  /** Notes which document is on screen, for colleagues to see and to be looked at often. */
  tellShown: null;
  /** Everybody else with a layer on the document, by name. Fails with the `document-…` failures. */
  readColleagues: readonly Colleague[];
  /** Every other program that has a document open. */
  readPresence: readonly Present[];
  /** The documents and the project as they are now. Fails with `workspace-missing`. */
  listDocuments: Pick<WorkspaceInfo, "documents" | "refused" | "project" | "projectProblem">;
  /**
   * Whether a document's text or the annotator's layer may differ from what `openDocument` last gave; saves of one's
   * own do not count.
   */
  mayHaveChanged: boolean;
}
