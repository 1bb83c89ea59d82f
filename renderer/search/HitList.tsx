import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useId } from "react";
import type { Hit } from "../../core/search/Hit";
import { HitRow } from "./HitRow";
import { hitKey } from "./hitPlaces";
import "./hits.css";

/** Height of a row in pixels, as hits.css sets it. */
const ROW_HEIGHT = 34;

/** A line of the list: a hit, or what is said above some of them. */
export type ListRow =
  | { readonly kind: "hit"; readonly hit: Hit; readonly note?: string }
  | { readonly kind: "heading"; readonly text: string };

export interface HitListProps {
  readonly name: string;
  readonly count: number;
  /** Undefined for a row that has not come yet. */
  readonly rowAt: (index: number) => ListRow | undefined;
  /** Told which rows are drawn. */
  readonly need?: (first: number, last: number) => void;
  /** True while the rows are about to be replaced. */
  readonly isBusy?: boolean;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly isTicked: (key: string) => boolean;
  readonly onTick: (hit: Hit, isOn?: boolean) => void;
  /** Ticks the rows from one to another, both included, where some may not have come yet. */
  readonly onTickRange?: (first: number, last: number) => void;
  readonly onTickAll: () => void;
  readonly onOpen: (hit: Hit) => void;
  /** Enter, where it means more than opening the active hit. */
  readonly onEnter?: () => void;
  readonly onUntag?: () => void;
  readonly listRef: RefObject<HTMLDivElement | null>;
}

/**
 * Hits one below the other, of which only those in view exist. One list takes the keys and names its active
 * row: arrows move, Space ticks, Shift and an arrow ticks on the way, Enter opens.
 */
export function HitList(props: HitListProps) {
  const { name, count, rowAt, need, active, isTicked, onTick, onOpen, listRef } = props;
  const id = useId();
  const rows = useVirtualizer({
    count,
    getScrollElement: () => listRef.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const drawn = rows.getVirtualItems();
  const first = drawn[0]?.index ?? 0;
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => need?.(first, last), [need, first, last]);
  useEffect(() => {
    if (active < count) rows.scrollToIndex(active, { align: "auto" });
  }, [active, count, rows]);
  const isDrawn = drawn.some(({ index }) => index === active) && rowAt(active)?.kind === "hit";
  return (
    <div
      ref={listRef}
      className="hit-scroller"
      role="listbox"
      tabIndex={0}
      aria-label={name}
      aria-multiselectable="true"
      aria-busy={props.isBusy ?? false}
      aria-activedescendant={isDrawn ? `${id}-${active}` : undefined}
      onKeyDown={(event) =>
        onKey(event, props, Math.floor((listRef.current?.clientHeight ?? 0) / ROW_HEIGHT))
      }
      data-testid="hits"
    >
      <div role="presentation" className="hit-rows" style={{ height: rows.getTotalSize() }}>
        {drawn.map(({ index, start: top }) => {
          const row = rowAt(index);
          if (!row) return null;
          if (row.kind === "heading")
            return (
              <h3
                key={row.text}
                role="presentation"
                className="hit-heading"
                style={{ transform: `translateY(${top}px)` }}
              >
                {row.text}
              </h3>
            );
          const { hit, note } = row;
          return (
            <HitRow
              key={hitKey(hit)}
              id={`${id}-${index}`}
              hit={hit}
              note={note}
              place={{ index, count, top }}
              isActive={index === active}
              isTicked={isTicked(hitKey(hit))}
              onTick={() => onTick(hit)}
              onPress={(event) => onPress(event, props, index)}
              onOpen={() => onOpen(hit)}
            />
          );
        })}
      </div>
    </div>
  );
}

function onPress(event: MouseEvent, props: HitListProps, index: number): void {
  if (event.shiftKey) tickRange(props, props.active, index);
  props.onActive(index);
}

function tickRange({ rowAt, onTick, onTickRange }: HitListProps, from: number, to: number): void {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const tickHeld = () => {
    for (let index = first; index <= last; index++) {
      const row = rowAt(index);
      if (row?.kind === "hit") onTick(row.hit, true);
    }
  };
  (onTickRange ?? tickHeld)(first, last);
}

function onKey(event: KeyboardEvent, props: HitListProps, page: number): void {
  if (event.nativeEvent.isComposing || event.altKey) return;
  const target = targetOf(event, props, page);
  if (target !== null) moveTo(props, target, event.shiftKey);
  else if (!act(event, props)) return;
  event.preventDefault();
}

/** Where a key leads, or null for a key that leads nowhere. */
function targetOf({ key }: KeyboardEvent, { active, count }: HitListProps, page: number): number | null {
  const targets: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  };
  return targets[key] ?? null;
}

function moveTo(props: HitListProps, target: number, ticks: boolean): void {
  const { active, count, rowAt, onActive } = props;
  const bounded = Math.max(0, Math.min(count - 1, target));
  const step = bounded < active ? -1 : 1;
  // A heading is no place to be: the hit after or before it is.
  const beyond = rowAt(bounded)?.kind === "heading" ? bounded + step : bounded;
  const next = beyond < 0 || beyond >= count ? active : beyond;
  if (ticks) tickRange(props, active, next);
  onActive(next);
}

/** Does what a key asks for with the active hit; false for a key that means nothing here. */
function act(event: KeyboardEvent, props: HitListProps): boolean {
  const row = props.rowAt(props.active);
  const hit = row?.kind === "hit" ? row.hit : null;
  const hasControl = event.ctrlKey || event.metaKey;
  if (event.code === "KeyA" && hasControl && !event.shiftKey) props.onTickAll();
  else if (event.code === "Space" && hit) props.onTick(hit);
  else if (event.key === "Enter" && !hasControl && props.onEnter) props.onEnter();
  else if (event.key === "Enter" && hit) props.onOpen(hit);
  else if (event.key === "Delete" || event.key === "Backspace") props.onUntag?.();
  else return false;
  return true;
}
