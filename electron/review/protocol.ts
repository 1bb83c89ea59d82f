import type { Result } from "../../core/result";
import type { TallyPiece, UnreadDocument } from "../ipc/review";
import type { ReviewedScope } from "../storage/reviewedDocuments";

/** What the thread is started with. */
export interface WorkerData {
  readonly folder: string;
}

/** What the thread is asked. A greater ticket ends the calls of those before it. */
export interface ToWorker extends ReviewedScope {
  readonly id: number;
  readonly ticket: number;
}

/** What the thread answers. */
export type FromWorker =
  | { readonly kind: "piece"; readonly id: number; readonly piece: TallyPiece }
  | { readonly kind: "answer"; readonly id: number; readonly result: Result<readonly UnreadDocument[]> };
