import type { Turns } from "../Turns";

/** How many are worked on between two looks at the clock. */
const AT_ONCE = 50;

/** How work in steps says how far it is, and learns that it is no longer wanted. */
export interface Steps {
  readonly signal: AbortSignal;
  /** Of the whole work, of which this list may be a small part. */
  readonly turns: Turns;
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
  { signal, turns, report }: Steps,
): Promise<T[]> {
  const done: T[] = [];
  let told = 0;
  const tell = () => {
    report(done.length - told);
    told = done.length;
  };
  while (done.length < items.length && !signal.aborted) {
    for (const each of work(items.slice(done.length, done.length + AT_ONCE))) done.push(each);
    if (!turns.isDue) continue;
    tell();
    await turns.give();
  }
  tell();
  return done;
}
