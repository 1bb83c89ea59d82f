import path from "node:path";
import { app, nativeTheme } from "electron";
import { RecentWorkspaces } from "../storage/RecentWorkspaces";
import { beginWork } from "./beginWork";
import type { CommandLine } from "./commandLine";
import { endWithError } from "./endProgram";
import { exampleOrigin, openSession } from "./openSession";
import { preparePage } from "./preparePage";
import { writeScreenshot } from "./screenshot";
import { createWindow, livePage } from "./window";
import { USUAL } from "./windowBounds";

/** Writes a picture of the window with a text open, and ends. Workspace, settings and profile stay as they are. */
export function runScreenshot(asked: CommandLine, file: string): void {
  const settingsFolder = app.getPath("userData");
  leaveProfileAlone(settingsFolder);
  app.on("window-all-closed", () => app.quit());
  // Else Electron tells of it in a dialog, which waits for somebody to close it.
  process.once("uncaughtException", endWithError);
  app
    .whenReady()
    .then(() => takePicture(asked, settingsFolder, path.resolve(file)))
    .then(() => app.exit(0), endWithError);
}

async function takePicture(asked: CommandLine, settingsFolder: string, file: string): Promise<void> {
  const recent = await RecentWorkspaces.open(settingsFolder, false);
  const session = await openSession(asked, settingsFolder, recent);
  const { documents } = await session.workspace.listDocuments();
  if (documents.length === 0) throw new Error(`${session.workspace.folder} holds no text to show`);
  nativeTheme.themeSource = session.settings.value.theme;
  const window = createWindow(USUAL);
  const page = () => livePage(window);
  const work = beginWork(session, page, { ...noDesktop, recent, example: exampleOrigin() });
  preparePage(() => work, page);
  await writeScreenshot(window, file);
}

/** Nobody is there to ask. */
const noDesktop = {
  finishClosing: async () => undefined,
  chooseFile: async () => null,
  printPdf: async () => new Uint8Array(),
  chooseFolder: async () => null,
  chooseCopyFolder: async () => null,
  reveal: async () => undefined,
  chooseWorkspace: async () => null,
  chooseTexts: async () => null,
  chooseCorpus: async () => null,
  moveTo: async () => undefined,
};

/**
 * Chromium's own files go to a folder for pictures: the program may be running on the usual ones. A fresh
 * temporary folder could not be removed, as Chromium writes to it until after we have ended.
 */
function leaveProfileAlone(userFolder: string): void {
  app.setPath("sessionData", path.join(userFolder, "picture-profile"));
}
