import { constants, getPriority, setPriority } from "node:os";

/**
 * Lets the window and what it waits for have the processor first: for a worker thread whose work takes seconds and is
 * not waited for at each key. On Linux a priority is that of the thread which asks; elsewhere it is the whole
 * program's, and is left alone.
 *
 * @see setpriority(2), "C library/kernel differences"
 */
export function giveWay(): void {
  const { PRIORITY_BELOW_NORMAL } = constants.priority;
  if (process.platform === "linux" && getPriority() < PRIORITY_BELOW_NORMAL)
    setPriority(PRIORITY_BELOW_NORMAL);
}
