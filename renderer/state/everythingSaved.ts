import { reviewQueue, useReviewSaveState } from "./reviewSaving";
import type { SaveState } from "./SaveQueue";
import { saveQueue, useSaveState } from "./saving";

/** Tries to save layers and decisions now; true when the disk has all. */
export async function saveEverything(): Promise<boolean> {
  const haveLayers = await saveQueue.flush();
  return (await reviewQueue.flush()) && haveLayers;
}

/** Tries again at once what could not be saved. */
export function retrySaving(): void {
  saveQueue.retry();
  reviewQueue.retry();
}

/** Whether the disk holds all that the window holds, layers and decisions. */
export function useEverythingSaved(): SaveState {
  const layers = useSaveState();
  return graver(layers, useReviewSaveState());
}

/** As {@link useEverythingSaved}, outside of what is drawn. */
export function saveStateNow(): SaveState {
  return graver(useSaveState.getState(), useReviewSaveState.getState());
}

const GRAVITY: readonly SaveState["kind"][] = ["unchanged", "saved", "saving", "failed"];

/** Of two the one that says more of what is not saved; of two that are, the later. */
export function graver(a: SaveState, b: SaveState): SaveState {
  if (a.kind === "saved" && b.kind === "saved") return a.savedAt < b.savedAt ? b : a;
  return GRAVITY.indexOf(a.kind) < GRAVITY.indexOf(b.kind) ? b : a;
}
