import { create } from "zustand";
import type { Conflict, Decisions } from "../../core/merge/LayerMerge";
import type { DocumentId } from "../../core/model/ids";
import { emptyDiff, type LayerDiff } from "../../core/model/LayerDiff";
import { err, ok, type Result } from "../../core/result";
import type { Request, SavedLayer } from "../../electron/ipc/contract";
import { client } from "../workbenchClient";
import { announce, notify } from "./announcements";
import { type Rebased, SaveQueue, type SaveState } from "./SaveQueue";
import { takeUpLayer } from "./takeUpLayer";
import { noteUnsavedConflicts } from "./unsavedConflicts";

/** Whether the disk holds all that the window holds. */
export const useSaveState = create<SaveState>(() => ({ kind: "unchanged" }));

/** The one queue of this window. */
export const saveQueue = new SaveQueue({
  save,
  rebase,
  stateChanged: (state) => useSaveState.setState(state, true),
});

/** A save that was made without its version, or without what it deleted in the bin, says so. */
async function save(request: Request<"saveLayer">): Promise<Result<SavedLayer>> {
  const answer = await client.saveLayer(request);
  if (answer.ok && answer.value.missed) notify(answer.value.missed);
  return answer;
}

/** Takes up a layer that another program has changed, with the unsaved edits on top of it. */
async function rebase(document: DocumentId, unsaved: () => LayerDiff): Promise<Rebased | null> {
  const answer = await client.openDocument({ document });
  if (!answer.ok || answer.value.layerProblem) return null;
  const taken = takeUpLayer(answer.value, unsaved());
  noteUnsavedConflicts(document, taken.ok ? [] : taken.conflicts);
  if (!taken.ok) return null;
  announce((t) => t("announce.rebased"));
  return taken;
}

/**
 * Puts the unsaved edits on the stored layer as was decided of the conflicts between the two. Answers the
 * conflicts that are still undecided: others, when the file has changed once more.
 */
export async function settleUnsaved(
  document: DocumentId,
  decisions: Decisions,
): Promise<Result<readonly Conflict[]>> {
  await saveQueue.answered(document);
  const answer = await client.openDocument({ document });
  if (!answer.ok) return answer;
  if (answer.value.layerProblem) return err(answer.value.layerProblem);
  const taken = takeUpLayer(answer.value, saveQueue.unsaved(document) ?? emptyDiff, decisions);
  noteUnsavedConflicts(document, taken.ok ? [] : taken.conflicts);
  if (!taken.ok) return ok(taken.conflicts);
  saveQueue.goOnFrom(document, taken);
  return ok([]);
}
