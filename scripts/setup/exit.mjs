import os from "node:os";

/** Something the user can put right; its message is shown alone, without a stack. */
export class SetupError extends Error {}

/**
 * Runs a script's main function and ends the process with the code it gives.
 *
 * @param {() => Promise<number>} main
 */
export async function exitWith(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

/**
 * What to print of an error: one line where that says it all, the stack where we made a mistake.
 *
 * @param {unknown} error
 */
export function explain(error) {
  if (error instanceof SetupError) return error.message;
  // The system's own, such as "ENOSPC: no space left on device, mkdir '/home/user/.cache'".
  if (error instanceof Error && "syscall" in error) return error.message;
  return error;
}

/**
 * Lets a signal end this process through its "exit" handlers, which end what it has started.
 * Without this, a Ctrl-C would leave a virtual display behind.
 */
export function exitOnSignals() {
  for (const signal of /** @type {NodeJS.Signals[]} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.once(signal, () => process.exit(128 + os.constants.signals[signal]));
}
