import { create } from "zustand";
import type { DocumentId } from "../../core/model/ids";
import { applyDiff, type LayerDiff } from "../../core/model/LayerDiff";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { client } from "../workbenchClient";
import { announce } from "./announcements";
import { replaceDocument } from "./documentStore";
import { SaveQueue, type SaveState } from "./SaveQueue";
import { summariseLayers } from "./workspaceStore";

/** Whether the disk holds all that the window holds. */
export const useSaveState = create<SaveState>(() => ({ kind: "unchanged" }));

/** The one queue of this window. */
export const saveQueue = new SaveQueue({
  save: (request) => client.saveLayer(request),
  rebase,
  stateChanged: (state) => useSaveState.setState(state, true),
});

/** Takes up a layer that another program has changed, with the unsaved edits on top of it. */
async function rebase(document: DocumentId, unsaved: () => LayerDiff): Promise<number | null> {
  const answer = await client.openDocument({ document });
  if (!answer.ok || answer.value.layerProblem) return null;
  const rebased = withEdits(answer.value, unsaved());
  if (!rebased) return null;
  replaceDocument(rebased);
  summariseLayers([rebased.layer]);
  announce((t) => t("announce.rebased"));
  return answer.value.layer.revision;
}

function withEdits(opened: OpenedDocument, unsaved: LayerDiff): OpenedDocument | null {
  try {
    return { ...opened, layer: applyDiff(opened.layer, unsaved) };
  } catch (error) {
    // The other program has changed the same annotation: both versions stay where they are.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
