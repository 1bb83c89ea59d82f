import { useSaveState } from "../state/saving";

let last = 0;

/** A number for the next search: the main process ends the one before it in the same slot. */
export function nextTicket(): number {
  last += 1;
  return last;
}

/**
 * Resolves once the storage holds the edits made so far, as search looks there; at once when saving fails,
 * since that may last.
 */
export function whenSaved(): Promise<void> {
  if (useSaveState.getState().kind !== "saving") return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useSaveState.subscribe(({ kind }) => {
      if (kind === "saving") return;
      stop();
      resolve();
    });
  });
}
