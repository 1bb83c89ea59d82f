import path from "node:path";
import { AgreementThread } from "../agreement/AgreementThread";
import { ReportMeasuring } from "../agreement/ReportMeasuring";
import { ExportThread } from "../exporting/ExportThread";
import { FindingsThread } from "../findings/FindingsThread";
import { ReaderThread } from "../importing/ReaderThread";
import { ImportThread } from "../layerImport/ImportThread";
import { ReviewThread } from "../review/ReviewThread";
import { SearchWorker } from "../search/SearchWorker";
import { SuggestThread } from "../suggest/SuggestThread";
import { logError } from "./log";
import type { SendToPage } from "./watchWorkspace";

/** The threads that go through one workspace for the page. */
export interface WorkThreads {
  readonly search: SearchWorker;
  readonly agreement: AgreementThread;
  readonly reports: ReportMeasuring;
  readonly review: ReviewThread;
  readonly findings: FindingsThread;
  readonly suggest: SuggestThread;
  readonly exporters: { readonly exporting: ExportThread; readonly looking: ExportThread };
  readonly reader: ReaderThread;
  readonly layerImport: ImportThread;
}

/** Makes the threads of a workspace, which tell the page how far they are. */
export function workThreads(folder: string, send: SendToPage): WorkThreads {
  const at = (worker: string) => ({ script: workerScript(worker), folder });
  return {
    search: new SearchWorker({
      ...at("searchWorker"),
      progress: (progress) => send("searchProgress", progress),
      reportBug: logError,
    }),
    agreement: new AgreementThread(at("agreementWorker")),
    reports: new ReportMeasuring(at("agreementWorker")),
    review: new ReviewThread(at("reviewWorker")),
    findings: new FindingsThread({
      ...at("findingsWorker"),
      report: (reached) => send("findingsProgress", reached),
    }),
    suggest: new SuggestThread({
      ...at("suggestWorker"),
      learnt: (learnt) => send("suggestionsLearnt", learnt),
      progress: (progress) => send("leastSureProgress", progress),
      reportBug: logError,
    }),
    exporters: {
      exporting: new ExportThread(at("exportWorker")),
      looking: new ExportThread(at("exportWorker")),
    },
    reader: new ReaderThread(workerScript("importWorker")),
    layerImport: new ImportThread(at("layerImportWorker")),
  };
}

/** The script of a thread, bundled beside the program's own. */
export function workerScript(name: string): string {
  return path.join(import.meta.dirname, `${name}.js`);
}
