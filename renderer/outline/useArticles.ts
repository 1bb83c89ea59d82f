import { useEffect, useMemo, useState } from "react";
import { type ConfirmedArticle, documentEntry } from "../../core/model/Project";
import { useDocuments } from "../state/documentStore";
import { type TextReading, useReading } from "../state/readingStore";
import { useWorkspace } from "../state/workspaceStore";
import { type ListedArticle, listArticles } from "./listArticles";

const NONE: readonly ListedArticle[] = [];
const NOTHING_CONFIRMED: readonly ConfirmedArticle[] = [];

/** The articles of the document shown; none while a long text's are not known yet. */
export function useArticles(): readonly ListedArticle[] {
  const reading = useSettledReading();
  const confirmed = useConfirmed();
  return useMemo(
    () => (reading ? listArticles(reading.outline, reading.reflowed, confirmed) : NONE),
    [reading, confirmed],
  );
}

function useConfirmed(): readonly ConfirmedArticle[] {
  const current = useDocuments((state) => state.current);
  return useWorkspace(({ info }) => {
    const entry = info && current ? documentEntry(info.project, current) : null;
    return entry?.articles ?? NOTHING_CONFIRMED;
  });
}

/** Paragraphs of a text whose outline takes a few milliseconds. */
const SHORT = 1_000;
/** How long a longer text may be on screen before its outline is worked out in any case. */
const PATIENCE_MS = 2_000;

/** How the document shown reads; of a long text only once the window has nothing better to do than its outline. */
function useSettledReading(): TextReading | null {
  const reading = useReading();
  const [settled, settle] = useState<TextReading | null>(null);
  const isShort = reading !== null && reading.layout.paragraphs.length <= SHORT;
  useEffect(() => {
    if (!reading || isShort) return;
    const request = requestIdleCallback(() => settle(reading), { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(request);
  }, [reading, isShort]);
  return isShort || settled === reading ? reading : null;
}
