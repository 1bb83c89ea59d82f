import { app, type BrowserWindow, dialog } from "electron";
import { importEndings } from "../../core/importing/importKind";
import type { Session } from "./Session";
import { dialogLanguage, windowTexts } from "./windowTexts";

/** What files are chosen for: the title of the dialog, and the endings that can be of use, any where there are none. */
const purposes = {
  texts: { title: windowTexts.chooseTexts, endings: [...importEndings] },
  corpus: { title: windowTexts.chooseCorpus, endings: [] },
};

/** Asks for the files that something is taken from, or for a folder of them; null when the user cancels. */
export async function choosePaths(
  window: BrowserWindow,
  { settings }: Session,
  purpose: keyof typeof purposes,
  what: "files" | "folder",
): Promise<readonly string[] | null> {
  const language = dialogLanguage(settings.value.language, app.getLocale());
  const { title, endings } = purposes[purpose];
  const isOpen = what === "folder" || endings.length === 0;
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: title[language],
    buttonLabel: windowTexts.addTexts[language],
    properties: what === "folder" ? ["openDirectory"] : ["openFile", "multiSelections"],
    filters: isOpen ? [] : [{ name: windowTexts.texts[language], extensions: endings }],
  });
  return canceled ? null : filePaths;
}
