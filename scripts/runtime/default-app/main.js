// What `electron <folder>` does: Electron's own distribution brings such an app,
// the runtime in the npm registry does not (see ../registryRuntime.mjs).
import fs from "node:fs";
import Module from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

// Names of Node and Electron that exist for this purpose and are left out of their types.
/** @typedef {{ _preloadModules(ids: string[]): void }} PreloadingModule */
/** @typedef {{ _resolveFilename(id: string, parent: null, isMain: true): string }} ResolvingModule */
/** @typedef {{ setVersion(version: string): void, setAppPath(folder: string): void }} HostingApp */
const node = /** @type {PreloadingModule & ResolvingModule} */ (/** @type {unknown} */ (Module));
const host = /** @type {HostingApp} */ (/** @type {unknown} */ (app));

const { target, preloads } = readArguments(process.argv.slice(1));
// Playwright drives the app through a module it requires first.
if (preloads.length > 0) node._preloadModules(preloads);
Object.defineProperty(process, "defaultApp", { value: true, enumerable: true });
await load(path.resolve(target));

/** @param {string[]} args */
function readArguments(args) {
  const preloads = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (arg === "-v" || arg === "--version") exit(`v${process.versions.electron}`);
    if (arg === "-r" || arg === "--require") preloads.push(args[++i] ?? "");
    else if (!arg.startsWith("-")) return { target: arg, preloads };
  }
  return fail("Usage: electron [options] <folder with a package.json>");
}

/**
 * Awaited at the top level on purpose: Electron holds back "ready" until the main module has run.
 *
 * @param {string} folder
 */
async function load(folder) {
  try {
    introduce(folder);
    await import(pathToFileURL(node._resolveFilename(folder, null, true)).href);
  } catch (error) {
    console.error(error);
    fail(`Electron could not load the app in ${folder}`);
  }
}

/** @param {string} folder */
function introduce(folder) {
  const { name, productName, version } = JSON.parse(
    fs.readFileSync(path.join(folder, "package.json"), "utf8"),
  );
  if (version) host.setVersion(version);
  app.setName(productName ?? name);
  app.setDesktopName(`${app.name}.desktop`);
  host.setAppPath(folder);
}

/** @param {string} text */
function exit(text) {
  console.log(text);
  process.exit(0);
}

/**
 * @param {string} text
 * @returns {never}
 */
function fail(text) {
  console.error(text);
  process.exit(1);
}
