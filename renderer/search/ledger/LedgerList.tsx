import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useEffect, useId } from "react";
import type { LedgerLabel, LedgerPhrase } from "../../../core/search/Ledger";
import { enumerate } from "../../i18n/enumerate";
import { groupDigits } from "../../i18n/groupDigits";
import { useTranslation } from "../../i18n/useTranslation";
import { labelName } from "../../labels";
import { useShownName } from "../../review/names";
import { LabelMark } from "../LabelMark";
import { type LedgerRows, useLedger } from "./ledgerStore";
import { reviewEntry, showContexts } from "./listing";

/** Height of a row in pixels, as ledger.css sets it. */
const ROW_HEIGHT = 42;

/** The phrases one below the other; only the rows in view exist. Enter shows where the active one stands. */
export function LedgerList({ rows, list }: { rows: LedgerRows; list: RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation();
  const id = useId();
  useLedger((state) => state.version);
  const active = Math.min(
    useLedger((state) => state.active),
    rows.total - 1,
  );
  const drawn = useVirtualizer({
    count: rows.total,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const items = drawn.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => rows.need(first, last), [rows, first, last]);
  useEffect(() => drawn.scrollToIndex(active, { align: "auto" }), [active, drawn]);
  const isDrawn = items.some(({ index }) => index === active) && rows.at(active);
  return (
    <div
      ref={list}
      className="hit-scroller"
      role="listbox"
      tabIndex={0}
      aria-label={t("ledger.heading")}
      aria-activedescendant={isDrawn ? `${id}-${active}` : undefined}
      onKeyDown={(event) => onKey(event, rows, Math.floor((list.current?.clientHeight ?? 0) / ROW_HEIGHT))}
      data-testid="phrases"
    >
      <div role="presentation" className="hit-rows" style={{ height: drawn.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const entry = rows.at(index);
          return (
            entry && (
              <PhraseRow
                key={entry.phrase}
                id={`${id}-${index}`}
                {...{ entry, index, count: rows.total, top: start, isActive: index === active }}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

interface PhraseRowProps {
  readonly id: string;
  readonly entry: LedgerPhrase;
  readonly index: number;
  readonly count: number;
  readonly top: number;
  readonly isActive: boolean;
}

function PhraseRow({ id, entry, index, count, top, isActive }: PhraseRowProps) {
  const { t } = useTranslation();
  const { phrase, labels, untagged, documents, hasSeveralLabels } = entry;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys, as a listbox does
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active row
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-posinset={index + 1}
      aria-setsize={count}
      className={isActive ? "phrase-row active" : "phrase-row"}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => {
        useLedger.setState({ active: index });
        showContexts(entry);
      }}
    >
      <span className="phrase-sign" title={hasSeveralLabels ? t("ledger.severalLabels") : undefined}>
        {hasSeveralLabels && (
          <>
            <span aria-hidden="true">≠</span>
            <span className="visually-hidden">{t("ledger.severalLabels")}</span>
          </>
        )}
      </span>
      <span className="phrase" title={phrase}>
        {phrase}
      </span>
      <span className="phrase-labels">
        {labels.map((each) => (
          <LabelCount key={each.label} {...each} />
        ))}
      </span>
      <span className={untagged > 0 ? "phrase-untagged some" : "phrase-untagged"}>
        {untagged > 0 && t("ledger.untagged", { count: untagged })}
      </span>
      <span className="phrase-documents">{t("ledger.inDocuments", { count: documents })}</span>
    </div>
  );
}

/** A label with how often it was given; who gave it, how often, is told on hover. */
function LabelCount({ label, count, annotators }: LedgerLabel) {
  const shownName = useShownName();
  const who = enumerate(annotators.map((each) => `${shownName(each.annotator)} ${groupDigits(each.count)}`));
  return (
    <span className="phrase-label" title={who}>
      <LabelMark label={label} />
      <span>{labelName(label)}</span>
      <b>{groupDigits(count)}</b>
    </span>
  );
}

function onKey(event: KeyboardEvent, rows: LedgerRows, page: number): void {
  const { active } = useLedger.getState();
  const steps: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: rows.total - 1,
  };
  const target = steps[event.key];
  const entry = rows.at(active);
  if (target !== undefined) useLedger.setState({ active: Math.max(0, Math.min(rows.total - 1, target)) });
  else if (event.key === "Enter" && entry) showContexts(entry);
  else if (event.code === "KeyR" && !event.ctrlKey && !event.metaKey && entry) reviewEntry(entry);
  else return;
  event.preventDefault();
}
