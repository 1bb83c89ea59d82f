import { execFile } from "node:child_process";
import { compiled } from "../../programs/compiled";
import { repository } from "./workspaceOnDisk";

/** What a run of the command line left. */
export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Runs the real command line in a process of its own. */
export async function runWorkbench(words: readonly string[], folder = repository): Promise<Run> {
  return run(process.execPath, [await compiled("electron/cli/workbench.ts"), ...words], folder);
}

/** Runs it as people do, from its source through npm, from a folder below the repository. */
export function runThroughNpm(words: readonly string[], folder: string): Promise<Run> {
  const npm = ["--prefix", repository, "run", "--silent", "workbench", "--", ...words];
  return run(process.platform === "win32" ? "npm.cmd" : "npm", npm, folder);
}

function run(command: string, words: readonly string[], cwd: string): Promise<Run> {
  // npm sets these for the test run itself; a command started by a user does not have them.
  const { INIT_CWD: _, npm_lifecycle_event: __, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(command, words, { cwd, env }, (error, stdout, stderr) => {
      resolve({ stdout, stderr, exitCode: error === null ? 0 : Number(error.code) });
    });
  });
}
