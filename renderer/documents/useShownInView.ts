import { useEffect, useRef } from "react";
import type { DocumentId } from "../../core/model/ids";
import { documentEntry, type Project } from "../../core/model/Project";
import { revealFolder } from "./folderStore";

interface Shown {
  readonly current: DocumentId | null;
  /** Where it stands in the list; -1 when it does not. */
  readonly shown: number;
  readonly project: Project;
}

/** What brings a row into view. */
interface Scrolling {
  readonly scrollToIndex: (index: number, options: { align: "auto" }) => void;
}

/** The document that is shown is in view, by whatever way it has come to be shown; its folder is opened for that. */
export function useShownInView(
  rows: Scrolling,
  { current, shown, project }: Shown,
  shownChanged: () => void,
): void {
  const latest = useRef({ shown, project, shownChanged });
  latest.current = { shown, project, shownChanged };
  const brought = useRef<DocumentId | null>(null);
  const isListed = shown >= 0;
  useEffect(() => {
    if (current === null) brought.current = null;
    else revealFolder(documentEntry(latest.current.project, current).folder ?? "");
  }, [current]);
  // Once for each: texts that others add move it in the list, and its folder is closed, without any scrolling.
  useEffect(() => {
    if (!isListed || brought.current === current) return;
    brought.current = current;
    latest.current.shownChanged();
    rows.scrollToIndex(latest.current.shown, { align: "auto" });
  }, [current, isListed, rows]);
}
