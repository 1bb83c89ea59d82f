import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { LayerDiff } from "../../core/model/LayerDiff";
import type { Result } from "../../core/result";
import type { ParsedRequest } from "../ipc/contract";
import type { SearchProgress, SearchResponses } from "../ipc/search";

/** What the worker can be asked; the same as the page asks. */
export type SearchMethod = keyof SearchResponses;

/** What the worker is started with. */
export interface WorkerData {
  readonly folder: string;
  /** The memory of a {@link MatchPulse}. */
  readonly pulse: SharedArrayBuffer;
}

/** A save that the disk has. */
export interface SavedChange {
  readonly document: DocumentId;
  readonly annotator: AnnotatorId;
  /** The layer's after the save. */
  readonly revision: number;
  readonly diff: LayerDiff;
}

/** One call of the page, on its way to the worker. */
export interface SearchCall<M extends SearchMethod = SearchMethod> {
  readonly kind: "call";
  readonly id: number;
  readonly method: M;
  readonly request: ParsedRequest<M>;
  /** Whose refusals and tagged phrases count; null before anybody is named. */
  readonly annotator: AnnotatorId | null;
}

/** What the main process sends. */
export type ToWorker =
  | SearchCall
  | { readonly kind: "read-all" }
  | { readonly kind: "saved"; readonly change: SavedChange }
  | { readonly kind: "project-changed" }
  /** Of a document, or with null of the workspace: others may have changed it. */
  | { readonly kind: "opened"; readonly document: DocumentId | null }
  /** Others have changed these; null for more than can be named. */
  | { readonly kind: "changed"; readonly documents: readonly DocumentId[] | null };

/** What the worker sends. */
export type FromWorker =
  | { readonly kind: "answer"; readonly id: number; readonly result: Result<unknown> }
  /** A bug in answering a call, for the log. */
  | { readonly kind: "bug"; readonly id: number; readonly message: string }
  | { readonly kind: "progress"; readonly progress: SearchProgress };
