import { create } from "zustand";
import type { DocumentId } from "../../core/model/ids";
import type { Span } from "../../core/text/Span";

/** A passage whose reading is being corrected. */
export interface RepairDraft {
  readonly document: DocumentId;
  readonly passage: Span;
  /** As the file has it. */
  readonly raw: string;
  /** As it reads now. */
  readonly reading: string;
  /** The lines that say the same but for their numbers, this one among them; none where it is no whole line. */
  readonly alike: readonly Span[];
}

/** The passage whose reading is being corrected; null while none is. */
export const useRepairDraft = create<{ draft: RepairDraft | null }>(() => ({ draft: null }));

/** Opens the form for a passage. */
export function openDraft(draft: RepairDraft): void {
  useRepairDraft.setState({ draft });
}

/** Closes the form. */
export function closeDraft(): void {
  useRepairDraft.setState({ draft: null });
}
