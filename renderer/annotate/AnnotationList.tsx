import { type KeyboardEvent, memo, useEffect, useRef } from "react";
import type { Annotation } from "../../core/model/Annotation";
import { valuesOf } from "../../core/model/proposedAttributes";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, labelStyle, useLabels } from "../labels";
import { shortQuote } from "../state/quoteAsRead";
import { type TextReading, useReading } from "../state/readingStore";
import { selectAnnotation, useView } from "../state/viewStore";
import { ThreadCount } from "../threads/ThreadCount";
import { attributeText } from "./attributeText";
import { focusText } from "./editorInUse";
import { rowsAmong, scrollTopFor } from "./rowWindow";
import { type RowWindow, useRowWindow } from "./useRowWindow";

/** Height of a row in pixels, as annotations.css sets it. */
const ROW_HEIGHT = 33;

/** More code units of a passage than this are not shown, nor in its tip. */
const MOST_SHOWN = 300;

interface ListProps {
  readonly annotations: readonly Annotation[];
  /** Id of the selected one. */
  readonly selected: string | null;
}

/** All annotations in reading order; only the rows in view exist. Follows the text, and the text follows it. */
export const AnnotationList = memo(({ annotations, selected }: ListProps) => {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRowWindow(scroller, ROW_HEIGHT);
  const { first, end } = rowsAmong(rows.drawn, annotations.length);
  const drawn = annotations.slice(first, end);
  const isDrawn = drawn.some(({ id }) => id === selected);
  // A corrected break changes how a quote reads.
  const reading = useReading();
  useFollowing(rows, { annotations, selected }, scroller);
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
      <div
        role="presentation"
        className="annotation-rows"
        style={{ height: annotations.length * ROW_HEIGHT, paddingTop: first * ROW_HEIGHT }}
      >
        {drawn.map((annotation, i) => (
          <Row
            key={annotation.id}
            {...{ annotation, reading, index: first + i, count: annotations.length }}
            isSelected={annotation.id === selected}
          />
        ))}
      </div>
    </div>
  );
});

const rowId = (id: string) => `annotation-${id}`;

interface RowProps {
  readonly annotation: Annotation;
  readonly reading: TextReading | null;
  readonly index: number;
  readonly count: number;
  readonly isSelected: boolean;
}

const Row = memo(({ annotation, reading, index, count, isSelected }: RowProps) => {
  const labels = useLabels();
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
      style={labelStyle(labels, annotation.label)}
      onClick={() => selectAnnotation(annotation.id)}
      title={quote}
    >
      <RowContent {...{ annotation, reading }} />
    </div>
  );
});

/** What stays as it is when only the place of the row or the number of rows has changed. */
const RowContent = memo(({ annotation }: Pick<RowProps, "annotation" | "reading">) => {
  const { t } = useTranslation();
  return (
    <>
      <i className="swatch" />
      <span className="annotation-quote" lang="zh-CN">
        {shortQuote(annotation, MOST_SHOWN)}
      </span>
      <Values annotation={annotation} />
      {annotation.note && (
        <span title={annotation.note}>
          ✎<span className="visually-hidden">{t("annotations.hasNote")}</span>
        </span>
      )}
      <ThreadCount annotation={annotation.id} />
      <small>{annotation.start}</small>
    </>
  );
});

/** What is said about the annotation, as far as there is room. */
function Values({ annotation }: { annotation: Annotation }) {
  const values = Object.values(valuesOf(annotation)).map(attributeText);
  return values.length === 0 ? null : <span className="annotation-values">{values.join(" · ")}</span>;
}

function onArrow(event: KeyboardEvent, annotations: readonly Annotation[]): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Enter") focusText();
  if (step === undefined) return;
  event.preventDefault();
  const at = annotations.findIndex(({ id }) => id === useView.getState().selected);
  const next = annotations[at === -1 ? 0 : at + step];
  if (next) selectAnnotation(next.id);
}

/** Keeps the selected row in view, and else the rows of the text that is in view. */
function useFollowing(
  { view }: RowWindow,
  { annotations, selected }: ListProps,
  scroller: React.RefObject<HTMLElement | null>,
): void {
  const visible = useView((state) => state.visible);
  const firstVisible = visible?.start ?? null;
  // The list moves when the selection or the text does, not when an annotation changes under it.
  const latest = useRef(annotations);
  latest.current = annotations;
  useEffect(() => {
    const index = selected === null ? -1 : latest.current.findIndex(({ id }) => id === selected);
    const top = index < 0 ? null : scrollTopFor(index, view.current, ROW_HEIGHT);
    if (top !== null) scroller.current?.scrollTo(0, top);
  }, [selected, view, scroller]);
  useEffect(() => {
    if (firstVisible === null || isBeingRead(scroller.current)) return;
    const index = latest.current.findIndex(({ start }) => start >= firstVisible);
    if (index < 0) return;
    // What is selected in the text in view stays in view in the list, also where many stand before it.
    const top = index * ROW_HEIGHT;
    const chosen = chosenInView(latest.current);
    const kept = chosen < 0 ? null : scrollTopFor(chosen, { ...view.current, top }, ROW_HEIGHT);
    scroller.current?.scrollTo(0, kept ?? top);
  }, [firstVisible, view, scroller]);
}

/** The row of the selected annotation while its words are in view, else -1. */
function chosenInView(annotations: readonly Annotation[]): number {
  const { selected, visible } = useView.getState();
  if (selected === null || !visible) return -1;
  return annotations.findIndex(
    ({ id, start, end }) => id === selected && start < visible.end && visible.start < end,
  );
}

/** Whoever is reading the list is not interrupted by the text; with the pointer over the text they read that. */
function isBeingRead(list: HTMLElement | null): boolean {
  if (!list) return false;
  return list.matches(":hover") || (list.matches(":focus-within") && !document.querySelector("main:hover"));
}
