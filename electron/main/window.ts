import path from "node:path";
import { app, BrowserWindow, nativeTheme, screen, type WebContents } from "electron";
import { PAGE_ORIGIN } from "./trustedFrame";
import { placeWindow, type Rectangle, SMALLEST, type USUAL, type WindowPlaceStore } from "./windowBounds";

// The page's own ground, so that opening and resizing show no flash of another colour.
const GROUND = { light: "#f7f7f5", dark: "#191a1c" };

/** Makes the window, without a page and not shown yet. The same values in tests as in the package. */
export function createWindow(place: Rectangle | typeof USUAL): BrowserWindow {
  return new BrowserWindow({
    ...place,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: app.name,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload: path.join(import.meta.dirname, "../preload/preload.cjs"),
      // Here and not by app.enableSandbox, which would undo the --no-sandbox that root has to pass.
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: !app.isPackaged,
      // Chromium fetches its dictionaries from the network.
      spellcheck: false,
    },
  });
}

/** A window's page, or null once the window is gone: threads and calls of the page may outlive it for a moment. */
export function livePage(window: BrowserWindow): WebContents | null {
  return window.isDestroyed() ? null : window.webContents;
}

/** The window where it was when it was closed last, as far as the screens there are now allow. */
export function createWindowInPlace(stored: WindowPlaceStore): BrowserWindow {
  const { bounds, isMaximised } = stored.value;
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = createWindow(placeWindow(bounds, areas));
  if (isMaximised) window.once("show", () => window.maximize());
  return window;
}

/** Loads the page and shows the window once it has something to show. */
export async function showPage(window: BrowserWindow): Promise<void> {
  window.once("ready-to-show", () => window.show());
  await window.loadURL(`${PAGE_ORIGIN}/index.html`);
}

/** Remembers where the window is. Losing this is not worth a word to the user, so the outcome is not looked at. */
export async function rememberPlace(window: BrowserWindow, stored: WindowPlaceStore): Promise<void> {
  await stored.change({ bounds: window.getNormalBounds(), isMaximised: window.isMaximized() });
}

/** Brings the window to the front, wherever it is. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** F12 opens the developer tools of an unpackaged program; there is no menu that would. */
export function openToolsByKey({ webContents }: BrowserWindow): void {
  webContents.on("before-input-event", (_, { type, key }) => {
    if (type === "keyDown" && key === "F12" && !app.isPackaged) webContents.toggleDevTools();
  });
}
