import type { Annotation } from "../../core/model/Annotation";
import type { DocumentId } from "../../core/model/ids";

type TagListener = (document: DocumentId, annotation: Annotation) => void;
const listeners = new Set<TagListener>();

/** Hears of every passage that is tagged by hand, one at a time; returns how to stop. */
export function onTagged(listener: TagListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says that a passage has been tagged by hand, or given another label: it may occur elsewhere too. */
export function tagged(document: DocumentId, annotation: Annotation): void {
  for (const listener of listeners) listener(document, annotation);
}
