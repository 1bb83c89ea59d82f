import { isSameSpan } from "../../core/text/Span";
import { selectedAnnotation } from "../commands/annotating";
import { useDocuments } from "../state/documentStore";
import { useView } from "../state/viewStore";
import { type SearchViewName, showSearchView, useSearch } from "./searchStore";

/** True when a hit of that view is looked at in its text: going back to the list then leaves it as it was. */
export function isHitOf(view: SearchViewName): boolean {
  const { opened } = useSearch.getState();
  const selected = useView.getState().selection ?? selectedAnnotation();
  if (opened?.view !== view || !selected) return false;
  return useDocuments.getState().current === opened.place.document && isSameSpan(selected, opened.place);
}

/** True when a view was left to look at a hit, and nothing else has been selected since. */
export function isListBehind(view: SearchViewName): boolean {
  const isNothingSelected = !useView.getState().selection && !selectedAnnotation();
  return useSearch.getState().opened?.view === view && (isNothingSelected || isHitOf(view));
}

/** Shows the view that was left to look at a hit. */
export function goBackToList(): void {
  const { opened } = useSearch.getState();
  if (opened) showSearchView(opened.view, { behind: opened.behind, begins: "list" });
}
