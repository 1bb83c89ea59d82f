import type { Settings } from "../../ipc/settings";
import type { Handlers } from "../requests";
import type { Session } from "../Session";

/** Changes settings. @param themeChanged - Told which theme is wanted, once it is stored. */
export function settingsHandlers(
  { settings }: Session,
  themeChanged: (theme: Settings["theme"]) => void,
): Pick<Handlers, "saveSettings"> {
  return {
    async saveSettings(change) {
      const saved = await settings.change(withoutUndefined(change));
      if (saved.ok) themeChanged(saved.value.theme);
      return saved;
    },
  };
}

/** A key that is present and undefined says nothing; spread over the settings it would erase one. */
function withoutUndefined(change: { [K in keyof Settings]?: Settings[K] | undefined }): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
