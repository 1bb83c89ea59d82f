import { create } from "zustand";
import type { DocumentId } from "../../core/model/ids";

/** The annotation that the next one is to be related to. */
export interface Relating {
  readonly from: { readonly document: DocumentId; readonly id: string } | null;
}

/** Where a relation has been begun; null while none has. */
export const useRelating = create<Relating>(() => ({ from: null }));
