import { create } from "zustand";
import type { AnnotatorId } from "../../../core/model/ids";
import type { LedgerChoice, LedgerOrder, LedgerPhrase } from "../../../core/search/Ledger";
import type { LedgerPage } from "../../../electron/ipc/search";
import type { PagedRows } from "../PagedRows";

/** What of the ledger is listed. */
export interface LedgerForm {
  readonly contains: string;
  /** Null for any label. */
  readonly labels: readonly string[] | null;
  readonly annotator: AnnotatorId | null;
  readonly choice: LedgerChoice;
  readonly order: LedgerOrder;
}

/** The phrases that are listed. */
export type LedgerRows = PagedRows<LedgerPhrase, LedgerPage>;

/** The phrase ledger; it stays while the window is open. */
export const useLedger = create<{
  readonly form: LedgerForm;
  readonly rows: LedgerRows | null;
  /** Grows when rows have come, which are held outside of this state. */
  readonly version: number;
  readonly active: number;
}>(() => ({
  form: { contains: "", labels: null, annotator: null, choice: "all", order: "inconsistent" },
  rows: null,
  version: 0,
  active: 0,
}));
