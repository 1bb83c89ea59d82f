/** Pixels between a floating box and what it belongs to, and between it and the edge of what it floats over. */
const GAP = 8;

/** What a box belongs to, in viewport pixels. */
export interface Anchor {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Puts a fixed box below its anchor, above where there is no room below, and always over the text. */
export function placeBeside(box: HTMLElement, anchor: Anchor): void {
  const { width, height } = box.getBoundingClientRect();
  const around = (box.closest("main") ?? document.body).getBoundingClientRect();
  const fitsBelow = anchor.bottom + GAP + height <= around.bottom - GAP;
  const top = fitsBelow ? anchor.bottom + GAP : anchor.top - GAP - height;
  const left = Math.min(anchor.left, around.right - width - GAP);
  box.style.top = `${Math.max(around.top + GAP, top)}px`;
  box.style.left = `${Math.max(around.left + GAP, left)}px`;
}
