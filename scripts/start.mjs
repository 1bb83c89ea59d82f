// `npm start -- [options of the program]`: sets up what is missing, then opens the workbench.
import { spawn } from "node:child_process";
import { once } from "node:events";
import os from "node:os";
import { createInterface } from "node:readline";
import { openDisplay } from "./setup/display.mjs";
import { electronArguments, isNoise } from "./setup/electronCommand.mjs";
import { exitWith } from "./setup/exit.mjs";
import { prepare } from "./setup/prepare.mjs";
import { root } from "./setup/root.mjs";

const REPEAT_MS = 500;

async function main() {
  const runtime = await prepare(root, { build: true });
  const display = await openDisplay();
  try {
    return await runElectron(runtime.executable, display.env);
  } finally {
    await display.close();
  }
}

/**
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} Electron's exit code
 */
async function runElectron(executable, env) {
  // npm changes into the repository; INIT_CWD is where the user typed the command.
  const userFolder = process.env.INIT_CWD ?? process.cwd();
  const args = electronArguments(root, process.argv.slice(2), userFolder, process.getuid?.() === 0);
  // Its own process group: a Ctrl-C in the terminal would else reach it twice, once through us,
  // and a second one kills it while it saves.
  const detached = process.platform !== "win32";
  const child = spawn(executable, args, { cwd: root, env, detached, stdio: ["ignore", "inherit", "pipe"] });
  handSignalsOn(child);
  createInterface({ input: child.stderr }).on("line", (line) => {
    if (!isNoise(line)) console.error(line);
  });
  const [code, signal] = await once(child, "close");
  return code ?? 128 + os.constants.signals[/** @type {NodeJS.Signals} */ (signal)];
}

/**
 * npm and the terminal both send Ctrl-C; one that follows at once is the same one.
 *
 * @param {import("node:child_process").ChildProcess} child
 */
function handSignalsOn(child) {
  let lastMs = 0;
  for (const signal of /** @type {NodeJS.Signals[]} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => {
      if (Date.now() - lastMs > REPEAT_MS) child.kill(signal);
      lastMs = Date.now();
    });
}

await exitWith(main);
