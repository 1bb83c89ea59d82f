import path from "node:path";
import { session as electronSession, nativeTheme, type WebContents } from "electron";
import { ok } from "../../core/result";
import { AgreementThread } from "../agreement/AgreementThread";
import { ReportMeasuring } from "../agreement/ReportMeasuring";
import { ExportThread } from "../exporting/ExportThread";
import { FindingsThread } from "../findings/FindingsThread";
import { ReaderThread } from "../importing/ReaderThread";
import { ImportThread } from "../layerImport/ImportThread";
import { ReviewThread } from "../review/ReviewThread";
import { SearchWorker } from "../search/SearchWorker";
import { SuggestThread } from "../suggest/SuggestThread";
import { serveApp } from "./appProtocol";
import { type AgreementDesktop, agreementHandlers } from "./handlers/agreementHandlers";
import { anchoringHandlers } from "./handlers/anchoringHandlers";
import { chartHandlers } from "./handlers/chartHandlers";
import { conflictHandlers } from "./handlers/conflictHandlers";
import { type CopyDesktop, copyHandlers } from "./handlers/copyHandlers";
import { type ExportDesktop, exportHandlers } from "./handlers/exportHandlers";
import { findingsHandlers } from "./handlers/findingsHandlers";
import { historyHandlers } from "./handlers/historyHandlers";
import { type ImportDesktop, importHandlers } from "./handlers/importHandlers";
import { inboxHandlers } from "./handlers/inboxHandlers";
import { layerHandlers } from "./handlers/layerHandlers";
import { type LayerImportDesktop, layerImportHandlers } from "./handlers/layerImportHandlers";
import { projectHandlers } from "./handlers/projectHandlers";
import { reviewHandlers } from "./handlers/reviewHandlers";
import { searchHandlers } from "./handlers/searchHandlers";
import { settingsHandlers } from "./handlers/settingsHandlers";
import { suggestHandlers } from "./handlers/suggestHandlers";
import { tellSearch } from "./handlers/tellSearch";
import { tellSuggest } from "./handlers/tellSuggest";
import { textHandlers } from "./handlers/textHandlers";
import { workspaceHandlers } from "./handlers/workspaceHandlers";
import { type WorkspacesDesktop, workspacesHandlers } from "./handlers/workspacesHandlers";
import { sendEvent, serveIpc } from "./ipcServer";
import { lockSession } from "./lockdown";
import { logError } from "./log";
import type { Handlers } from "./requests";
import type { Session } from "./Session";
import { type SendToPage, WorkspaceWatch } from "./watchWorkspace";

/** What the page's calls need of the desktop and the window. */
export interface PageDesktop
  extends ExportDesktop,
    CopyDesktop,
    ImportDesktop,
    LayerImportDesktop,
    WorkspacesDesktop,
    AgreementDesktop {
  readonly finishClosing: (discardUnsaved: boolean) => Promise<void>;
}

/** The window's page now, or null when there is no window. */
type Page = () => WebContents | null;

/** What answers the page about one workspace, and what works for it beside. */
export interface Work {
  readonly session: Session;
  readonly handlers: Handlers;
  readonly search: SearchWorker;
  readonly agreement: AgreementThread;
  readonly reports: ReportMeasuring;
  readonly review: ReviewThread;
  readonly findings: FindingsThread;
  readonly suggest: SuggestThread;
  readonly watch: WorkspaceWatch;
  /** Resolves when nothing is exported any more. */
  readonly stopExporting: () => Promise<void>;
  /** Resolves when no more texts are added, and no annotations imported. */
  readonly stopAdding: () => Promise<void>;
}

/** Readies all that the page relies on: its files, its locks, and the way to its answers. Once, before it is loaded. */
export function preparePage(work: () => Work, page: Page): void {
  lockSession(electronSession.defaultSession);
  serveApp(path.join(import.meta.dirname, "../renderer"));
  serveIpc(() => work().handlers, page, logError);
}

/** Begins to answer the page about a workspace, and to search and watch it. */
export function beginWork(session: Session, page: Page, desktop: PageDesktop): Work {
  const search = new SearchWorker({
    script: path.join(import.meta.dirname, "searchWorker.js"),
    folder: session.workspace.folder,
    progress: (progress) => {
      const live = page();
      if (live) sendEvent(live, "searchProgress", progress);
    },
    reportBug: logError,
  });
  const measuring = {
    script: path.join(import.meta.dirname, "agreementWorker.js"),
    folder: session.workspace.folder,
  };
  const agreement = new AgreementThread(measuring);
  const reports = new ReportMeasuring(measuring);
  const review = new ReviewThread({
    script: path.join(import.meta.dirname, "reviewWorker.js"),
    folder: session.workspace.folder,
  });
  const findings = new FindingsThread({
    script: path.join(import.meta.dirname, "findingsWorker.js"),
    folder: session.workspace.folder,
    report: (reached) => sendTo(page)("findingsProgress", reached),
  });
  const suggest = new SuggestThread({
    script: path.join(import.meta.dirname, "suggestWorker.js"),
    folder: session.workspace.folder,
    learnt: (learnt) => sendTo(page)("suggestionsLearnt", learnt),
    progress: (progress) => sendTo(page)("leastSureProgress", progress),
    reportBug: logError,
  });
  const exporters = exportThreads(session);
  const exporting = exportHandlers(session, exporters, desktop, (event, progress) =>
    sendTo(page)(event, progress),
  );
  const reader = new ReaderThread(path.join(import.meta.dirname, "importWorker.js"));
  const importing = importHandlers(session, desktop, reader, (progress) =>
    sendTo(page)("importProgress", progress),
  );
  const layerImport = new ImportThread({
    script: path.join(import.meta.dirname, "layerImportWorker.js"),
    folder: session.workspace.folder,
  });
  const stopAdding = async () =>
    void (await Promise.all([importing.cancelImport(undefined), layerImport.cancel()]));
  const watch = new WorkspaceWatch(session, { search, suggest }, sendTo(page), logError);
  const stopExporting = async () => {
    await exporting.cancelExport(undefined);
    for (const thread of Object.values(exporters)) thread.stop();
  };
  const handlers = {
    ...watch.handlers,
    ...workspaceHandlers(session),
    ...workspacesHandlers(session, desktop),
    ...layerHandlers(session),
    ...historyHandlers(session),
    ...conflictHandlers(session),
    ...reviewHandlers(session, review, (tallied) => sendTo(page)("casesTallied", tallied)),
    ...inboxHandlers(session, path.join(import.meta.dirname, "inboxWorker.js")),
    ...agreementHandlers(session, agreement, desktop, (reached) =>
      sendTo(page)("agreementProgress", reached),
    ),
    ...chartHandlers(desktop),
    ...findingsHandlers(session, findings, reports, desktop, (reached) =>
      sendTo(page)("reportProgress", reached),
    ),
    ...anchoringHandlers(session),
    ...settingsHandlers(session, (theme) => {
      nativeTheme.themeSource = theme;
    }),
    ...exporting,
    ...importing,
    ...layerImportHandlers(session, desktop, layerImport, (progress) =>
      sendTo(page)("corpusProgress", progress),
    ),
    ...textHandlers(session, reader),
    ...copyHandlers(session, desktop),
    ...projectHandlers(session, (progress) => {
      const live = page();
      if (live) sendEvent(live, "labelUsesProgress", progress);
    }),
    ...searchHandlers(session, search),
    ...suggestHandlers(session, suggest),
    finishClosing: async ({ discardUnsaved }: { discardUnsaved: boolean }) => {
      // Ended with the program, they would leave a folder or a list half done.
      await Promise.all([exporting.cancelExport(undefined), stopAdding()]);
      await desktop.finishClosing(discardUnsaved);
      return ok(null);
    },
  };
  const told = { ...handlers, ...tellSuggest(handlers, suggest) };
  return {
    session,
    handlers: { ...told, ...tellSearch(told, search, session) },
    search,
    agreement,
    reports,
    review,
    findings,
    suggest,
    watch,
    stopExporting,
    stopAdding,
  };
}

function exportThreads({ workspace }: Session) {
  const options = { script: path.join(import.meta.dirname, "exportWorker.js"), folder: workspace.folder };
  return { exporting: new ExportThread(options), looking: new ExportThread(options) };
}

function sendTo(page: Page): SendToPage {
  return (event, payload) => {
    const live = page();
    if (live) sendEvent(live, event, payload);
  };
}
