import { useEffect, useState } from "react";
import { useSearch } from "./searchStore";

type Views = typeof import("./SearchView");

/** Loaded once the window is at rest, or when first asked for: the start needs none of it. */
let views: Views | null = null;
const loadViews = async () => {
  views = await import("./SearchView");
  return views;
};

/** Covers the text with a view of search while one is open. */
export function SearchLayer() {
  const isOpen = useSearch(({ view }) => view !== null);
  const [, setLoaded] = useState(views);
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadViews().then(setLoaded));
    return () => cancelIdleCallback(idle);
  }, []);
  useEffect(() => {
    if (isOpen && !views) void loadViews().then(setLoaded);
  }, [isOpen]);
  // Not React.lazy, which shows nothing for a moment even when loaded: keys pressed then would be lost.
  return isOpen && views ? <views.SearchView /> : null;
}
