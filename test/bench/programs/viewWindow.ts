import path from "node:path";
import { app, session } from "electron";
import { declareAppScheme, serveApp } from "../../../electron/main/appProtocol";
import { lockDown, lockSession } from "../../../electron/main/lockdown";
import { createWindow, showPage } from "../../../electron/main/window";
import { USUAL } from "../../../electron/main/windowBounds";

// The program's own window and content security policy around the page of the benchmark.
declareAppScheme();
lockDown();
app.on("window-all-closed", () => app.quit());
void app.whenReady().then(async () => {
  lockSession(session.defaultSession);
  serveApp(path.join(import.meta.dirname, "../page"));
  await showPage(createWindow(USUAL));
});
