import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Result } from "../../core/result";
import type { Inbox } from "../ipc/inbox";

/** What the thread is started with: it reads once and ends. */
export interface WorkerData {
  readonly folder: string;
  readonly annotator: AnnotatorId;
  /** Null for every document. */
  readonly documents: readonly DocumentId[] | null;
}

/** What the thread sends. */
export type Answer = Result<Inbox>;
