import { app, type Session, type WebContents } from "electron";
import { PAGE_ORIGIN } from "./trustedFrame";

/** Keeps every page, now and later, from leaving the program. Before the first window is made. */
export function lockDown(): void {
  app.on("web-contents-created", (_, contents) => lockContents(contents));
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
}

/** Gives no permission to any page, and lets no request leave the machine. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocal(url) }));
}

/** Our page, data it made itself, and the developer tools, which a packaged program does not open. */
function isLocal(url: string): boolean {
  return /^(data|blob|devtools):/.test(url) || url.startsWith(`${PAGE_ORIGIN}/`);
}
