import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { describeFailure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import type { RefusedFile, WorkspaceInfo } from "../../electron/ipc/contract";
import { showDocument } from "../commands/navigating";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { useDocuments } from "../state/documentStore";
import { summariseFirst } from "../state/summarising";
import { DocumentRow, documentRowId } from "./DocumentRow";
import { FolderListRow, folderRowId } from "./FolderListRow";
import { toggleFolder, useFolders } from "./folderStore";
import { isActing, isToggling, rowAfter } from "./listKeys";
import { type ListRow, listRows } from "./listRows";
import { ProgressRing } from "./ProgressRing";
import type { RowPlace } from "./rowPlace";
import { useShownInView } from "./useShownInView";

/** Height of a row with a title of one line, in pixels; longer ones are measured. */
const ROW_HEIGHT = 50;

/** Of a folder's row. */
const FOLDER_HEIGHT = 30;

type Rows = Virtualizer<HTMLDivElement, Element>;

/** Every document, in its folder where it is in one; only the rows in view exist, and what they say is read first. */
export function DocumentList({ info }: { info: WorkspaceInfo }) {
  const { documents, refused } = info;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const listed = useRows(info);
  const isTree = listed.some(({ kind }) => kind === "folder");
  const current = useDocuments((state) => state.current);
  const shown = useMemo(() => listed.findIndex((row) => isRowOf(row, current)), [listed, current]);
  const [chosen, setChosen] = useState<number | null>(null);
  const active = Math.min(chosen ?? Math.max(0, shown), listed.length - 1);
  const rows = useVirtualizer({
    count: listed.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (listed[index]?.kind === "folder" ? FOLDER_HEIGHT : ROW_HEIGHT),
    overscan: 4,
  });
  useShownInView(rows, { current, shown, project: info.project }, () => setChosen(null));
  useVisibleFirst(rows, listed);
  const drawn = rows.getVirtualItems();
  const activeRow = drawn.some(({ index }) => index === active) ? listed[active] : undefined;
  const move = (to: number) => {
    setChosen(to);
    rows.scrollToIndex(to, { align: "auto" });
  };
  return (
    <div ref={scroller} className="document-scroll">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it has a role, one of two */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles support them */}
      <div
        role={isTree ? "tree" : "listbox"}
        className="document-list"
        data-testid="document-list"
        tabIndex={0}
        aria-labelledby="documents-heading"
        aria-activedescendant={activeRow && rowIdOf(activeRow)}
        onKeyDown={(event) => onKey(event, active, listed, move)}
        onBlur={() => setChosen(null)}
        style={{ height: rows.getTotalSize() }}
      >
        {drawn.map(({ index, start }) => {
          const row = listed[index];
          const place = { index, start, isActive: index === active, measure: rows.measureElement };
          return row && <Row key={rowIdOf(row)} isShown={index === shown} {...{ row, place, isTree }} />;
        })}
      </div>
      {documents.length === 0 && <p className="empty">{t("documents.empty")}</p>}
      {refused.map((file) => (
        <RefusedRow key={file.name} file={file} />
      ))}
    </div>
  );
}

function useRows({ documents, project }: WorkspaceInfo): readonly ListRow[] {
  const closed = useFolders((state) => state.closed);
  return useMemo(() => listRows(documents, project, closed), [documents, project, closed]);
}

const isRowOf = (row: ListRow, document: DocumentId | null) =>
  row.kind === "document" && row.entry.document === document;

const rowIdOf = (row: ListRow) =>
  row.kind === "folder" ? folderRowId(row.folder) : documentRowId(row.entry.document);

interface RowProps {
  readonly row: ListRow;
  readonly place: RowPlace;
  readonly isShown: boolean;
  readonly isTree: boolean;
}

function Row({ row, place, isShown, isTree }: RowProps) {
  if (row.kind === "folder") return <FolderListRow {...{ row, place }} />;
  return <DocumentRow {...{ row, place, isShown }} isInTree={isTree} />;
}

/** Arrows go through the list, Enter shows a document: going through it must not read every one on the way. */
function onKey(
  event: KeyboardEvent,
  active: number,
  rows: readonly ListRow[],
  move: (to: number) => void,
): void {
  const row = rows[active];
  if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
  const to = rowAfter(event.key, active, rows);
  if (to !== null) move(to);
  else if (isToggling(event.key, row)) toggleFolder(row.folder);
  else if (isActing(event.key) && row.kind === "document") void showDocument(row.entry.document);
  else return;
  event.preventDefault();
}

/** How far the documents in view are is read before the others'. */
function useVisibleFirst(rows: Rows, listed: readonly ListRow[]): void {
  const { startIndex, endIndex } = rows.range ?? { startIndex: 0, endIndex: 0 };
  useEffect(() => {
    const inView = listed.slice(startIndex, endIndex + 1);
    summariseFirst(inView.flatMap((row) => (row.kind === "document" ? [row.entry.document] : [])));
  }, [listed, startIndex, endIndex]);
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
