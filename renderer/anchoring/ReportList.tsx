import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Annotation } from "../../core/model/Annotation";
import { joinedQuote } from "../../core/text/quote";
import { focusText, useEditor } from "../annotate/editorInUse";
import { displayText } from "../editor/displayText";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, labelStyle, useLabels } from "../labels";
import { selectAnnotation } from "../state/viewStore";
import { showAnchoring } from "./accepting";
import type { ReportRow } from "./reportRows";

/** Height of a row in pixels, as anchoring.css sets it. */
const ROW_HEIGHT = 30;
/** More code units of a quote than this are not shown. */
const MOST_SHOWN = 200;

/** Every annotation that is not where, or not what, it was; choosing one shows its place in the text. */
export function ReportList({ rows }: { rows: readonly ReportRow[] }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const drawn = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  useEffect(() => scroller.current?.focus(), []);
  const choose = (index: number) => {
    const row = rows[index];
    if (!row) return;
    setAt(index);
    drawn.scrollToIndex(index, { align: "auto" });
    show(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") fold();
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1, Enter: at }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    if (event.key === "Enter") focusText();
  };
  const items = drawn.getVirtualItems();
  return (
    <div
      ref={scroller}
      className="anchoring-list"
      role="listbox"
      tabIndex={0}
      aria-label={t("anchoring.list")}
      aria-activedescendant={items.some(({ index }) => index === at) ? rowId(at) : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: drawn.getTotalSize(), position: "relative" }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <Row
                key={`${row.kind} ${row.from.id}`}
                {...{ row, index, start, count: rows.length, isChosen: index === at }}
                choose={choose}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

function fold(): void {
  showAnchoring();
  focusText();
}

const rowId = (index: number) => `anchoring-${index}`;

/** A lost one has no place in the text: what it was stands in its row. */
function show({ to }: ReportRow): void {
  selectAnnotation(to?.id ?? null);
  if (to) useEditor.getState().editor?.scrollToSpan(to);
}

interface RowProps {
  readonly row: ReportRow;
  readonly index: number;
  /** Distance from the top of the list in pixels. */
  readonly start: number;
  readonly count: number;
  readonly isChosen: boolean;
  readonly choose: (index: number) => void;
}

const kindTexts = {
  lost: "anchoring.kindLost",
  changed: "anchoring.kindChanged",
  moved: "anchoring.kindMoved",
} as const;

function Row({ row, index, start, count, isChosen, choose }: RowProps) {
  const { t } = useTranslation();
  const labels = useLabels();
  const words = useWords(row);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys, as a listbox does
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active row
    <div
      id={rowId(index)}
      role="option"
      aria-selected={isChosen}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-label={t("anchoring.row", {
        what: t(kindTexts[row.kind]),
        label: labelName(row.from.label),
        quote: `${words.quote} ${words.where}`,
      })}
      className="anchoring-row"
      data-kind={row.kind}
      style={{ ...labelStyle(labels, row.from.label), transform: `translateY(${start}px)` }}
      onClick={() => choose(index)}
      title={words.quote}
    >
      <span className="anchoring-kind">{t(kindTexts[row.kind])}</span>
      <i className="swatch" />
      <span className="anchoring-quote">{words.quote}</span>
      <small>{words.where}</small>
    </div>
  );
}

function useWords(row: ReportRow): { readonly quote: string; readonly where: string } {
  const { t } = useTranslation();
  const before = shown(row.from);
  if (row.kind === "lost") return { quote: before, where: t(`anchoring.${row.why}`) };
  const where = t("anchoring.movedTo", { from: row.from.start, to: row.to.start });
  const quote = row.kind === "changed" ? t("anchoring.becomes", { before, after: shown(row.to) }) : before;
  return { quote, where };
}

function shown({ quote }: Annotation): string {
  return displayText(joinedQuote(quote).slice(0, MOST_SHOWN));
}
