// No import from node_modules here: this file runs before there is one.
import fs from "node:fs";
import path from "node:path";
import { SetupError } from "./exit.mjs";
import { lastLine, runNpm } from "./run.mjs";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockEntry */
/** @typedef {Record<string, LockEntry>} LockedPackages keyed by path, such as "node_modules/zod" */

/**
 * Runs `npm ci` when node_modules is missing or is not what package-lock.json says.
 *
 * @param {string} root
 */
export async function ensureDependencies(root) {
  if (areDependenciesInstalled(root)) return;
  console.log("Installing dependencies (npm ci) …");
  // NODE_ENV=production in the user's shell would leave out the build tools.
  const { code, output } = await runNpm(["ci", "--include=dev", "--no-audit", "--no-fund"], { cwd: root });
  if (code !== 0) throw new SetupError(`npm ci failed (${code}):\n${problems(output)}`);
}

/**
 * Compares package-lock.json with the record npm itself keeps of what it installed.
 *
 * A stamp of our own would not know of an `npm ci` or `npm install` the user
 * ran by hand, and would install everything a second time.
 *
 * @param {string} root
 */
export function areDependenciesInstalled(root) {
  const wanted = readPackages(path.join(root, "package-lock.json"));
  const installed = readPackages(path.join(root, "node_modules", ".package-lock.json"));
  if (!wanted) throw new SetupError(`No readable package-lock.json in ${root}`);
  if (!installed) return false;
  return requiredPaths(wanted).every(
    (at) => isSame(wanted[at], installed[at]) && fs.existsSync(path.join(root, at, "package.json")),
  );
}

/**
 * Optional packages are mostly binaries for other platforms, which npm rightly leaves out.
 *
 * @param {LockedPackages} packages
 */
function requiredPaths(packages) {
  return Object.keys(packages).filter((at) => {
    const { optional, devOptional } = packages[at] ?? {};
    return at !== "" && !optional && !devOptional;
  });
}

/**
 * @param {LockEntry | undefined} a
 * @param {LockEntry | undefined} b
 */
function isSame(a, b) {
  return a?.version === b?.version && a?.integrity === b?.integrity;
}

/**
 * @param {string} file
 * @returns {LockedPackages | undefined} undefined when there is none or it is cut short
 */
function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")).packages;
  } catch {
    // Missing or unreadable means the same to the caller: install afresh.
    return undefined;
  }
}

/**
 * What npm calls errors, without its warnings about engines and its advice.
 *
 * @param {string} output
 */
function problems(output) {
  const errors = output.split("\n").filter((line) => /^npm (error|ERR!) ./.test(line));
  return errors.join("\n") || lastLine(output);
}
