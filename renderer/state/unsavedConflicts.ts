import { create } from "zustand";
import type { Conflict } from "../../core/merge/LayerMerge";
import type { DocumentId } from "../../core/model/ids";

/**
 * By document, what keeps the annotator's edits from being saved: another program, or they themselves at another
 * machine, have changed the same annotations in another way. Empty for documents where nothing does.
 */
export const useUnsavedConflicts = create<ReadonlyMap<DocumentId, readonly Conflict[]>>(() => new Map());

/** Notes what keeps a document's edits from being saved now. */
export function noteUnsavedConflicts(document: DocumentId, conflicts: readonly Conflict[]): void {
  const known = useUnsavedConflicts.getState();
  if (conflicts.length === 0 && !known.has(document)) return;
  const next = new Map(known);
  if (conflicts.length > 0) next.set(document, conflicts);
  else next.delete(document);
  useUnsavedConflicts.setState(next, true);
}
