import { useRef } from "react";
import { useSaveState } from "../state/saving";

/** When the disk last got something, as a reason to look at it again: "" before that, and while nothing is new. */
export function useSavedAt(): string {
  const state = useSaveState();
  const last = useRef("");
  if (state.kind === "saved") last.current = state.savedAt;
  return last.current;
}
