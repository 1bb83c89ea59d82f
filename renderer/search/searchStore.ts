import { flushSync } from "react-dom";
import { create } from "zustand";
import { focusText } from "../annotate/editorInUse";
import type { Place } from "../commands/acrossDocuments";
import { onAnnotatorChange } from "./annotatorChange";

/**
 * What covers the text: the lists of what was found in all documents, how far annotators agree, and what the corpus
 * says.
 */
export type SearchViewName =
  | "concordance"
  | "mentions"
  | "ledger"
  | "agreement"
  | "findings"
  | "inbox"
  | "phraseReview";

/** A hit that is looked at in its text, and the view that it is listed in. */
export interface OpenedHit {
  readonly place: Place;
  readonly view: SearchViewName;
  readonly behind: SearchViewName | null;
}

/** Which of them is open. */
export interface SearchState {
  readonly view: SearchViewName | null;
  /** Where leaving it leads: the ledger, from contexts that were opened there. */
  readonly behind: SearchViewName | null;
  /** Grows when the open view is asked for again, so that a part of it takes the focus. */
  readonly requests: number;
  /** The part that does: the list when it was come back to, or when what it lists has been chosen elsewhere. */
  readonly begins: "field" | "list";
  /** What was opened when the view was last left; null when it was left for good. */
  readonly opened: OpenedHit | null;
}

/** Which view of search covers the text. */
export const useSearch = create<SearchState>(() => ({
  view: null,
  behind: null,
  requests: 0,
  begins: "field",
  opened: null,
}));

onAnnotatorChange(() => useSearch.setState({ view: null, behind: null, opened: null }));

/** Covers the text with a view. */
export function showSearchView(
  view: SearchViewName,
  { behind = null, begins = "field" }: Partial<Pick<SearchState, "behind" | "begins">> = {},
): void {
  useSearch.setState(({ requests }) => ({ view, behind, begins, requests: requests + 1 }));
}

/** Leaves the view for the one behind it, or else for the text. */
export function leaveSearchView(): void {
  const { behind } = useSearch.getState();
  if (behind === null) uncoverText();
  else showSearchView(behind, { begins: "list" });
}

/** Shows the text again and gives it the keys; for good, or to look at a place that is listed. */
export function uncoverText(place: Place | null = null): void {
  const { view, behind } = useSearch.getState();
  if (view === null) return;
  const opened = place && { place, view, behind };
  // At once: what is still covered cannot take the focus.
  flushSync(() => useSearch.setState({ view: null, behind: null, opened }));
  focusText();
}

/** True while a label's key is for what is ticked in the concordance. */
export function isConcordanceShown(): boolean {
  return useSearch.getState().view === "concordance";
}

/** False while a view of search covers the text: keys then mean what is in that view. */
export function isTextShown(): boolean {
  return useSearch.getState().view === null;
}
