import { type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type RowRange, type RowView, rowsInView, rowsToDraw } from "./rowWindow";

/** Which rows of a scrolled list to draw, and what of it is in view now, known without asking the page. */
export interface RowWindow {
  readonly drawn: RowRange;
  readonly view: Readonly<RefObject<RowView>>;
}

/**
 * Follows a scroller of equally high rows. A general virtualizer keeps a place for each of 20,000 rows, anew after
 * each edit.
 */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, rowHeight: number): RowWindow {
  // Before the first look at the page the list counts as high as the window.
  const view = useRef<RowView>({ top: 0, height: innerHeight });
  const [drawn, setDrawn] = useState(() =>
    rowsToDraw({ first: 0, end: 0 }, rowsInView(view.current, rowHeight)),
  );
  const latest = useRef(drawn);
  latest.current = drawn;
  useEffect(() => {
    const look = (next: RowView) => {
      view.current = next;
      const rows = rowsToDraw(latest.current, rowsInView(next, rowHeight));
      // In the frame that shows them, or the list would be blank where it has been scrolled to.
      if (rows !== latest.current) flushSync(() => setDrawn(rows));
    };
    const { current } = scroller;
    return current ? follow(current, view, look) : undefined;
  }, [scroller, rowHeight]);
  return { drawn, view };
}

function follow(
  scroller: HTMLElement,
  view: Readonly<RefObject<RowView>>,
  look: (next: RowView) => void,
): () => void {
  const life = new AbortController();
  const scrolled = () => look({ ...view.current, top: scroller.scrollTop });
  scroller.addEventListener("scroll", scrolled, { signal: life.signal, passive: true });
  const resizes = new ResizeObserver(([entry]) => {
    if (entry) look({ ...view.current, height: entry.contentRect.height });
  });
  resizes.observe(scroller);
  return () => {
    life.abort();
    resizes.disconnect();
  };
}
