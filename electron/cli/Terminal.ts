import { resolve } from "node:path";
import { describeFailure, type Failure } from "../../core/errors";

/** Where a command's words go and where its paths begin. */
export class Terminal {
  /** What the process will exit with: 0, or 1 when something failed or is wrong. */
  exitCode = 0;

  /** The folder that relative paths on the command line begin at. */
  private readonly folder: string;

  /** @param environment - Of the process. */
  constructor(environment: NodeJS.ProcessEnv) {
    // `npm run` moves to the project's folder and says where it was called; a child of some other npm
    // script inherits that, and was started elsewhere.
    const calledFrom = environment.npm_lifecycle_event === "workbench" ? environment.INIT_CWD : undefined;
    this.folder = calledFrom ?? process.cwd();
  }

  /** Prints one line of the answer. */
  print(line: string): void {
    process.stdout.write(`${oneLine(line)}\n`);
  }

  /** Prints a value as the only answer. */
  printJson(value: unknown): void {
    process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  }

  /** Says in one line what the user should know before the command goes on. */
  warn(line: string): void {
    process.stderr.write(`warning: ${oneLine(line)}\n`);
  }

  /** Says in one line why the command failed. */
  fail(failure: Failure): void {
    this.exitCode = 1;
    process.stderr.write(`error: ${oneLine(describeFailure(failure))}\n`);
  }

  /** The absolute form of a path on the command line. */
  path(argument: string): string {
    return resolve(this.folder, argument);
  }
}

/** A message on one line, and without what would move a terminal's cursor: quotes of a text may hold both. */
export function oneLine(message: string): string {
  return message.trim().replace(/\s*[\p{Cc}\u2028\u2029]+\s*/gu, " ");
}
