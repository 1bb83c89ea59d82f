/** How many are worked on before the window has its turn: about a frame's work or two. */
const STEP = 1000;

/** How work in steps says how far it is, and learns that it is no longer wanted. */
export interface Steps {
  readonly signal: AbortSignal;
  /** Told after each step how many more are done. */
  readonly report: (more: number) => void;
}

/**
 * Works on a long list a step at a time, so that the window paints and hears keys meanwhile. What fits in one step
 * waits for nothing.
 *
 * @returns As many as were done when it was cancelled, else all.
 */
export async function inSteps<T>(
  items: readonly T[],
  work: (items: readonly T[]) => readonly T[],
  { signal, report }: Steps,
): Promise<T[]> {
  const done: T[] = [];
  for (let at = 0; at < items.length && !signal.aborted; at += STEP) {
    if (at > 0) await turnOfTheWindow();
    const some = work(items.slice(at, at + STEP));
    for (const each of some) done.push(each);
    report(some.length);
  }
  return done;
}

const turnOfTheWindow = () => new Promise((resolve) => setTimeout(resolve, 0));
