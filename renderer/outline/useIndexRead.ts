import { startTransition, useEffect, useRef, useState } from "react";
import { useView } from "../state/viewStore";
import { indexAt, placeRead } from "./outlineRows";

/** How long the text may go on scrolling before the outline follows: its frames are for the text. */
const SETTLE_MS = 100;

/** Index of the row or article being read; follows the caret at once and scrolling a moment later. */
export function useIndexRead(items: readonly { readonly start: number }[]): number {
  const [place, setPlace] = useState(() => placeRead(useView.getState()));
  const latest = useRef({ items, place });
  latest.current = { items, place };
  // What was being read of another text says nothing about this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the items are what makes the place another
  useEffect(() => follow(latest.current, setPlace), [items]);
  useEffect(() => {
    let timer = 0;
    const settle = () => {
      timer = 0;
      startTransition(() => follow(latest.current, setPlace));
    };
    const stop = useView.subscribe((now, before) => {
      if (now.caret !== before.caret) follow(latest.current, setPlace);
      else if (now.visible !== before.visible && timer === 0) timer = window.setTimeout(settle, SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return indexAt(items, place);
}

interface Following {
  readonly items: readonly { readonly start: number }[];
  readonly place: number;
}

/** Draws anew only when another item is being read. */
function follow({ items, place }: Following, setPlace: (place: number) => void): void {
  const next = placeRead(useView.getState());
  if (indexAt(items, next) !== indexAt(items, place)) setPlace(next);
}
