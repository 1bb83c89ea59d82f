// Starts the packed program once, the way a new user would, and looks at what it does.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { listPackage } from "@electron/asar";
import { chromium } from "playwright-core";
import { SetupError } from "../setup/exit.mjs";
import { wrongFuses } from "./fuses.mjs";

const START_TIMEOUT_MS = 60_000;
const READY = '[data-testid="document-list"] [role="option"], [role="dialog"]';

/** Of the main process: its threads, and one of the tables that PDFs are read with. */
const NEEDED = ["main.js", "searchWorker.js", "watchWorker.js", "importWorker.js", "cmaps/GBK-EUC-H.bcmap"];

/**
 * @typedef {object} Packed
 * @property {string} folder the unpacked program
 * @property {string} executable
 * @property {string} seeds the source texts it is to bring along
 */

/**
 * Checks the packed program; each line it gives says what was found right.
 *
 * @param {Packed} packed
 * @param {NodeJS.ProcessEnv} env with a display in it
 * @returns {Promise<string[]>}
 * @throws SetupError naming the first thing that is wrong
 */
export async function provePackage(packed, env) {
  const home = newHome();
  try {
    return [
      checkAsar(packed.folder),
      await checkFuses(packed.executable),
      await checkWindow(packed.executable, home, env),
      checkSeeds(packed.seeds, path.join(home, "Documents", "Annotation Workbench", "seeds")),
    ];
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}

/** A home as a desktop sets it up; without this file, Chromium takes the home itself for "documents". */
function newHome() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "workbench-package-"));
  fs.mkdirSync(path.join(home, ".config"));
  fs.writeFileSync(path.join(home, ".config", "user-dirs.dirs"), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');
  return home;
}

/** @param {string} folder */
function checkAsar(folder) {
  const archive = path.join(folder, "resources", "app.asar");
  if (!fs.existsSync(archive)) throw new SetupError(`The package has no ${archive}`);
  const files = listPackage(archive, { isPack: false });
  const missing = NEEDED.find((file) => !files.includes(path.normalize(`/out/main/${file}`)));
  if (missing) throw new SetupError(`${archive} holds no out/main/${missing}`);
  return `asar: app.asar holds the program (${files.length} entries)`;
}

/** @param {string} executable */
async function checkFuses(executable) {
  const wrong = await wrongFuses(executable);
  if (wrong.length > 0) throw new SetupError(`Fuses not set as they should be: ${wrong.join(", ")}`);
  return "fuses: all as configured";
}

/**
 * @param {string} executable
 * @param {string} home an empty folder
 * @param {NodeJS.ProcessEnv} env
 */
async function checkWindow(executable, home, env) {
  const child = startProgram(executable, home, env);
  const ended = new Promise((resolve) => child.once("close", resolve));
  try {
    return await lookAtWindow(await debuggerAddress(child));
  } finally {
    child.kill();
    await ended;
  }
}

/**
 * The fuses forbid --inspect, through which Playwright starts Electron programs;
 * Chromium's own debugging port remains.
 *
 * @param {string} executable
 * @param {string} home
 * @param {NodeJS.ProcessEnv} env
 */
function startProgram(executable, home, env) {
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const args = [...sandbox, `--user-data-dir=${path.join(home, "profile")}`, "--remote-debugging-port=0"];
  // The settings of whoever packs must not lead out of the new home.
  const ownHome = { ...env, HOME: home, XDG_CONFIG_HOME: undefined, XDG_DATA_HOME: undefined };
  return spawn(executable, args, { cwd: home, env: ownHome, stdio: ["ignore", "ignore", "pipe"] });
}

/**
 * @param {import("node:child_process").ChildProcessByStdio<null, null, import("node:stream").Readable>} child
 * @returns {Promise<string>}
 */
function debuggerAddress(child) {
  return new Promise((resolve, reject) => {
    /** @type {string[]} */
    const said = [];
    const fail = () => reject(new SetupError(`The packed program did not start:\n${said.join("\n")}`));
    const timer = setTimeout(fail, START_TIMEOUT_MS);
    child.once("error", fail).once("close", fail);
    child.once("close", () => clearTimeout(timer));
    createInterface({ input: child.stderr }).on("line", (line) => {
      said.push(line);
      const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

/** @param {string} address */
async function lookAtWindow(address) {
  const browser = await chromium.connectOverCDP(address);
  try {
    const [context] = browser.contexts();
    if (!context) throw new SetupError("The packed program shows no window.");
    const page = context.pages()[0] ?? (await context.waitForEvent("page"));
    await page.locator(READY).first().waitFor({ timeout: START_TIMEOUT_MS });
    return `window: ${page.url()} shows ${await describeWindow(page)}`;
  } finally {
    await browser.close();
  }
}

/** @param {import("playwright-core").Page} page */
async function describeWindow(page) {
  const dialogs = await page.getByRole("dialog").count();
  if (dialogs > 0) return "the first-run dialog";
  return `${await page.getByTestId("document-list").getByRole("option").count()} documents`;
}

/**
 * @param {string} wanted
 * @param {string} copied
 */
function checkSeeds(wanted, copied) {
  const names = fs.readdirSync(wanted).filter((name) => name.endsWith(".txt"));
  const isSame = (/** @type {string} */ name) =>
    fs.existsSync(path.join(copied, name)) &&
    fs.readFileSync(path.join(wanted, name)).equals(fs.readFileSync(path.join(copied, name)));
  const wrong = names.filter((name) => !isSame(name));
  if (wrong.length > 0) throw new SetupError(`Not copied to the documents folder: ${wrong.join(", ")}`);
  return `seeds: ${names.length} texts copied to the documents folder, byte for byte`;
}
