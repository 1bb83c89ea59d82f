import { showHistory } from "../history/historyPart";
import type { Command } from "../keys/Command";
import { currentDocument } from "../state/documentStore";

const isTextShown = () => currentDocument() !== null;

/** What the annotations of the document shown were. */
export const historyCommands: readonly Command[] = [
  {
    id: "showVersions",
    group: "view",
    keys: [],
    run: () => showHistory("versions"),
    isAvailable: isTextShown,
  },
  { id: "showBin", group: "view", keys: [], run: () => showHistory("bin"), isAvailable: isTextShown },
];
