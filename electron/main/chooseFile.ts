import path from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import type { Session } from "./Session";
import { dialogLanguage, windowTexts } from "./windowTexts";

/** Asks where a file is to be written, offering a name; null when the user cancels. */
export async function chooseFile(
  window: BrowserWindow,
  { settings }: Session,
  name: string,
): Promise<string | null> {
  const language = dialogLanguage(settings.value.language, app.getLocale());
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: windowTexts.chooseExportFile[language],
    buttonLabel: windowTexts.exportHere[language],
    defaultPath: path.join(app.getPath("documents"), name),
  });
  return canceled || filePath === "" ? null : filePath;
}
