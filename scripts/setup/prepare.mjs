// No import from node_modules at the top: there may be none yet.
import { createHash } from "node:crypto";
import os from "node:os";
import path from "node:path";
import { ensureDependencies } from "./dependencies.mjs";
import { SetupError } from "./exit.mjs";
import { withLock } from "./lock.mjs";

/** @typedef {import("../runtime/inspectRuntime.mjs").Runtime} Runtime */

const OLDEST_NODE = [20, 19];

/**
 * Does all that a fresh clone lacks: dependencies, Electron, system libraries and,
 * unless told otherwise, the build. Quick when there is nothing to do.
 *
 * @param {string} root
 * @param {{ build: boolean }} options
 * @returns {Promise<Runtime>} the Electron to run
 */
export async function prepare(root, { build }) {
  checkNode(process.versions.node);
  const waiting = () => console.log("Another run is setting up this folder; waiting for it.");
  return withLock(lockFile(root), () => setUp(root, build), waiting);
}

/**
 * @param {string} root
 * @param {boolean} build
 */
async function setUp(root, build) {
  await ensureDependencies(root);
  const { describe, ensureElectron } = await import("../electron-runtime.mjs");
  const { ensureSystemLibraries } = await import("./systemLibraries.mjs");
  const { ensureBuild } = await import("./build.mjs");
  const runtime = await ensureElectron();
  console.log(describe(runtime));
  await ensureSystemLibraries(runtime.executable);
  if (build) await ensureBuild(root);
  return runtime;
}

/**
 * @param {string} version such as "20.20.2"
 * @throws SetupError when it is older than what the dependencies run on
 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldMajor = 0, oldMinor = 0] = OLDEST_NODE;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return;
  throw new SetupError(`Node ${OLDEST_NODE.join(".")} or newer is needed; this is ${version}.`);
}

/**
 * Outside the clone, for `npm ci` empties node_modules and a build empties out/.
 *
 * @param {string} root
 */
function lockFile(root) {
  const clone = createHash("sha256").update(root).digest("hex").slice(0, 16);
  return path.join(os.tmpdir(), `workbench-setup-${process.getuid?.() ?? "user"}-${clone}.lock`);
}
