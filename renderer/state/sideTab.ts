import { create } from "zustand";

/** What stands beside the text on the right. */
export type SideTab = "annotations" | "suggestions" | "guidelines" | "history";

/** The tab on the right that is shown; stays from document to document. */
export const useSideTab = create<{ tab: SideTab }>(() => ({ tab: "annotations" }));

/** Shows a tab on the right. */
export function showSideTab(tab: SideTab): void {
  useSideTab.setState({ tab });
}
