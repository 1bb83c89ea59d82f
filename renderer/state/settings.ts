import type { Settings } from "../../electron/ipc/settings";
import { resolveLanguage, switchLanguage } from "../i18n/i18n";
import { client } from "../workbenchClient";
import { notify } from "./announcements";
import { forgetDocuments, openDocument, useDocuments } from "./documentStore";
import { saveEverything, saveStateNow } from "./everythingSaved";
import { history } from "./history";
import { saveQueue } from "./saving";
import { summariseAll } from "./summarising";
import { clearSelection } from "./viewStore";
import { useWorkspace } from "./workspaceStore";

/** The settings of this user. Only below the workbench, which shows once they are there. */
export function useSettings(): Settings {
  const settings = useWorkspace(({ info }) => info?.settings);
  if (!settings) throw new Error("Settings are read before the workspace is open");
  return settings;
}

/** Changes some settings now and for the next start; shows why when they cannot be kept. */
export async function changeSettings(change: Partial<Settings>): Promise<boolean> {
  const answer = await client.saveSettings(change);
  if (!answer.ok) {
    notify(answer.error);
    return false;
  }
  // How the text is set is shown before it is kept: the answer to one step of a slider must not undo the next.
  useWorkspace.setState(({ info }) => ({
    info: info && { ...info, settings: { ...answer.value, reading: info.settings.reading } },
  }));
  if (change.language) await switchLanguage(resolveLanguage(change.language));
  return true;
}

/**
 * Lets another annotator go on: their layers take the place of the present ones. Refused (false) while
 * something is unsaved, as it belongs in the present annotator's files.
 */
export async function changeAnnotator(annotator: Settings["annotator"]): Promise<boolean> {
  if (!(await saveEverything())) {
    const state = saveStateNow();
    if (state.kind === "failed") notify(state.problem);
    return false;
  }
  if (!(await changeSettings({ annotator }))) return false;
  const { current } = useDocuments.getState();
  clearSelection();
  history.clear();
  saveQueue.clear();
  forgetDocuments();
  if (current) await openDocument(current);
  void summariseAll();
  return true;
}
