import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Annotation } from "../../core/model/Annotation";
import { labelName, labelStyle, useLabels } from "../labels";
import { shortQuote } from "../state/quoteAsRead";
import { useReading } from "../state/readingStore";
import { selectAnnotation, useView } from "../state/viewStore";
import { attributeText } from "./attributeText";
import { useEditor } from "./editorInUse";

/** Height of a row in pixels, as annotations.css sets it. */
const ROW_HEIGHT = 33;

/** More code units of a passage than this are not shown, nor in its tip. */
const MOST_SHOWN = 300;

type Rows = Virtualizer<HTMLDivElement, Element>;

/** All annotations in reading order; only the rows in view exist. Follows the text, and the text follows it. */
export function AnnotationList({ annotations }: { annotations: readonly Annotation[] }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: annotations.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const selected = useView((state) => state.selected);
  const drawn = rows.getVirtualItems();
  const isDrawn = drawn.some(({ index }) => annotations[index]?.id === selected);
  // A corrected break changes how a quote reads.
  useReading();
  useFollowing(rows, annotations, scroller);
  return (
    <div
      ref={scroller}
      className="annotation-scroller"
      role="listbox"
      tabIndex={0}
      aria-label={t("annotations.heading")}
      aria-activedescendant={selected && isDrawn ? rowId(selected) : undefined}
      onKeyDown={(event) => onArrow(event, annotations)}
      data-testid="annotation-list"
    >
      <div role="presentation" className="annotation-rows" style={{ height: rows.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const annotation = annotations[index];
          return (
            annotation && (
              <Row key={annotation.id} {...{ annotation, index, start, count: annotations.length }} />
            )
          );
        })}
      </div>
    </div>
  );
}

const rowId = (id: string) => `annotation-${id}`;

interface RowProps {
  readonly annotation: Annotation;
  readonly index: number;
  /** Distance from the top of the list in pixels. */
  readonly start: number;
  readonly count: number;
}

function Row({ annotation, index, start, count }: RowProps) {
  const { t } = useTranslation();
  const labels = useLabels();
  const isSelected = useView(({ selected }) => selected === annotation.id);
  const quote = shortQuote(annotation, MOST_SHOWN);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys, as a listbox does
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active row
    <div
      id={rowId(annotation.id)}
      role="option"
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-label={`${labelName(annotation.label)}: ${quote}`}
      className="annotation-row"
      style={{ ...labelStyle(labels, annotation.label), transform: `translateY(${start}px)` }}
      onClick={() => selectAnnotation(annotation.id)}
      title={quote}
    >
      <i className="swatch" />
      <span className="annotation-quote">{quote}</span>
      <Values annotation={annotation} />
      {annotation.note && (
        <span title={annotation.note}>
          ✎<span className="visually-hidden">{t("annotations.hasNote")}</span>
        </span>
      )}
      <small>{annotation.start}</small>
    </div>
  );
}

/** What is said about the annotation, as far as there is room. */
function Values({ annotation }: { annotation: Annotation }) {
  const values = Object.values(annotation.attributes).map(attributeText);
  return values.length === 0 ? null : <span className="annotation-values">{values.join(" · ")}</span>;
}

function onArrow(event: KeyboardEvent, annotations: readonly Annotation[]): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Enter") useEditor.getState().editor?.focus();
  if (step === undefined) return;
  event.preventDefault();
  const at = annotations.findIndex(({ id }) => id === useView.getState().selected);
  const next = annotations[at === -1 ? 0 : at + step];
  if (next) selectAnnotation(next.id);
}

/** Keeps the selected row in view, and else the rows of the text that is in view. */
function useFollowing(
  rows: Rows,
  annotations: readonly Annotation[],
  scroller: React.RefObject<HTMLDivElement | null>,
): void {
  const selected = useView((state) => state.selected);
  const visible = useView((state) => state.visible);
  const firstVisible = visible?.start ?? null;
  // The list moves when the selection or the text does, not when an annotation changes under it.
  const latest = useRef(annotations);
  latest.current = annotations;
  useEffect(() => {
    const index = latest.current.findIndex(({ id }) => id === selected);
    if (index >= 0) reveal(rows, index);
  }, [selected, rows]);
  useEffect(() => {
    if (firstVisible === null || isBeingRead(scroller.current)) return;
    const index = latest.current.findIndex(({ start }) => start >= firstVisible);
    if (index >= 0) rows.scrollToIndex(index, { align: "start" });
  }, [firstVisible, rows, scroller]);
}

/** Scrolls only where the row is out of view: asking the virtualizer to would lay the page out at every edit. */
function reveal(rows: Rows, index: number): void {
  const top = index * ROW_HEIGHT - (rows.scrollOffset ?? 0);
  const isInView = top >= 0 && top + ROW_HEIGHT <= (rows.scrollRect?.height ?? 0);
  if (!isInView) rows.scrollToIndex(index, { align: "auto" });
}

/** Whoever is reading the list is not interrupted by the text; with the pointer over the text they read that. */
function isBeingRead(list: HTMLElement | null): boolean {
  if (!list) return false;
  return list.matches(":hover") || (list.matches(":focus-within") && !document.querySelector("main:hover"));
}
