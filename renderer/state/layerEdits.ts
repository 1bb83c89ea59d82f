import type { DocumentId } from "../../core/model/ids";
import { applyDiff, isEmptyDiff, type LayerDiff } from "../../core/model/LayerDiff";
import { putLayer, useDocuments } from "./documentStore";
import { saveQueue } from "./saving";
import { summariseLayer } from "./workspaceStore";

type DiffListener = (document: DocumentId, diff: LayerDiff) => void;
const listeners = new Set<DiffListener>();

/** Hears every change of a layer, so that the text view redraws just that; returns how to stop. */
export function onLayerDiff(listener: DiffListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Changes an opened document's layer: in memory and on screen now, on disk through the save queue.
 *
 * @throws RangeError when the diff does not fit the layer.
 */
export function changeLayer(document: DocumentId, diff: LayerDiff): void {
  const opened = useDocuments.getState().opened.get(document);
  if (!opened) throw new RangeError(`Document ${document} is not open`);
  if (isEmptyDiff(diff)) return;
  const layer = applyDiff(opened.layer, diff);
  putLayer(layer);
  for (const listener of listeners) listener(document, diff);
  saveQueue.add(document, opened.layer.revision, diff);
  summariseLayer(layer);
}
