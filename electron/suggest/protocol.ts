import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Result } from "../../core/result";
import type { ParsedRequest } from "../ipc/contract";
import type { LeastSureProgress, SuggestionsLearnt, SuggestResponses } from "../ipc/suggest";

/** What the thread can be asked; the same as the page asks. */
export type SuggestMethod = keyof SuggestResponses;

/** What the thread is started with. */
export interface WorkerData {
  readonly folder: string;
}

/** One call of the page, on its way to the thread. */
export interface SuggestCall<M extends SuggestMethod = SuggestMethod> {
  readonly kind: "call";
  readonly id: number;
  readonly method: M;
  readonly request: ParsedRequest<M>;
  /** Whose layers are learnt from; null before anybody is named. */
  readonly annotator: AnnotatorId | null;
}

/** What the main process sends. */
export type ToWorker =
  | SuggestCall
  /** Layers, reviews, texts or refusals of these documents are others; null for more than can be named. */
  | { readonly kind: "changed"; readonly documents: readonly DocumentId[] | null };

/** What the thread sends. */
export type FromWorker =
  | { readonly kind: "answer"; readonly id: number; readonly result: Result<unknown> }
  /** A bug in answering a call, for the log. */
  | { readonly kind: "bug"; readonly id: number; readonly message: string }
  | { readonly kind: "learnt"; readonly learnt: SuggestionsLearnt }
  | { readonly kind: "progress"; readonly progress: LeastSureProgress };
