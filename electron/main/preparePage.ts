import path from "node:path";
import { session as electronSession, type WebContents } from "electron";
import { serveApp } from "./appProtocol";
import type { Work } from "./beginWork";
import { serveIpc } from "./ipcServer";
import { lockSession } from "./lockdown";
import { logError } from "./log";

/** Readies all that the page relies on: its files, its locks, and the way to its answers. Once, before it is loaded. */
export function preparePage(work: () => Work, page: () => WebContents | null): void {
  lockSession(electronSession.defaultSession);
  serveApp(path.join(import.meta.dirname, "../renderer"));
  serveIpc(() => work().handlers, page, logError);
}
