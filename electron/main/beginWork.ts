import { nativeTheme, type WebContents } from "electron";
import { ok } from "../../core/result";
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
import { sendEvent } from "./ipcServer";
import { logError } from "./log";
import type { Handlers } from "./requests";
import type { Session } from "./Session";
import { type SendToPage, WorkspaceWatch } from "./watchWorkspace";
import { type WorkThreads, workerScript, workThreads } from "./workThreads";

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

/** What answers the page about one workspace, and what works for it beside. */
export interface Work {
  readonly session: Session;
  readonly handlers: Handlers;
  readonly threads: WorkThreads;
  readonly watch: WorkspaceWatch;
  /** Resolves when nothing is exported any more. */
  readonly stopExporting: () => Promise<void>;
  /** Resolves when no more texts are added, and no annotations imported. */
  readonly stopAdding: () => Promise<void>;
}

/**
 * Begins to answer the page about a workspace, and to search and watch it.
 *
 * @param page - The window's page now, or null when there is no window.
 */
export function beginWork(session: Session, page: () => WebContents | null, desktop: PageDesktop): Work {
  const send: SendToPage = (event, payload) => {
    const live = page();
    if (live) sendEvent(live, event, payload);
  };
  const threads = workThreads(session.workspace.folder, send);
  const watch = new WorkspaceWatch(session, threads, send, logError);
  const exporting = exportHandlers(session, threads.exporters, desktop, send);
  const importing = importHandlers(session, desktop, threads.reader, (progress) =>
    send("importProgress", progress),
  );
  const stopExporting = async () => {
    await exporting.cancelExport(undefined);
    for (const thread of Object.values(threads.exporters)) thread.stop();
  };
  const stopAdding = async () =>
    void (await Promise.all([importing.cancelImport(undefined), threads.layerImport.cancel()]));
  const handlers = {
    ...watch.handlers,
    ...exporting,
    ...importing,
    ...ownHandlers(session, desktop, send),
    ...threadHandlers(session, threads, desktop, send),
    finishClosing: async ({ discardUnsaved }: { discardUnsaved: boolean }) => {
      // Ended with the program, they would leave a folder or a list half done.
      await Promise.all([exporting.cancelExport(undefined), stopAdding()]);
      await desktop.finishClosing(discardUnsaved);
      return ok(null);
    },
  };
  return {
    session,
    handlers: telling(handlers, session, threads),
    threads,
    watch,
    stopExporting,
    stopAdding,
  };
}

/** What the main process answers by itself. */
function ownHandlers(session: Session, desktop: PageDesktop, send: SendToPage) {
  return {
    ...workspaceHandlers(session),
    ...workspacesHandlers(session, desktop),
    ...layerHandlers(session),
    ...historyHandlers(session),
    ...conflictHandlers(session),
    ...inboxHandlers(session, workerScript("inboxWorker")),
    ...chartHandlers(desktop),
    ...anchoringHandlers(session),
    ...settingsHandlers(session, (theme) => {
      nativeTheme.themeSource = theme;
    }),
    ...copyHandlers(session, desktop),
    ...projectHandlers(session, (progress) => send("labelUsesProgress", progress)),
  };
}

/** What the threads of the workspace answer. */
function threadHandlers(session: Session, threads: WorkThreads, desktop: PageDesktop, send: SendToPage) {
  const { review, agreement, findings, reports, layerImport, reader, search, suggest } = threads;
  return {
    ...reviewHandlers(session, review, (tallied) => send("casesTallied", tallied)),
    ...agreementHandlers(session, agreement, desktop, (reached) => send("agreementProgress", reached)),
    ...findingsHandlers(session, findings, reports, desktop, (reached) => send("reportProgress", reached)),
    ...layerImportHandlers(session, desktop, layerImport, (progress) => send("corpusProgress", progress)),
    ...textHandlers(session, reader),
    ...searchHandlers(session, search),
    ...suggestHandlers(session, suggest),
  };
}

/** The handlers, with the threads that keep what they have read told of what changes. */
function telling(handlers: Handlers, session: Session, { search, suggest }: WorkThreads): Handlers {
  const told = { ...handlers, ...tellSuggest(handlers, suggest) };
  return { ...told, ...tellSearch(told, search, session) };
}
