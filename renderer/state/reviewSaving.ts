import { create } from "zustand";
import type { DocumentId } from "../../core/model/ids";
import type { ReviewFile } from "../../core/review/ReviewFile";
import { client } from "../workbenchClient";
import { type ReviewEdit, ReviewQueue } from "./ReviewQueue";
import type { SaveState } from "./SaveQueue";

/** Whether the disk holds all decisions that the window holds. */
export const useReviewSaveState = create<SaveState>(() => ({ kind: "unchanged" }));

type SavedListener = (file: ReviewFile) => void;
const listeners = new Set<SavedListener>();

/** Hears of the reviewer's own file each time the disk has it; returns how to stop. */
export function onReviewSaved(listener: SavedListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The one queue of decisions of this window. */
export const reviewQueue = new ReviewQueue(
  {
    save: (edit) => client.changeReview(edit),
    saved: (file) => {
      for (const listener of listeners) listener(file);
    },
    stateChanged: (state) => useReviewSaveState.setState(state, true),
  },
  () => new Date().toISOString(),
);

type EditListener = (document: DocumentId) => void;
const editListeners = new Set<EditListener>();

/** Hears of each change of the own reviews as it is made, before the disk has it; returns how to stop. */
export function onReviewEdit(listener: EditListener): () => void {
  editListeners.add(listener);
  return () => editListeners.delete(listener);
}

/** Takes a change of the own review of a document: whoever shows it hears of it now, the disk through the queue. */
export function editReview(edit: ReviewEdit): void {
  reviewQueue.add(edit);
  for (const listener of editListeners) listener(edit.document);
}
