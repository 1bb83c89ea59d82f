import { create } from "zustand";
import type { DocumentId } from "../../core/model/ids";
import type { LayerDiff } from "../../core/model/LayerDiff";
import { client } from "../workbenchClient";
import { announce } from "./announcements";
import { SaveQueue, type SaveState } from "./SaveQueue";
import { takeUpLayer } from "./takeUpLayer";

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
  if (!takeUpLayer(answer.value, unsaved())) return null;
  announce((t) => t("announce.rebased"));
  return answer.value.layer.revision;
}
