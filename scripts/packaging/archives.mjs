import fs from "node:fs";
import path from "node:path";
import * as tar from "tar";
import { SetupError } from "../setup/exit.mjs";
import { run } from "../setup/run.mjs";

const REACH_TIMEOUT_MS = 3_000;
const TOOLS_HOST = "https://github.com/";

/**
 * Packs a program's folder. electron-builder would do it through 7zip, which it downloads
 * from GitHub; where that fails, it fails after two minutes of retries.
 *
 * @param {string} folder
 * @param {string} file the .tar.gz to write
 * @param {string} topFolder the one folder the archive unpacks to
 */
export async function packTarball(folder, file, topFolder) {
  // portable: no owner and no times, so that the same program gives the same archive.
  await tar.create({ cwd: folder, file, gzip: true, portable: true, prefix: topFolder }, ["."]);
}

/**
 * Why electron-builder could not make a .deb here, or undefined when it can.
 *
 * It needs fpm: the user's own, or one it downloads from GitHub, trying for 46 s before it gives up.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>}
 */
export async function whyNoDeb(env) {
  if (env.CUSTOM_FPM_PATH || env.USE_SYSTEM_FPM === "true") return undefined;
  if (env.HTTPS_PROXY || env.https_proxy) return undefined;
  const signal = AbortSignal.timeout(REACH_TIMEOUT_MS);
  const reached = await fetch(TOOLS_HOST, { method: "HEAD", redirect: "manual", signal }).then(
    () => true,
    () => false,
  );
  if (reached) return undefined;
  return "it takes fpm, which electron-builder downloads from GitHub, and GitHub does not answer; set CUSTOM_FPM_PATH or USE_SYSTEM_FPM=true to use your own";
}

/**
 * Runs electron-builder with our settings.
 *
 * @param {string} root
 * @param {string[]} args
 * @throws SetupError with what it said when it fails
 */
export async function runBuilder(root, args) {
  const tool = path.join(root, "node_modules", "electron-builder", "cli.js");
  const config = ["--config", "scripts/electron-builder.config.mjs", "--publish", "never"];
  const { code, output } = await run(process.execPath, [tool, ...args, ...config], { cwd: root });
  if (code !== 0) throw new SetupError(`${output.trimEnd()}\nelectron-builder failed (${code}), see above.`);
  fs.rmSync(path.join(root, "release", "builder-debug.yml"), { force: true });
}
