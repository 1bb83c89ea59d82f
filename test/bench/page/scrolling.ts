import { nextFrame, pause } from "./paintClock";

/** One way of scrolling through the text. */
export interface ScrollPass {
  /** Length of each frame. */
  readonly framesMs: readonly number[];
  /** Length of each task over 50 ms, the browser's definition of a long one. */
  readonly longTasksMs: readonly number[];
}

const FRAMES = 60;
const STEADY_PX = 120;
/** What comes after a jump to where a pass begins is not part of it. */
const SETTLE_MS = 300;

/** Moves a hundred-odd pixels a frame through the middle of the text, as a wheel does. */
export function scrollSteadily(scroller: HTMLElement): Promise<ScrollPass> {
  const range = scroller.scrollHeight - scroller.clientHeight;
  return scroll(scroller, Math.max(0, (range - STEADY_PX * FRAMES) / 2), STEADY_PX);
}

/** Goes through the whole text in a second, as the scroll bar's thumb does. */
export function sweep(scroller: HTMLElement): Promise<ScrollPass> {
  return scroll(scroller, 0, (scroller.scrollHeight - scroller.clientHeight) / FRAMES);
}

async function scroll(scroller: HTMLElement, fromPx: number, stepPx: number): Promise<ScrollPass> {
  scroller.scrollTop = fromPx;
  await pause(SETTLE_MS);
  const tasks = new LongTasks();
  const framesMs: number[] = [];
  let last = await nextFrame();
  for (let frame = 1; frame <= FRAMES; frame++) {
    scroller.scrollTop = fromPx + frame * stepPx;
    const now = await nextFrame();
    framesMs.push(now - last);
    last = now;
  }
  return { framesMs, longTasksMs: await tasks.stop() };
}

class LongTasks {
  private readonly ms: number[] = [];
  private readonly observer = new PerformanceObserver((list) => {
    for (const task of list.getEntries()) this.ms.push(task.duration);
  });

  constructor() {
    this.observer.observe({ type: "longtask" });
  }

  /** The browser reports a task some time after it has ended. */
  async stop(): Promise<readonly number[]> {
    await pause(100);
    this.observer.disconnect();
    return this.ms;
  }
}
