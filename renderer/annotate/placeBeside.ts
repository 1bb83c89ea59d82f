/** Pixels between a floating box and what it belongs to, and between it and the window's edge. */
const GAP = 8;

/** Puts a fixed box below its anchor, above where there is no room below, and always inside the window. */
export function placeBeside(box: HTMLElement, anchor: { left: number; top: number; bottom: number }): void {
  const { width, height } = box.getBoundingClientRect();
  const fitsBelow = anchor.bottom + GAP + height <= window.innerHeight - GAP;
  const top = fitsBelow ? anchor.bottom + GAP : anchor.top - GAP - height;
  const left = Math.min(anchor.left, window.innerWidth - width - GAP);
  box.style.top = `${Math.max(GAP, top)}px`;
  box.style.left = `${Math.max(GAP, left)}px`;
}
