import type { CaretLine } from "./TextSurface";

/**
 * Puts an element of no width over a line of the text, or out of sight. It always keeps its box, so that the page
 * is laid out anew only for a row of another height.
 *
 * @param page - Where the element's containing block is now, in viewport coordinates as the line.
 */
export function placeOn(page: DOMRect, { style }: HTMLElement, line: CaretLine | null): void {
  style.visibility = line ? "" : "hidden";
  if (!line) return;
  style.transform = `translate(${line.left - page.left}px, ${line.top - page.top}px)`;
  style.height = `${line.bottom - line.top}px`;
}
