import path from "node:path";
import { session as electronSession, nativeTheme, type WebContents } from "electron";
import { ok } from "../../core/result";
import { SearchWorker } from "../search/SearchWorker";
import { serveApp } from "./appProtocol";
import { anchoringHandlers } from "./handlers/anchoringHandlers";
import { conflictHandlers } from "./handlers/conflictHandlers";
import { type CopyDesktop, copyHandlers } from "./handlers/copyHandlers";
import { type ExportDesktop, exportHandlers } from "./handlers/exportHandlers";
import { historyHandlers } from "./handlers/historyHandlers";
import { layerHandlers } from "./handlers/layerHandlers";
import { projectHandlers } from "./handlers/projectHandlers";
import { searchHandlers } from "./handlers/searchHandlers";
import { settingsHandlers } from "./handlers/settingsHandlers";
import { tellSearch } from "./handlers/tellSearch";
import { workspaceHandlers } from "./handlers/workspaceHandlers";
import { sendEvent, serveIpc } from "./ipcServer";
import { lockSession } from "./lockdown";
import { logError } from "./log";
import type { Session } from "./Session";
import { type SendToPage, WorkspaceWatch } from "./watchWorkspace";

/** What the page's calls need of the desktop and the window. */
export interface PageDesktop extends ExportDesktop, CopyDesktop {
  readonly finishClosing: (discardUnsaved: boolean) => Promise<void>;
}

/** What works for the page beside its calls. */
export interface PageHelpers {
  readonly search: SearchWorker;
  readonly watch: WorkspaceWatch;
}

/**
 * Readies all that the page relies on: its files, its locks, and the answers to its calls. Before it is
 * loaded. Gives what works for it beside: the thread that searches and the watch over the workspace.
 */
export function preparePage(
  session: Session,
  page: () => WebContents | null,
  desktop: PageDesktop,
): PageHelpers {
  lockSession(electronSession.defaultSession);
  serveApp(path.join(import.meta.dirname, "../renderer"));
  const search = new SearchWorker({
    script: path.join(import.meta.dirname, "searchWorker.js"),
    folder: session.workspace.folder,
    progress: (progress) => {
      const live = page();
      if (live) sendEvent(live, "searchProgress", progress);
    },
    reportBug: logError,
  });
  const exporting = exportHandlers(session, desktop, (progress) => {
    const live = page();
    if (live) sendEvent(live, "exportProgress", progress);
  });
  const watch = new WorkspaceWatch(session, search, sendTo(page), logError);
  const handlers = {
    ...watch.handlers,
    ...workspaceHandlers(session),
    ...layerHandlers(session),
    ...historyHandlers(session),
    ...conflictHandlers(session),
    ...anchoringHandlers(session),
    ...settingsHandlers(session, (theme) => {
      nativeTheme.themeSource = theme;
    }),
    ...exporting,
    ...copyHandlers(session, desktop),
    ...projectHandlers(session, (progress) => {
      const live = page();
      if (live) sendEvent(live, "labelUsesProgress", progress);
    }),
    ...searchHandlers(session, search),
    finishClosing: async ({ discardUnsaved }: { discardUnsaved: boolean }) => {
      // Ended with the program, it would leave a folder half written.
      await exporting.cancelExport(undefined);
      await desktop.finishClosing(discardUnsaved);
      return ok(null);
    },
  };
  serveIpc({ ...handlers, ...tellSearch(handlers, search, session) }, page, logError);
  return { search, watch };
}

function sendTo(page: () => WebContents | null): SendToPage {
  return (event, payload) => {
    const live = page();
    if (live) sendEvent(live, event, payload);
  };
}
