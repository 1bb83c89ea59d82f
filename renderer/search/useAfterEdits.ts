import { useEffect } from "react";
import { onLayerDiff } from "../state/layerListeners";
import { whenSaved } from "./asking";

/** Refreshes a list at first and after annotations have changed, once the storage has the change. */
export function useAfterEdits(refresh: () => void): void {
  useEffect(() => {
    const refreshOnceSaved = async () => {
      await whenSaved();
      refresh();
    };
    // An act over many documents is heard once a document.
    let isWaiting = false;
    const stop = onLayerDiff(() => {
      if (isWaiting) return;
      isWaiting = true;
      queueMicrotask(() => {
        isWaiting = false;
        void refreshOnceSaved();
      });
    });
    void refreshOnceSaved();
    return stop;
  }, [refresh]);
}
