import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeFailure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import type { DocumentEntry, RefusedFile, WorkspaceInfo } from "../../electron/ipc/contract";
import { showDocument } from "../commands/navigating";
import { currentLanguage } from "../i18n/i18n";
import { useDocuments } from "../state/documentStore";
import { summariseFirst } from "../state/summarising";
import { DocumentRow, documentRowId } from "./DocumentRow";
import { ProgressRing } from "./ProgressRing";

/** Height of a row with a title of one line, in pixels; longer ones are measured. */
const ROW_HEIGHT = 50;

type Rows = Virtualizer<HTMLDivElement, Element>;

/** Every document in the order of the folder; only the rows in view exist, and what they say is read first. */
export function DocumentList({ info }: { info: WorkspaceInfo }) {
  const { documents, refused } = info;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const current = useDocuments((state) => state.current);
  const shown = documents.findIndex(({ document }) => document === current);
  const [chosen, setChosen] = useState<number | null>(null);
  const active = chosen ?? Math.max(0, shown);
  const rows = useVirtualizer({
    count: documents.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
  });
  useShownInView(rows, { current, shown }, () => setChosen(null));
  useVisibleFirst(rows, documents);
  const drawn = rows.getVirtualItems();
  const activeEntry = drawn.some(({ index }) => index === active) ? documents[active] : undefined;
  const move = (to: number) => {
    setChosen(to);
    rows.scrollToIndex(to, { align: "auto" });
  };
  return (
    <div ref={scroller} className="document-scroll">
      <div
        role="listbox"
        className="document-list"
        data-testid="document-list"
        tabIndex={0}
        aria-labelledby="documents-heading"
        aria-activedescendant={activeEntry && documentRowId(activeEntry.document)}
        onKeyDown={(event) => onKey(event, active, documents, move)}
        onBlur={() => setChosen(null)}
        style={{ height: rows.getTotalSize() }}
      >
        {drawn.map(({ index, start }) => {
          const entry = documents[index];
          return (
            entry && (
              <DocumentRow
                key={entry.document}
                measure={rows.measureElement}
                {...{ entry, index, start, count: documents.length }}
                isShown={index === shown}
                isActive={index === active}
              />
            )
          );
        })}
      </div>
      {documents.length === 0 && <p className="empty">{t("documents.empty")}</p>}
      {refused.map((file) => (
        <RefusedRow key={file.name} file={file} />
      ))}
    </div>
  );
}

/** Arrows go through the list, Enter shows a document: going through it must not read every one on the way. */
function onKey(
  event: KeyboardEvent,
  active: number,
  documents: readonly DocumentEntry[],
  move: (to: number) => void,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const last = documents.length - 1;
  const to = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + 10,
    PageUp: active - 10,
    Home: 0,
    End: last,
  }[event.key];
  const entry = documents[active];
  if (to !== undefined && last >= 0) move(Math.max(0, Math.min(last, to)));
  else if ((event.key === "Enter" || event.key === " ") && entry) void showDocument(entry.document);
  else return;
  event.preventDefault();
}

interface Shown {
  readonly current: DocumentId | null;
  /** Where it stands in the list; -1 when it does not. */
  readonly shown: number;
}

/** The document that is shown is in view, by whatever way it has come to be shown. */
function useShownInView(rows: Rows, { current, shown }: Shown, shownChanged: () => void): void {
  const latest = useRef({ shown, shownChanged });
  latest.current = { shown, shownChanged };
  // biome-ignore lint/correctness/useExhaustiveDependencies: texts that others add move it in the list, which must not scroll
  useEffect(() => {
    const { shown: index, shownChanged: changed } = latest.current;
    changed();
    if (index >= 0) rows.scrollToIndex(index, { align: "auto" });
  }, [current, rows]);
}

/** How far the documents in view are is read before the others'. */
function useVisibleFirst(rows: Rows, documents: readonly DocumentEntry[]): void {
  const { startIndex, endIndex } = rows.range ?? { startIndex: 0, endIndex: 0 };
  useEffect(() => {
    summariseFirst(documents.slice(startIndex, endIndex + 1).map(({ document }) => document));
  }, [documents, startIndex, endIndex]);
}

function RefusedRow({ file }: { file: RefusedFile }) {
  const { t } = useTranslation();
  return (
    <p className="document-item refused" role="note" aria-label={t("documents.refused")}>
      <ProgressRing progress={0} hasProblem />
      <span className="document-title">
        {file.name}
        <small>{describeFailure(file.problem, currentLanguage())}</small>
      </span>
    </p>
  );
}
