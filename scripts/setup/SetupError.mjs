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
    console.error(error instanceof SetupError ? error.message : error);
    process.exitCode = 1;
  }
}
