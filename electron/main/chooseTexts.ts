import { app, type BrowserWindow, dialog } from "electron";
import { importEndings } from "../../core/importing/importKind";
import type { Session } from "./Session";
import { dialogLanguage, windowTexts } from "./windowTexts";

/** Asks for the files that texts are added from, or for a folder of them; null when the user cancels. */
export async function chooseTexts(
  window: BrowserWindow,
  { settings }: Session,
  what: "files" | "folder",
): Promise<readonly string[] | null> {
  const language = dialogLanguage(settings.value.language, app.getLocale());
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: windowTexts.chooseTexts[language],
    buttonLabel: windowTexts.addTexts[language],
    properties: what === "folder" ? ["openDirectory"] : ["openFile", "multiSelections"],
    filters: what === "folder" ? [] : [{ name: windowTexts.texts[language], extensions: [...importEndings] }],
  });
  return canceled ? null : filePaths;
}
