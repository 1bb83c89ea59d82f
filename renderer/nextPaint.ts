import { pause } from "./pause";

/** A window that is hidden paints nothing; what waits for it goes on all the same. */
const PATIENCE_MS = 300;

/** Resolves when what has just been drawn can be seen: in the second frame from now. */
export const nextPaint = (): Promise<void> => Promise.race([secondFrame(), pause(PATIENCE_MS)]);

function secondFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
