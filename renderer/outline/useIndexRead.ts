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
  useEffect(() => {
    let timer = 0;
    const follow = () => {
      timer = 0;
      const { items, place } = latest.current;
      const next = placeRead(useView.getState());
      if (indexAt(items, next) !== indexAt(items, place)) startTransition(() => setPlace(next));
    };
    follow();
    const stop = useView.subscribe((now, before) => {
      if (now.caret !== before.caret) follow();
      else if (now.visible !== before.visible && timer === 0) timer = window.setTimeout(follow, SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return indexAt(items, place);
}
