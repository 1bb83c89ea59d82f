import { type RefObject, useEffect } from "react";

/**
 * Tells a drawing's style sheet how far it is scrolled, so that its names can stay in view: `--along` by itself, when
 * it is wider than there is room, and `--down` under the upper edge of what it lies in.
 */
export function useStayingNames(host: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const follow = ({ target }: Event) => {
      const drawing = host.current;
      if (!drawing || !(target instanceof Element)) return;
      if (target === drawing) drawing.style.setProperty("--along", `${drawing.scrollLeft}px`);
      else if (target.contains(drawing))
        drawing.style.setProperty("--down", `${hiddenAbove(drawing, target)}px`);
    };
    // What is scrolled tells itself alone: it is heard of on the way down.
    document.addEventListener("scroll", follow, { capture: true, passive: true });
    return () => document.removeEventListener("scroll", follow, { capture: true });
  }, [host]);
}

function hiddenAbove(drawing: Element, scroller: Element): number {
  return Math.max(0, scroller.getBoundingClientRect().top - drawing.getBoundingClientRect().top);
}
