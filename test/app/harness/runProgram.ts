import { spawn } from "node:child_process";
import { once } from "node:events";
import { isNoise } from "../../../scripts/setup/electronCommand.mjs";
import { electronExecutable, programArguments, programEnvironment } from "./program";

/** How a run of the program ended. */
export interface Ended {
  readonly code: number | null;
  /** The lines on standard error, without what Chromium says on any machine without a graphics card. */
  readonly errors: readonly string[];
}

/** Runs the program as a shell would, without a driver, until it ends by itself. */
export async function runProgram(...switches: string[]): Promise<Ended> {
  const executable = await electronExecutable();
  const child = spawn(executable, programArguments(switches), { env: programEnvironment() });
  let output = "";
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  const [code] = await once(child, "close");
  const lines = output.split("\n").filter((line) => line.trim() !== "" && !isNoise(line));
  return { code, errors: lines };
}
