import fs from "node:fs";
import path from "node:path";

/**
 * A runnable Electron.
 *
 * @typedef {object} Runtime
 * @property {string} executable
 * @property {string} dist the folder it lies in
 * @property {string} version such as "33.2.1"
 * @property {string} source where it came from, for people
 */

const EXECUTABLES = new Map([
  ["win32", "electron.exe"],
  ["darwin", "Electron.app/Contents/MacOS/Electron"],
]);

/** The executable's path inside an Electron distribution of this platform. */
export const executableName = EXECUTABLES.get(process.platform) ?? "electron";

const MANIFEST = "runtime-files.json";

/**
 * What we note of a runtime we unpacked ourselves; official distributions have none.
 *
 * @typedef {object} Manifest
 * @property {string} source
 * @property {Record<string, number>} sizes of every file, in bytes
 */

/**
 * Gives the Electron in a folder, or undefined when there is none or it is not whole.
 *
 * @param {string} dist
 * @param {string} source used where the folder itself does not say
 * @returns {Runtime | undefined}
 */
export function inspectRuntime(dist, source) {
  const executable = path.join(dist, executableName);
  const version = readVersion(dist);
  if (version === undefined || !fs.existsSync(executable)) return undefined;
  const manifest = readManifest(dist);
  if (manifest && !isWhole(dist, manifest)) return undefined;
  return { executable, dist, version, source: manifest?.source ?? source };
}

/**
 * Notes the size of every file, so that `inspectRuntime` sees when one is cut short or gone.
 *
 * @param {string} dist
 * @param {string} source
 */
export function writeManifest(dist, source) {
  fs.writeFileSync(path.join(dist, MANIFEST), JSON.stringify({ source, sizes: sizesIn(dist) }));
}

/**
 * @param {string} dist
 * @param {Manifest} manifest
 */
function isWhole(dist, { sizes = {} }) {
  const files = Object.entries(sizes);
  return files.length > 0 && files.every(([file, size]) => sizeOf(path.join(dist, file)) === size);
}

/**
 * @param {string} dist
 * @returns {Manifest | undefined}
 */
function readManifest(dist) {
  const file = path.join(dist, MANIFEST);
  if (!fs.existsSync(file)) return undefined;
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    // A damaged manifest stands for a damaged runtime: no file is vouched for.
    return { source: "", sizes: {} };
  }
}

/** @param {string} dist */
function sizesIn(dist) {
  const names = fs.readdirSync(dist, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => fs.statSync(path.join(dist, name)).isFile() && name !== MANIFEST);
  return Object.fromEntries(files.map((name) => [name, sizeOf(path.join(dist, name))]));
}

/** @param {string} file */
function sizeOf(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.size;
}

/** @param {string} dist */
function readVersion(dist) {
  const file = path.join(dist, "version");
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8").trim().replace(/^v/, "") : undefined;
}
