import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useEffect, useId } from "react";
import type { InboxItem } from "../../core/review/inbox";
import { useTranslation } from "../i18n/useTranslation";
import { agree, applyAgreed } from "./answering";
import { InboxRow } from "./InboxRow";
import { useInbox } from "./inboxStore";
import { itemKey } from "./listing";
import { openItem } from "./opening";

/** Height of a row in pixels, as inbox.css sets it. */
const ROW_HEIGHT = 62;

interface InboxListProps {
  readonly items: readonly InboxItem[];
  readonly active: number;
  readonly list: RefObject<HTMLDivElement | null>;
}

/** The items one below the other; only those in view exist. Arrows move, A agrees, C contests, Enter opens. */
export function InboxList({ items, active, list }: InboxListProps) {
  const { t } = useTranslation();
  const id = useId();
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const drawn = rows.getVirtualItems();
  useEffect(() => rows.scrollToIndex(active, { align: "auto" }), [active, rows]);
  return (
    <div
      ref={list}
      className="hit-scroller"
      role="listbox"
      tabIndex={0}
      aria-label={t("inbox.heading")}
      aria-activedescendant={drawn.some(({ index }) => index === active) ? `${id}-${active}` : undefined}
      onKeyDown={(event) => onKey(event, items, active)}
      data-testid="inbox-items"
    >
      <div role="presentation" className="hit-rows" style={{ height: rows.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const item = items[index];
          return (
            item && (
              <InboxRow
                key={itemKey(item)}
                id={`${id}-${index}`}
                item={item}
                place={{ index, count: items.length, top: start }}
                isActive={index === active}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

function onKey(event: KeyboardEvent, items: readonly InboxItem[], active: number): void {
  if (event.nativeEvent.isComposing || event.altKey) return;
  const item = items[active];
  const goal = goals(active, items.length)[event.key];
  if (goal !== undefined) goTo(items, goal);
  else if (!item || !act(event, items, item, active)) return;
  event.preventDefault();
}

const goals = (active: number, count: number): Readonly<Record<string, number>> => ({
  ArrowDown: active + 1,
  ArrowUp: active - 1,
  PageDown: active + 8,
  PageUp: active - 8,
  Home: 0,
  End: count - 1,
});

function goTo(items: readonly InboxItem[], index: number): void {
  const item = items[Math.max(0, Math.min(items.length - 1, index))];
  if (item) useInbox.setState({ active: itemKey(item) });
}

function act(event: KeyboardEvent, items: readonly InboxItem[], item: InboxItem, active: number): boolean {
  const hasControl = event.ctrlKey || event.metaKey;
  if (event.key === "Enter" && hasControl) void applyAgreed();
  else if (event.key === "Enter") void openItem(item);
  else if (hasControl) return false;
  else if (event.code === "KeyA") void agree(item).then((isDone) => isDone && goTo(items, active + 1));
  else if (event.code === "KeyC" && item.kind === "correction" && item.correction)
    useInbox.setState({ contested: itemKey(item), active: itemKey(item) });
  else return false;
  return true;
}
