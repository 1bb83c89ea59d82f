import { create } from "zustand";
import type { Failure } from "../../core/errors";
import type { AnnotatorId } from "../../core/model/ids";
import type { AgreementReport } from "../../core/review/AgreementReport";
import type { AgreementReached } from "../../electron/ipc/agreement";

/** What agreement is measured over. */
export type AgreementScope = "workspace" | "document";

/** The view of agreement; it stays while the window is open. */
export interface AgreementState {
  readonly scope: AgreementScope;
  /** Who can be chosen; empty until something has been measured. */
  readonly known: readonly AnnotatorId[];
  /** Null for everybody who has a layer. */
  readonly chosen: readonly AnnotatorId[] | null;
  /** Without what was accepted from suggestions. */
  readonly manualOnly: boolean;
  /** What was measured last, also while it is measured again. */
  readonly report: AgreementReport | null;
  readonly problem: Failure | null;
  readonly isMeasuring: boolean;
  /** Null until it is known. */
  readonly reached: AgreementReached | null;
  /** Where the figures went that were exported last. */
  readonly exportedTo: string | null;
}

/** How far annotators agree. */
export const useAgreement = create<AgreementState>(() => ({
  scope: "workspace",
  known: [],
  chosen: null,
  manualOnly: false,
  report: null,
  problem: null,
  isMeasuring: false,
  reached: null,
  exportedTo: null,
}));
