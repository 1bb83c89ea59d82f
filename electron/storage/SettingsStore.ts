import { defaultSettings, type Settings, settingsSchema } from "../ipc/settings";
import { UserFile } from "./UserFile";

/** The user's settings on this machine: `settings.json` in the program's own folder. */
export type SettingsStore = UserFile<Settings>;

/** Opens the settings. @param isKept - False to change nothing on disk, see {@link UserFile.open}. */
export function openSettings(folder: string, isKept: boolean): Promise<SettingsStore> {
  const form = { name: "settings.json", schema: settingsSchema, defaults: defaultSettings };
  return UserFile.open<Settings>(folder, form, isKept);
}
