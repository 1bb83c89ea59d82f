import type { DocumentId } from "../../core/model/ids";
import type { LayerDiff } from "../../core/model/LayerDiff";

type DiffListener = (document: DocumentId, diff: LayerDiff) => void;
const listeners = new Set<DiffListener>();

/** Hears every change of a layer, so that the text view redraws just that; returns how to stop. */
export function onLayerDiff(listener: DiffListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells everybody who shows a layer what has changed in it. */
export function tellLayerDiff(document: DocumentId, diff: LayerDiff): void {
  for (const listener of listeners) listener(document, diff);
}
