import path from "node:path";
import { app, type BrowserWindow, dialog, nativeTheme, shell } from "electron";
import { guardClosing } from "./closeWindow";
import type { CommandLine } from "./commandLine";
import { endWithError } from "./endProgram";
import { logError, openLog } from "./log";
import { openSession } from "./openSession";
import { setMenu } from "./ownMenu";
import { preparePage } from "./preparePage";
import { recoverFromCrashes } from "./recoverFromCrashes";
import type { Session } from "./Session";
import { bringToFront, createWindowInPlace, openToolsByKey, showPage } from "./window";
import { openWindowPlace } from "./windowBounds";
import { dialogLanguage, windowTexts } from "./windowTexts";

/** Opens the workbench's window on a workspace and runs until it is closed. */
export function runWindow(asked: CommandLine): void {
  app.on("window-all-closed", () => app.quit());
  // Ending goes through the window's closing, so that a page saves first.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => app.quit());
  app
    .whenReady()
    .then(() => start(asked))
    .catch(failToStart);
}

async function start(asked: CommandLine): Promise<void> {
  const folder = app.getPath("userData");
  openLog(folder);
  const session = await openSession(asked, folder);
  const place = await openWindowPlace(folder, true);
  nativeTheme.themeSource = session.settings.value.theme;
  setMenu();
  const window = createWindowInPlace(place);
  const desktop = desktopOf(window, () => closing.finish(), session, asked.exportFolder);
  const helpers = preparePage(session, () => livePage(window), desktop);
  const closing = guardClosing(window, session, helpers, place);
  app.on("second-instance", () => bringToFront(window));
  recoverFromCrashes(window);
  openToolsByKey(window);
  await showPage(window);
}

const livePage = (window: BrowserWindow) => (window.isDestroyed() ? null : window.webContents);

function desktopOf(window: BrowserWindow, close: () => void, session: Session, exportFolder: string | null) {
  const choose = async (purpose: Purpose) =>
    exportFolder === null ? chooseFolder(window, session, purpose) : path.resolve(exportFolder);
  return {
    finishClosing: async (discardUnsaved: boolean) => {
      if (!discardUnsaved) await Promise.all([session.layers.settled(), session.project.settled()]);
      close();
    },
    chooseFolder: () => choose("export"),
    chooseCopyFolder: () => choose("copy"),
    reveal: async (folder: string) => {
      const problem = await shell.openPath(folder);
      if (problem !== "") logError("revealExport", problem);
    },
  };
}

/** What a folder is chosen for, with what the system's dialog says then. */
const purposes = {
  export: { title: windowTexts.chooseExportFolder, button: windowTexts.exportHere },
  copy: { title: windowTexts.chooseCopyFolder, button: windowTexts.copyHere },
};
type Purpose = keyof typeof purposes;

async function chooseFolder(
  window: BrowserWindow,
  { settings }: Session,
  purpose: Purpose,
): Promise<string | null> {
  const language = dialogLanguage(settings.value.language, app.getLocale());
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: purposes[purpose].title[language],
    buttonLabel: purposes[purpose].button[language],
    defaultPath: app.getPath("documents"),
    properties: ["openDirectory", "createDirectory"],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Whoever started the program from a menu sees no terminal, so an installed one says it in a dialog too. */
function failToStart(error: unknown): void {
  const language = dialogLanguage("system", app.getLocale());
  if (app.isPackaged && error instanceof Error)
    dialog.showErrorBox(windowTexts.cannotStart[language], error.message);
  endWithError(error);
}
