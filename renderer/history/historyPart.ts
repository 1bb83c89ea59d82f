import { create } from "zustand";
import { showSideTab } from "../state/sideTab";

/** What of the history is shown. */
export type HistoryPart = "versions" | "bin";

/** The part of the history that is shown; stays from document to document. */
export const useHistoryPart = create<{ part: HistoryPart }>(() => ({ part: "versions" }));

/** Shows the history beside the text, at a part, and gives it the keys. */
export function showHistory(part: HistoryPart): void {
  useHistoryPart.setState({ part });
  showSideTab("history");
  // The panel is there only after it has been drawn.
  requestAnimationFrame(() => document.getElementById("side-tab-history")?.focus());
}
