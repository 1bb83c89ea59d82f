let last: Promise<unknown> = Promise.resolve();

/**
 * Does something after what was asked for before it: undoing may have to open another document, and a
 * correction to wait for the disk, and a second key press must not overtake either.
 */
export function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const done = last.then(task);
  // One that fails is its caller's matter, not the next one's.
  last = done.catch(() => undefined);
  return done;
}
