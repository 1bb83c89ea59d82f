import { ipcMain, type WebContents } from "electron";
import type { Events } from "../ipc/contract";
import { channelOf, type EventName, methods } from "../ipc/methods";
import { answer, type Handlers, type ReportBug, refuse } from "./requests";
import { isFromOurPage } from "./trustedFrame";

/**
 * Answers the page's calls. Only those from our page in the window given; all others are refused.
 *
 * @param handlers - Gives what answers now.
 * @param page - Gives the window's page now, or null when there is no window.
 */
export function serveIpc(handlers: () => Handlers, page: () => WebContents | null, report: ReportBug): void {
  for (const method of methods)
    ipcMain.handle(channelOf(method), (event, payload: unknown) =>
      isFromOurPage(event, page())
        ? answer(handlers(), method, payload, report)
        : refuse("the call did not come from the program's own page"),
    );
}

/** Sends the page an event. */
export function sendEvent<E extends EventName>(page: WebContents, event: E, payload: Events[E]): void {
  page.send(channelOf(event), payload);
}
