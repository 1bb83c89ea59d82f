import { contextBridge, ipcRenderer, webUtils } from "electron";
import { channelOf, type EventName, events, methods } from "../ipc/methods";
import type { DroppedMethod } from "../ipc/WorkbenchApi";

type Listener = (payload: unknown) => void;

const calls = methods.map((method) => [
  method,
  (request: unknown) => ipcRenderer.invoke(channelOf(method), request),
]);

/** Hands on the payload alone: the event object would give the page the whole of ipcRenderer. */
function on(event: EventName, listener: Listener): () => void {
  if (!events.includes(event)) throw new RangeError(`There is no event ${event}`);
  const hear = (_: unknown, payload: unknown) => listener(payload);
  ipcRenderer.on(channelOf(event), hear);
  return () => {
    ipcRenderer.removeListener(channelOf(event), hear);
  };
}

/**
 * Takes the paths from files that the user dropped on the window. The page hands over the files themselves and
 * never sees or makes up a path: one that it made itself has none.
 */
function handOver(method: DroppedMethod, files: readonly File[]): Promise<unknown> {
  const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== "");
  return ipcRenderer.invoke(channelOf(method), { paths });
}

contextBridge.exposeInMainWorld("workbench", {
  ...Object.fromEntries(calls),
  offerDropped: (files: readonly File[]) => handOver("offerDropped", files),
  offerDroppedCorpus: (files: readonly File[]) => handOver("offerDroppedCorpus", files),
  on,
});
