import { applyDiff, isEmptyDiff } from "../../core/model/LayerDiff";
import { putLayers, useDocuments } from "./documentStore";
import type { DocumentEdit, LayerAct } from "./history";
import { tellLayerDiff } from "./layerListeners";
import { saveQueue } from "./saving";
import { summariseLayers } from "./workspaceStore";

/**
 * Changes layers of opened documents: in memory and on screen now, on disk through the save queue. All or none.
 *
 * @throws RangeError when a diff does not fit its layer, or its document is not open.
 */
export function changeLayers(act: LayerAct): void {
  const changes = act.filter(({ diff }) => !isEmptyDiff(diff)).map(changed);
  const layers = changes.map(({ layer }) => layer);
  putLayers(layers);
  for (const { layer, diff, revision } of changes) {
    tellLayerDiff(layer.document, diff);
    saveQueue.add(layer.document, revision, diff);
  }
  summariseLayers(layers);
}

function changed({ document, diff }: DocumentEdit) {
  const opened = useDocuments.getState().opened.get(document);
  if (!opened) throw new RangeError(`Document ${document} is not open`);
  return { layer: applyDiff(opened.layer, diff), diff, revision: opened.layer.revision };
}
