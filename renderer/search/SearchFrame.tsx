import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";
import { OwnFirstNote } from "./OwnFirstNote";
import { leaveSearchView, type SearchViewName } from "./searchStore";
import "./search.css";

export interface SearchFrameProps {
  readonly view: SearchViewName;
  readonly head: ReactNode;
  readonly children: ReactNode;
}

/** The part all have: what it is, and the way back. A click on its ground keeps the keys in it. */
export function SearchFrame({ view, head, children }: SearchFrameProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLElement>(null);
  useKeysInside(frame);
  return (
    <main ref={frame} className="search-view" tabIndex={-1} onKeyDown={onKey} data-testid={view}>
      <header className="search-header">
        {head}
        <Keys view={view} />
        <Button className="button plain search-leave" onPress={leaveSearchView}>
          {t("search.leave")} <kbd>Esc</kbd>
        </Button>
      </header>
      <OwnFirstNote />
      {children}
    </main>
  );
}

/** The views whose rows are ticked and opened by key. */
const KEYED: ReadonlySet<SearchViewName> = new Set<SearchViewName>([
  "concordance",
  "mentions",
  "phraseReview",
]);

function Keys({ view }: { view: SearchViewName }) {
  const { t } = useTranslation();
  if (view === "ledger")
    return (
      <span className="search-keys" aria-hidden="true">
        <kbd>↵</kbd> {t("search.keyContexts")}
      </span>
    );
  if (!KEYED.has(view)) return <span className="search-keys" />;
  return (
    <span className="search-keys" aria-hidden="true">
      <kbd>Space</kbd> {t("search.keyTick")}
      <kbd>{view === "mentions" ? "Ctrl ↵" : "↵"}</kbd> {t("search.keyOpen")}
    </span>
  );
}

/**
 * Whoever opens the view has the keys in it. What had the focus may go later, as a button does once it has been used;
 * the keys would then mean nothing.
 */
function useKeysInside(frame: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = frame.current;
    const enter = requestAnimationFrame(() => {
      if (!root?.contains(document.activeElement)) root?.focus();
    });
    const keep = () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) root?.focus();
      });
    };
    root?.addEventListener("focusout", keep);
    return () => {
      cancelAnimationFrame(enter);
      root?.removeEventListener("focusout", keep);
    };
  }, [frame]);
}

function onKey(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.nativeEvent.isComposing || event.defaultPrevented) return;
  event.preventDefault();
  leaveSearchView();
}
