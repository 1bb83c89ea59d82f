import { pause } from "../pause";

/** How long the window waits for its turn, in milliseconds: a frame or two. */
const STEP_MS = 25;
/** How many are worked on between two looks at the clock. */
const AT_ONCE = 50;

/** How work in steps says how far it is, and learns that it is no longer wanted. */
export interface Steps {
  readonly signal: AbortSignal;
  /** Told after each step how many more are done. */
  readonly report: (more: number) => void;
}

/**
 * Works on a long list a step at a time, so that the window paints and hears keys meanwhile, however long one takes.
 * What fits in one step waits for nothing.
 *
 * @returns As many as were done when it was cancelled, else all.
 */
export async function inSteps<T>(
  items: readonly T[],
  work: (items: readonly T[]) => readonly T[],
  { signal, report }: Steps,
): Promise<T[]> {
  const done: T[] = [];
  let told = 0;
  const tell = () => {
    report(done.length - told);
    told = done.length;
  };
  let stepMs = performance.now();
  while (done.length < items.length && !signal.aborted) {
    for (const each of work(items.slice(done.length, done.length + AT_ONCE))) done.push(each);
    if (performance.now() - stepMs < STEP_MS) continue;
    tell();
    await pause(0);
    stepMs = performance.now();
  }
  tell();
  return done;
}
