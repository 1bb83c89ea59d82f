import { create } from "zustand";
import type { Failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { AgreementReport } from "../../core/review/AgreementReport";
import type { AgreementReached } from "../../electron/ipc/agreement";

/** What agreement is measured over: all documents, the one shown, or an article of it by its number from 1. */
export type AgreementScope =
  | { readonly kind: "workspace" }
  | { readonly kind: "document" }
  | { readonly kind: "article"; readonly document: DocumentId; readonly number: number };

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
  scope: { kind: "workspace" },
  known: [],
  chosen: null,
  manualOnly: false,
  report: null,
  problem: null,
  isMeasuring: false,
  reached: null,
  exportedTo: null,
}));
