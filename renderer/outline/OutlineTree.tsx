import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { goTo } from "../commands/outlining";
import { useTranslation } from "../i18n/useTranslation";
import { articleName } from "./articleName";
import type { ListedArticle } from "./listArticles";
import { type OutlineRow, rowsOf } from "./outlineRows";
import { useOutlineState } from "./outlineStore";
import { useIndexRead } from "./useIndexRead";

/** Height of a row in pixels, as outline.css sets it. */
const ROW_HEIGHT = 27;
/** Up to so many parts all articles are open; of more only the one being read. */
const FEW_PARTS = 60;

/** The articles as a tree: arrows move in it, Enter or a click goes to the place in the text. */
export function OutlineTree({ articles }: { articles: readonly ListedArticle[] }) {
  const { rows, toggle } = useRows(articles);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const read = useIndexRead(rows);
  const [active, setActive] = useState<number | null>(null);
  const at = Math.min(active ?? read, rows.length - 1);
  useEffect(() => list.scrollToIndex(at, { align: "auto" }), [at, list]);
  useFocusOnRequest(scroller);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextRow(event.key, rows, at, toggle);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
  };
  return (
    <div
      ref={scroller}
      id="outline-tree"
      className="outline-tree"
      role="tree"
      tabIndex={0}
      aria-labelledby="outline-heading"
      aria-activedescendant={rowId(at)}
      onKeyDown={onKeyDown}
      onBlur={() => setActive(null)}
      data-testid="outline"
    >
      <div role="presentation" className="outline-rows" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <Row
                key={row.start}
                {...{ row, index, top: start, toggle }}
                isRead={index === read}
                isActive={index === at}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

const rowId = (index: number) => `outline-${index}`;

/** The rows shown, and how to open or close an article: by itself only the one being read, when there is much. */
function useRows(articles: readonly ListedArticle[]) {
  const [toggled, setToggled] = useState<ReadonlyMap<number, boolean>>(new Map());
  const parts = articles.reduce((sum, article) => sum + article.parts.length, 0);
  const read = articles[useIndexRead(articles)]?.start;
  const rows = useMemo(() => {
    const opensItself = (start: number) => parts <= FEW_PARTS || start === read;
    return rowsOf(articles, ({ start }) => toggled.get(start) ?? opensItself(start));
  }, [articles, toggled, parts, read]);
  const toggle = ({ start, isOpen }: OutlineRow) => setToggled(new Map(toggled).set(start, !isOpen));
  return { rows, toggle };
}

/** The row that a key leads to; null for a key that means nothing here. Opens and closes articles on the way. */
function nextRow(
  key: string,
  rows: readonly OutlineRow[],
  at: number,
  toggle: (row: OutlineRow) => void,
): number | null {
  const row = rows[at];
  if (!row) return null;
  const within = (index: number) => Math.max(0, Math.min(rows.length - 1, index));
  switch (key) {
    case "ArrowDown":
      return within(at + 1);
    case "ArrowUp":
      return within(at - 1);
    case "Home":
      return 0;
    case "End":
      return rows.length - 1;
    case "ArrowRight":
      if (row.isOpen === false) toggle(row);
      return row.isOpen ? within(at + 1) : at;
    case "ArrowLeft":
      if (row.isOpen) toggle(row);
      return row.part
        ? rows.findIndex(({ start, part }) => part === null && start === row.article.start)
        : at;
    case "Enter":
    case " ":
      go(row);
      return at;
    default:
      return null;
  }
}

const go = ({ start, part, article }: OutlineRow) =>
  goTo(start, (t) => part?.text ?? articleName(t, article));

interface RowProps {
  readonly row: OutlineRow;
  readonly index: number;
  /** Distance from the top of the list in pixels. */
  readonly top: number;
  readonly isRead: boolean;
  readonly isActive: boolean;
  readonly toggle: (row: OutlineRow) => void;
}

function Row({ row, index, top, isRead, isActive, toggle }: RowProps) {
  const { t } = useTranslation();
  const { article, part, isOpen, position, siblings } = row;
  const text = part?.text ?? articleName(t, article);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree itself takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names its active row
    <div
      id={rowId(index)}
      role="treeitem"
      aria-level={part ? 2 : 1}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={isOpen ?? undefined}
      aria-current={isRead ? "location" : undefined}
      aria-label={part ? t(`outline.${part.kind}`, { text }) : undefined}
      className={part ? "outline-row part" : "outline-row"}
      data-active={isActive || undefined}
      style={{ transform: `translateY(${top}px)` }}
      title={text}
      onClick={() => go(row)}
    >
      {!part && <Toggle row={row} toggle={toggle} />}
      <span className="outline-text" lang="zh-CN">
        {text}
      </span>
      {!part && article.isConfirmed && (
        <span className="outline-tick" role="img" aria-label={t("outline.isConfirmed")}>
          ✓
        </span>
      )}
    </div>
  );
}

/** For the pointer; keys open and close with the arrows. */
function Toggle({ row, toggle }: Pick<RowProps, "row" | "toggle">) {
  if (row.isOpen === null) return <span className="outline-toggle" />;
  return (
    <span
      aria-hidden="true"
      className={row.isOpen ? "outline-toggle open" : "outline-toggle closed"}
      onClick={(event) => {
        event.stopPropagation();
        toggle(row);
      }}
    />
  );
}

/** Takes the focus when the outline is asked for by a command. */
function useFocusOnRequest(tree: React.RefObject<HTMLElement | null>): void {
  const requests = useOutlineState((state) => state.focusRequests);
  const seen = useRef(requests);
  useEffect(() => {
    if (requests !== seen.current) tree.current?.focus();
    seen.current = requests;
  }, [requests, tree]);
}
