// A thread that exports, or says what an export would give; or one that such a thread starts, to read back what it writes.
import { parentPort, workerData } from "node:worker_threads";
import type { Follow } from "../storage/exporting/Follower";
import { allocateYoung } from "../threads/allocateYoung";
import type { ReadBackData, WorkerData } from "./protocol";
import { ReadBackThread } from "./ReadBackThread";
import { serveExports } from "./serveExports";
import { serveReadBack } from "./serveReadBack";

const port = parentPort;
if (port === null) throw new Error("Not started as a worker");

allocateYoung();
const follow: Follow = (corpus, read) => new ReadBackThread(import.meta.filename, corpus, read);
const data = workerData as WorkerData | ReadBackData;

if ("followed" in data) void serveReadBack(port, data);
else serveExports(port, data, follow);
