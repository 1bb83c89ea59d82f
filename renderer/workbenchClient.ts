import type { Events } from "../electron/ipc/contract";
import type { EventName } from "../electron/ipc/methods";
import type { WorkbenchApi } from "../electron/ipc/WorkbenchApi";

declare global {
  interface Window {
    readonly workbench: WorkbenchApi;
  }
}

/** The storage behind the window. The only place that names `window.workbench`. */
export const client: WorkbenchApi = window.workbench;

/** Calls the listener at each event of the main process; returns how to stop. */
export function onMainEvent<E extends EventName>(
  event: E,
  listener: (payload: Events[E]) => void,
): () => void {
  return client.on(event, listener);
}
