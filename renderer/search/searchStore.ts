import { create } from "zustand";
import { useEditor } from "../annotate/editorInUse";
import { onAnnotatorChange } from "./annotatorChange";

/** What covers the text: the lists of what was found in all documents. */
export type SearchViewName = "concordance" | "mentions" | "ledger";

/** Which of them is open. */
export interface SearchState {
  readonly view: SearchViewName | null;
  /** Where leaving it leads: the ledger, from contexts that were opened there. */
  readonly behind: SearchViewName | null;
  /** Grows when the open view is asked for again, so that its first field takes the focus. */
  readonly requests: number;
  /** True when it was come back to: its list then takes the focus. */
  readonly isBack: boolean;
}

/** Which view of search covers the text. */
export const useSearch = create<SearchState>(() => ({
  view: null,
  behind: null,
  requests: 0,
  isBack: false,
}));

onAnnotatorChange(() => useSearch.setState({ view: null, behind: null }));

/** Covers the text with a view. */
export function showSearchView(view: SearchViewName, behind: SearchViewName | null = null): void {
  useSearch.setState(({ requests }) => ({ view, behind, requests: requests + 1, isBack: false }));
}

/** Leaves the view for the one behind it, or else for the text. */
export function leaveSearchView(): void {
  const { behind } = useSearch.getState();
  if (behind === null) uncoverText();
  else comeBackTo(behind);
}

function comeBackTo(view: SearchViewName): void {
  showSearchView(view);
  useSearch.setState({ isBack: true });
}

/** Shows the text again and gives it the keys. */
export function uncoverText(): void {
  if (isTextShown()) return;
  useSearch.setState({ view: null, behind: null });
  useEditor.getState().editor?.focus();
}

/** True while a label's key is for what is ticked in the concordance. */
export function isConcordanceShown(): boolean {
  return useSearch.getState().view === "concordance";
}

/** False while a view of search covers the text: keys then mean what is in that view. */
export function isTextShown(): boolean {
  return useSearch.getState().view === null;
}
