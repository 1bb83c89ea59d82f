import { existsSync } from "node:fs";
import path from "node:path";
import { ensureElectron } from "../../../scripts/electron-runtime.mjs";

/** The repository, which Electron takes as the program's folder. */
export const programFolder = path.resolve(import.meta.dirname, "../../..");

// Chromium refuses to run as root with its sandbox on.
const forRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** Electron's executable, once it is sure that there is a build to run with it. */
export async function electronExecutable(): Promise<string> {
  if (!existsSync(path.join(programFolder, "out/main/main.js")))
    throw new Error("Nothing is built: run npm run build first");
  const { executable } = await ensureElectron();
  return executable;
}

/** Electron's arguments for the program with its own switches. */
export function programArguments(switches: readonly string[]): string[] {
  return [...forRoot, programFolder, ...switches];
}

/** The environment without what would change how Electron or the program runs. */
export function programEnvironment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: __, ...env } = process.env;
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => !!entry[1]));
}
