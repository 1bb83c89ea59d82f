import type { Failure } from "../errors";
import type { DocumentId } from "../model/ids";

/** A file that no text can be added from. */
export interface RefusedImport {
  readonly name: string;
  readonly problem: Failure;
}

/** What became of one file. */
export interface ImportOutcome {
  readonly id: number;
  readonly name: string;
  readonly outcome:
    | { readonly kind: "added"; readonly document: DocumentId }
    /** A document has these very bytes. */
    | { readonly kind: "known"; readonly document: DocumentId }
    | { readonly kind: "refused"; readonly problem: Failure };
}

/** What adding texts came to. */
export interface ImportReport {
  readonly outcomes: readonly ImportOutcome[];
  /** True when it was stopped: files without an outcome were not looked at. */
  readonly isCancelled: boolean;
}
