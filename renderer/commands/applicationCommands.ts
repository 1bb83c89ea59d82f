import { currentLanguage } from "../i18n/i18n";
import type { Command } from "../keys/Command";
import { openDialog, openSettings } from "../shell/dialogInUse";
import { latestToCancel } from "../state/progress";
import { changeSettings } from "../state/settings";
import { isDark, isHighContrast } from "../theme/appearance";
import { createWorkspace, openOtherWorkspace } from "../workspaces/switching";

/** What concerns the workbench as a whole. */
export const applicationCommands: readonly Command[] = [
  {
    id: "palette",
    group: "application",
    keys: [{ code: "KeyK", control: true }],
    run: () => openDialog("palette"),
    worksInFields: true,
    isInPalette: false,
  },
  {
    id: "keySheet",
    group: "application",
    keys: [{ code: "Slash", shift: true }, { code: "F1" }],
    run: () => openDialog("keySheet"),
  },
  {
    id: "settings",
    group: "application",
    keys: [{ code: "Comma", control: true }],
    run: () => openSettings("you"),
    worksInFields: true,
  },
  { id: "keySettings", group: "application", keys: [], run: () => openSettings("keys") },
  {
    id: "export",
    group: "application",
    keys: [{ code: "KeyE", control: true }],
    run: () => openDialog("export"),
  },
  {
    id: "cancelLatest",
    group: "application",
    keys: [],
    run: () => latestToCancel()?.cancel?.(),
    isAvailable: () => latestToCancel() !== undefined,
  },
  { id: "openWorkspace", group: "application", keys: [], run: openOtherWorkspace },
  { id: "createWorkspace", group: "application", keys: [], run: createWorkspace },
  {
    id: "switchTheme",
    group: "application",
    keys: [],
    run: () => void changeSettings({ theme: isDark() ? "light" : "dark" }),
  },
  {
    id: "switchContrast",
    group: "application",
    keys: [],
    run: () => void changeSettings({ contrast: isHighContrast() ? "standard" : "high" }),
  },
  {
    id: "switchLanguage",
    group: "application",
    keys: [],
    run: () => void changeSettings({ language: currentLanguage() === "en" ? "zh-CN" : "en" }),
  },
];
