/** Resolves in the next animation frame, with that frame's time. */
export function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Resolves after so many milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Length of a frame of this display: the middle one of 61. */
export async function frameLengthMs(): Promise<number> {
  const lengths: number[] = [];
  for (let last = await nextFrame(); lengths.length < 61; ) {
    const now = await nextFrame();
    lengths.push(now - last);
    last = now;
  }
  return lengths.sort((a, b) => a - b)[30] ?? Number.NaN;
}

/**
 * Milliseconds from the start of an act to the second animation frame after the last change it made to the
 * page: in the first of the two the page is laid out and painted, so the second begins when that is over.
 *
 * @param quietMs - How long the page must stay as it is to count as settled; not part of the time.
 * @throws Error when the act changed nothing on the page.
 */
export async function timeToPaint(act: () => void, quietMs: number): Promise<number> {
  const watch = new PaintWatch(document.documentElement);
  await justAfterFrame();
  const startMs = performance.now();
  act();
  const paintedMs = await watch.settled(quietMs);
  return paintedMs - startMs;
}

/** Every act starts at the same place in a frame, and so waits equally long for the next. */
async function justAfterFrame(): Promise<void> {
  await nextFrame();
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
}

/** The caret blinks by itself: no act made that change. */
function isBlink({ target, attributeName }: MutationRecord): boolean {
  return attributeName === "class" && target instanceof Element && target.matches(".text-caret");
}

/** Notes when the latest change below an element has been painted. */
export class PaintWatch {
  private changes = 0;
  private paintedChange = 0;
  private paintedMs = 0;
  private readonly observer = new MutationObserver((records) => {
    if (!records.every(isBlink)) void this.changed();
  });

  constructor(element: Element) {
    const everything = { childList: true, subtree: true, attributes: true, characterData: true };
    this.observer.observe(element, everything);
  }

  /** The time of that, once nothing has changed for so many milliseconds. @throws Error when nothing changed at all. */
  async settled(quietMs: number): Promise<number> {
    const isPainted = () =>
      this.paintedChange === this.changes && performance.now() - this.paintedMs >= quietMs;
    do await pause(Math.max(5, quietMs / 4));
    while (!isPainted());
    this.observer.disconnect();
    if (this.changes === 0) throw new Error("Nothing changed on the page");
    return this.paintedMs;
  }

  private async changed(): Promise<void> {
    const change = ++this.changes;
    await nextFrame();
    await nextFrame();
    if (change < this.changes) return;
    this.paintedChange = change;
    this.paintedMs = performance.now();
  }
}
