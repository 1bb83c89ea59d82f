// The thread that measures agreement: once, and then it ends. What it throws ends it, too, which the main process sees.
import { parentPort, workerData } from "node:worker_threads";
import { type ReportDone, tenASecond } from "../../core/reportPace";
import type { Result } from "../../core/result";
import type { AgreementReport } from "../../core/review/AgreementReport";
import type { AgreementReached } from "../ipc/agreement";
import { measureAgreement } from "../storage/measureAgreement";
import { Workspace } from "../storage/Workspace";
import { giveWay } from "../threads/giveWay";
import type { FromWorker, WorkerData } from "./protocol";

const port = parentPort;
if (port === null) throw new Error("Not started as a worker");
giveWay();

const send = (message: FromWorker) => port.postMessage(message);

const reporting = (phase: AgreementReached["phase"]): ReportDone =>
  tenASecond((done, total) => send({ kind: "progress", reached: { phase, done, total } }));

async function measure({ folder, compared }: WorkerData): Promise<Result<AgreementReport>> {
  const workspace = await Workspace.open(folder);
  if (!workspace.ok) return workspace;
  const progress = {
    read: reporting("reading"),
    measured: reporting("measuring"),
    drawn: reporting("drawing"),
  };
  return measureAgreement(workspace.value, compared, progress);
}

send({ kind: "answer", result: await measure(workerData as WorkerData) });
