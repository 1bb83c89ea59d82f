import { spawn } from "node:child_process";
import path from "node:path";

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] the whole environment, not an addition to it
 * @property {boolean} [show] pass output through to the terminal instead of collecting it
 * @property {number} [timeoutMs]
 */

/**
 * Runs a command to its end, with nothing on its stdin.
 *
 * A command that cannot be started gives code 127 and the reason as output,
 * one that a signal ended gives code 1: callers have one thing to look at.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} output is stdout and stderr, empty with `show`
 */
export function run(command, args, { cwd, env, show = false, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const pipe = show ? "inherit" : "pipe";
    const child = spawn(command, args, { cwd, env, timeout: timeoutMs, stdio: ["ignore", pipe, pipe] });
    let output = "";
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    const endWithUs = () => child.kill();
    process.once("exit", endWithUs);
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code) => {
      process.off("exit", endWithUs);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs npm: the very one that started us where there is one, so that versions do not mix.
 *
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli && path.basename(cli) === "npm-cli.js") return run(process.execPath, [cli, ...args], options);
  // npm is a .cmd file on Windows, which only a shell can start.
  if (process.platform === "win32") return run("cmd.exe", ["/d", "/s", "/c", "npm", ...args], options);
  return run("npm", args, options);
}

/** @param {string} text */
export function lastLine(text) {
  return text.trim().split("\n").at(-1) ?? "";
}
