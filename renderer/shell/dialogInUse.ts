import { create } from "zustand";

/** The dialogs that commands open. Each is in the page once, wherever it is asked for. */
export type WindowDialog =
  | "palette"
  | "keySheet"
  | "settings"
  | "export"
  | "labels"
  | "rename"
  | "repairs"
  | "linesAlike"
  | "conflicts"
  | "import"
  | "layerImport"
  | "encoding"
  | "file"
  | "folder"
  | "acceptAgreed"
  | "textBin"
  | "leastSure"
  | "patterns";

/** The parts of the settings. */
export type SettingsPage = "you" | "reading" | "keys" | "project";

interface DialogState {
  readonly open: WindowDialog | null;
  readonly page: SettingsPage;
}

/** The dialog that is open, and the page that the settings show. */
export const useDialog = create<DialogState>(() => ({ open: null, page: "you" }));

/** Opens a dialog in place of the one that is open. */
export function openDialog(open: WindowDialog): void {
  useDialog.setState({ open });
}

/** Opens the settings at a page. */
export function openSettings(page: SettingsPage): void {
  useDialog.setState({ open: "settings", page });
}

/** Closes whichever dialog is open. */
export function leaveDialog(): void {
  useDialog.setState({ open: null });
}

/** Closes the dialog if it is still that one. */
export function closeDialog(dialog: WindowDialog): void {
  if (useDialog.getState().open === dialog) useDialog.setState({ open: null });
}
