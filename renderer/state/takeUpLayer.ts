import { diffLayers } from "../../core/model/diffLayers";
import { findAnnotation } from "../../core/model/editLayer";
import type { Layer } from "../../core/model/Layer";
import { applyDiff, isEmptyDiff, type LayerDiff } from "../../core/model/LayerDiff";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { putLayers, replaceDocument, useDocuments } from "./documentStore";
import { tellLayerDiff } from "./layerListeners";
import { clearSelection, useView } from "./viewStore";
import { summariseLayers } from "./workspaceStore";

/**
 * Shows an opened document's layer as it was read from the disk just now, with the unsaved edits on top of it.
 * What is shown already stays untouched: the text view redraws the difference, nothing scrolls. False when
 * the two contradict; nothing has then been changed.
 */
export function takeUpLayer(read: OpenedDocument, unsaved: LayerDiff): boolean {
  const layer = withEdits(read.layer, unsaved);
  if (!layer) return false;
  const shown = useDocuments.getState().opened.get(read.source.document);
  // Another text, or a layer that could not be read, is not changed by a difference.
  if (!shown || shown.layerProblem || shown.source.sha256 !== read.source.sha256)
    replaceDocument({ ...read, layer });
  else showDifference(shown.layer, layer);
  summariseLayers([layer]);
  return true;
}

function showDifference(before: Layer, layer: Layer): void {
  const diff = diffLayers(before, layer);
  putLayers([layer]);
  if (isEmptyDiff(diff)) return;
  const { document } = layer;
  tellLayerDiff(document, diff);
  const { selected, caret } = useView.getState();
  const isShown = useDocuments.getState().current === document;
  if (isShown && selected && !findAnnotation(layer, selected)) clearSelection(caret);
}

function withEdits(layer: Layer, unsaved: LayerDiff): Layer | null {
  try {
    return applyDiff(layer, unsaved);
  } catch (error) {
    // The other program has changed the same annotation: both versions stay where they are.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
