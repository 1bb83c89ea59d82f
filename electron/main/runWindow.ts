import path from "node:path";
import { app, type BrowserWindow, dialog, nativeTheme, shell } from "electron";
import { RecentWorkspaces } from "../storage/RecentWorkspaces";
import type { Workspace } from "../storage/Workspace";
import { beginWork, type PageDesktop } from "./beginWork";
import { chooseFile } from "./chooseFile";
import { choosePaths } from "./choosePaths";
import { guardClosing } from "./closeWindow";
import type { CommandLine } from "./commandLine";
import { endWithError } from "./endProgram";
import { foresee } from "./foresee";
import { logError, openLog } from "./log";
import { exampleOrigin, openSession, sessionIn } from "./openSession";
import { setMenu } from "./ownMenu";
import { preparePage } from "./preparePage";
import { printPdf } from "./printPdf";
import { recoverFromCrashes } from "./recoverFromCrashes";
import type { Session } from "./Session";
import { Workplace } from "./Workplace";
import { bringToFront, createWindowInPlace, livePage, openToolsByKey, showPage } from "./window";
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
  const recent = await RecentWorkspaces.open(folder, true);
  const session = await openSession(asked, folder, recent);
  const place = await openWindowPlace(folder, true);
  nativeTheme.themeSource = session.settings.value.theme;
  setMenu();
  const window = createWindowInPlace(place);
  const page = () => livePage(window);
  const desktop = desktopOf(
    { window, workplace: () => workplace, close: () => closing.finish() },
    recent,
    asked,
  );
  const workplace = new Workplace(session, (next) => beginWork(next, page, desktop));
  preparePage(() => workplace.work, page);
  const closing = guardClosing(window, workplace, place);
  app.on("second-instance", () => bringToFront(window));
  recoverFromCrashes(window);
  openToolsByKey(window);
  const isShown = showPage(window);
  foresee(session).catch((error: unknown) => logError("foresee", error));
  await openLog(folder);
  await isShown;
}

/** What the desktop's part of the page's calls is done with. */
interface Surroundings {
  readonly window: BrowserWindow;
  /** Known once the work has begun. */
  readonly workplace: () => Workplace;
  readonly close: () => void;
}

function desktopOf(
  { window, workplace, close }: Surroundings,
  recent: RecentWorkspaces,
  { exportFolder }: CommandLine,
): PageDesktop {
  const ask = (purpose: Purpose) => chooseFolder(window, workplace().session, purpose);
  const choose = async (purpose: Purpose) =>
    exportFolder === null ? ask(purpose) : path.resolve(exportFolder);
  return {
    recent,
    chooseWorkspace: ask,
    example: exampleOrigin(),
    chooseTexts: (what) => choosePaths(window, workplace().session, "texts", what),
    chooseCorpus: (what) => choosePaths(window, workplace().session, "corpus", what),
    moveTo: (workspace) => moveTo(workspace, workplace(), window, recent),
    finishClosing: async (discardUnsaved: boolean) => {
      if (!discardUnsaved) await workplace().settled();
      close();
    },
    chooseFile: async (name) =>
      exportFolder === null
        ? chooseFile(window, workplace().session, name)
        : path.resolve(exportFolder, name),
    printPdf,
    chooseFolder: () => choose("export"),
    chooseCopyFolder: () => choose("copy"),
    reveal: async (folder: string) => {
      const problem = await shell.openPath(folder);
      if (problem !== "") logError("revealExport", problem);
    },
  };
}

/** The page is loaded anew a moment later, so that its call is answered first. */
async function moveTo(
  workspace: Workspace,
  workplace: Workplace,
  window: BrowserWindow,
  recent: RecentWorkspaces,
): Promise<void> {
  const { settings, isScreenshot } = workplace.session;
  await workplace.moveTo(sessionIn(workspace, settings, isScreenshot));
  await recent.remember(workspace.folder);
  setImmediate(() => livePage(window)?.reload());
}

/** What a folder is chosen for, with what the system's dialog says then. */
const purposes = {
  export: { title: windowTexts.chooseExportFolder, button: windowTexts.exportHere },
  copy: { title: windowTexts.chooseCopyFolder, button: windowTexts.copyHere },
  open: { title: windowTexts.chooseWorkspace, button: windowTexts.openWorkspace },
  create: { title: windowTexts.chooseNewWorkspace, button: windowTexts.createWorkspace },
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
