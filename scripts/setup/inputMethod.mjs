import fs from "node:fs";
import path from "node:path";
import { explain } from "./exit.mjs";
import { exists, howToInstall, installPackages } from "./systemLibraries.mjs";

// What drives a Chinese input method on a display of its own, and Debian's package for it.
/** @type {Record<string, string>} */
const COMMANDS = {
  Xvfb: "xvfb",
  "dbus-daemon": "dbus",
  "ibus-daemon": "ibus",
  openbox: "openbox",
  xdotool: "xdotool",
};
const PINYIN = "/usr/share/ibus/component/libpinyin.xml";
const LIBRARIES = "/usr/lib";
const GTK_MODULE = "gtk-3.0/3.0.0/immodules/im-ibus.so";

/**
 * Makes sure that the test with a real input method can run: as root with apt it installs what is missing.
 *
 * The program itself needs none of this, so where it cannot be had the test is left out and a line says so.
 *
 * @returns {Promise<boolean>} false when the test has to be left out
 */
export async function ensureInputMethod() {
  if (process.platform !== "linux") return leaveOut("it needs Linux");
  const packages = await missingInputMethod();
  if (packages.length === 0) return true;
  try {
    await installPackages(packages);
  } catch (error) {
    return leaveOut(String(explain(error)));
  }
  const left = await missingInputMethod();
  return left.length === 0 || leaveOut(howToInstall(left));
}

/**
 * Debian's packages for the parts of the input method that are not here.
 *
 * @returns {Promise<string[]>}
 */
export async function missingInputMethod() {
  const packages = [];
  for (const [command, name] of Object.entries(COMMANDS)) if (!(await exists(command))) packages.push(name);
  if (!fs.existsSync(PINYIN)) packages.push("ibus-libpinyin");
  if (!hasGtkModule(LIBRARIES)) packages.push("ibus-gtk3");
  return packages;
}

/**
 * True when GTK programs can talk to ibus; Debian keeps such modules in a folder for each architecture.
 *
 * @param {string} libraries
 */
export function hasGtkModule(libraries) {
  const folders = [".", ...fs.readdirSync(libraries)];
  return folders.some((folder) => fs.existsSync(path.join(libraries, folder, GTK_MODULE)));
}

/** @param {string} reason */
function leaveOut(reason) {
  console.log(`The test with a Chinese input method is left out: ${reason}`);
  return false;
}
