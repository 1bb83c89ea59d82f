import { app } from "electron";

/** An exit code and the line that goes with it: to standard output when the code is 0, else to standard error. */
export interface Ending {
  readonly code: number;
  readonly line: string;
}

/** Prints the line and ends the program without asking any window. */
export function endProgram({ code, line }: Ending): void {
  const stream = code === 0 ? process.stdout : process.stderr;
  // A pipe may still be taking the line when the process is gone: wait for it.
  stream.write(`${line.trimEnd()}\n`, () => app.exit(code));
}

/** Ends the program because of an error that a user can understand. */
export function endWithError(error: unknown): void {
  endProgram({ code: 1, line: error instanceof Error ? error.message : String(error) });
}
