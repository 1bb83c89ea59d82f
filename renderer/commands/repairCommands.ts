import type { Command } from "../keys/Command";
import { openDialog } from "../shell/dialogInUse";
import { currentDocument } from "../state/documentStore";
import { useView } from "../state/viewStore";
import { leaveOutSelection, startRepair } from "./repairing";

const hasSelection = () => currentDocument() !== null && useView.getState().selection !== null;

/** What repairs the faults of an extraction for reading. */
export const repairCommands: readonly Command[] = [
  {
    id: "correctReading",
    group: "view",
    keys: [{ code: "KeyR", alt: true }],
    run: startRepair,
    isAvailable: hasSelection,
  },
  { id: "leaveOut", group: "view", keys: [], run: leaveOutSelection, isAvailable: hasSelection },
  {
    id: "showRepairs",
    group: "view",
    keys: [],
    run: () => openDialog("repairs"),
    isAvailable: () => currentDocument() !== null,
  },
];
