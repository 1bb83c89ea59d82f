import { app, type BrowserWindow, dialog } from "electron";
import type { Work } from "./beginWork";
import { Closing } from "./Closing";
import { sendEvent } from "./ipcServer";
import type { Session } from "./Session";
import type { Workplace } from "./Workplace";
import { rememberPlace } from "./window";
import type { WindowPlaceStore } from "./windowBounds";
import { dialogLanguage, windowTexts } from "./windowTexts";

/** Lets the window close only when all is saved, or when the user wants it all the same. */
export function guardClosing(window: BrowserWindow, workplace: Workplace, place: WindowPlaceStore): Closing {
  const { webContents } = window;
  const closing = new Closing({
    needsPage: () =>
      mayHoldChanges(workplace.session) && !webContents.isCrashed() && !webContents.isLoading(),
    askPage: () => sendEvent(webContents, "closing", null),
    hearPage: () => webContents.executeJavaScript("true"),
    isSaving: () => isSaving(workplace.work),
    askUser: () => askUser(window, workplace.session),
    destroy: () => destroy(window, workplace, place),
  });
  window.on("close", (event) => {
    event.preventDefault();
    void closing.request();
  });
  return closing;
}

const isSaving = ({ session, threads: { search } }: Work) =>
  session.layers.isSaving || session.project.isSaving || search.isSaving;

/** Annotations on an opened document, or labels that are being edited. */
const mayHoldChanges = ({ layers, project }: Session) => layers.hasOpened || project.hasLoaded;

async function askUser(window: BrowserWindow, { settings }: Session): Promise<boolean> {
  const language = dialogLanguage(settings.value.language, app.getLocale());
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    message: windowTexts.notAnswering[language],
    detail: windowTexts.unsavedMayBeLost[language],
    buttons: [windowTexts.wait[language], windowTexts.closeAnyway[language]],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

async function destroy(window: BrowserWindow, workplace: Workplace, place: WindowPlaceStore): Promise<void> {
  await Promise.all([rememberPlace(window, place), workplace.stop()]);
  window.destroy();
}
