import path from "node:path";
import { app, BrowserWindow } from "electron";

// The least an Electron program does before it shows something: the floor of a start.
async function show(): Promise<void> {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  await window.loadFile(path.join(import.meta.dirname, "empty.html"));
}

app.on("window-all-closed", () => app.quit());
void app.whenReady().then(show);
