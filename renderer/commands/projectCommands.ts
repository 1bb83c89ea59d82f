import { openConflicts } from "../conflicts/merging";
import type { Command } from "../keys/Command";
import { openLabelEditor } from "../labels/editorStore";
import { openDialog } from "../shell/dialogInUse";
import { useDocuments } from "../state/documentStore";
import { showSideTab, useSideTab } from "../state/sideTab";

/** What concerns what all people of the project share. */
export const projectCommands: readonly Command[] = [
  {
    id: "showGuidelines",
    group: "view",
    keys: [{ code: "KeyG" }],
    run: () => showSideTab(useSideTab.getState().tab === "guidelines" ? "annotations" : "guidelines"),
  },
  { id: "editLabels", group: "application", keys: [], run: () => void openLabelEditor() },
  { id: "showConflicts", group: "application", keys: [], run: () => void openConflicts() },
  {
    id: "renameDocument",
    group: "application",
    keys: [{ code: "F2" }],
    run: () => openDialog("rename"),
    isAvailable: () => useDocuments.getState().current !== null,
  },
];
