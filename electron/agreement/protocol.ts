import type { Result } from "../../core/result";
import type { AgreementReport } from "../../core/review/AgreementReport";
import type { AgreementReached } from "../ipc/agreement";
import type { Compared } from "../storage/readCompared";

/** What the thread is started with: it measures once and ends. */
export interface WorkerData {
  readonly folder: string;
  readonly compared: Compared;
}

/** What the thread sends. */
export type FromWorker =
  | { readonly kind: "progress"; readonly reached: AgreementReached }
  | { readonly kind: "answer"; readonly result: Result<AgreementReport> };
