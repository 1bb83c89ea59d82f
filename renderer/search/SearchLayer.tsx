import { LaterPart, useLaterPart } from "../shell/LaterPart";
import { leaveSearchView, useSearch } from "./searchStore";

const part = new LaterPart(() => import("./SearchView"));

/** Covers the text with a view of search while one is open. */
export function SearchLayer() {
  const isOpen = useSearch(({ view }) => view !== null);
  const views = useLaterPart(part, isOpen, leaveSearchView);
  return isOpen && views ? <views.SearchView /> : null;
}
