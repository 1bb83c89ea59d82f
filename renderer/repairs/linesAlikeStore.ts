import { create } from "zustand";
import { openDialog } from "../shell/dialogInUse";
import { closeDraft, type RepairDraft } from "./repairStore";

/** The lines that are shown before they are left out, with the document they are of; null while none are. */
export const useLinesAlike = create<{ lines: Pick<RepairDraft, "document" | "alike"> | null }>(() => ({
  lines: null,
}));

/** Shows the lines like the passage of a form, in place of the form. */
export function showLinesAlike({ document, alike }: RepairDraft): void {
  closeDraft();
  useLinesAlike.setState({ lines: { document, alike } });
  openDialog("linesAlike");
}
