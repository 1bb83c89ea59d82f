import { app, type BrowserWindow, dialog } from "electron";
import { logError } from "./log";
import { dialogLanguage, windowTexts } from "./windowTexts";

/** Two crashes within this time mean that loading the page again does not help. */
const SOON_MS = 60_000;

/** Loads the page again when its process dies: all it had shown as saved is on disk. Gives up the second time. */
export function recoverFromCrashes(window: BrowserWindow): void {
  let lastMs = Number.NEGATIVE_INFINITY;
  window.webContents.on("render-process-gone", (_, { reason }) => {
    if (reason === "clean-exit") return;
    logError("page", `gone: ${reason}`);
    const isSecond = Date.now() - lastMs < SOON_MS;
    lastMs = Date.now();
    if (isSecond) giveUp(window);
    else window.webContents.reload();
  });
}

function giveUp(window: BrowserWindow): void {
  const language = dialogLanguage("system", app.getLocale());
  dialog.showErrorBox(app.name, windowTexts.pageStopped[language]);
  window.destroy();
}
