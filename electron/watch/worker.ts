// The thread that watches: a drive that does not answer must not hold up the main process.
import { parentPort, workerData } from "node:worker_threads";
import type { FromWatchThread, ToWatchThread, WatchThreadData } from "./protocol";
import { WorkspaceWatcher } from "./WorkspaceWatcher";

const port = parentPort;
if (port === null) throw new Error("Not started as a worker");

const send = (message: FromWatchThread) => port.postMessage(message);
const watcher = new WorkspaceWatcher({
  ...(workerData as WatchThreadData),
  report: (changes) => send({ kind: "changes", changes }),
  stateChanged: (state) => send({ kind: "state", state }),
});

port.on("message", ({ document }: ToWatchThread) => watcher.show(document));
await watcher.start();
