import { create } from "zustand";
import { clearSelection, useView } from "./viewStore";

/** Whether the window is for reviewing what all have tagged rather than for tagging; stays from document to document. */
export const useReviewMode = create<{ isOn: boolean }>(() => ({ isOn: false }));

/** True while the window is for reviewing. */
export function isReviewing(): boolean {
  return useReviewMode.getState().isOn;
}

/** Goes over to reviewing, or back to annotating. What was selected means nothing there; the caret stays. */
export function setReviewing(isOn: boolean): void {
  if (isOn === isReviewing()) return;
  clearSelection(useView.getState().caret);
  useReviewMode.setState({ isOn });
}
