import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { SetupError } from "./exit.mjs";
import { hasDisplay } from "./systemLibraries.mjs";

const SCREEN = "1600x1000x24";
const START_TIMEOUT_MS = 20_000;

/**
 * An X display to draw on.
 *
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} env the environment a program needs to find it
 * @property {() => Promise<void>} close ends a virtual display; does nothing to a real one
 */

/** Whether a program finds no display to draw on unless it is given a virtual one. */
export function needsDisplay() {
  return process.platform === "linux" && !hasDisplay();
}

/**
 * Gives the user's own display, or a virtual one where there is none.
 *
 * Xvfb is run by us and not by xvfb-run: killed, that shell script leaves both
 * Xvfb and the program behind, and it hands no signal on.
 *
 * @returns {Promise<Display>}
 */
export async function openDisplay() {
  if (!needsDisplay()) return { env: process.env, close: async () => {} };
  console.log(`No display (DISPLAY and WAYLAND_DISPLAY are unset): using a virtual one, ${SCREEN}.`);
  return startXvfb();
}

/**
 * A virtual display of its own, whether or not there is another.
 *
 * @returns {Promise<Display>}
 */
export async function startXvfb() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "workbench-display-"));
  const authority = path.join(folder, "Xauthority");
  fs.writeFileSync(authority, authorityFile(randomBytes(16)), { mode: 0o600 });
  const child = spawnXvfb(authority);
  const exited = new Promise((resolve) => child.once("close", resolve));
  const end = () => {
    child.kill();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", end);
  const close = async () => {
    process.off("exit", end);
    end();
    await exited;
  };
  try {
    const number = await displayNumber(child);
    return { env: { ...process.env, DISPLAY: `:${number}`, XAUTHORITY: authority }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @param {string} authority */
function spawnXvfb(authority) {
  // With -displayfd Xvfb chooses a free number itself and writes it to file 3 once it is ready.
  const args = ["-displayfd", "3", "-screen", "0", SCREEN, "-nolisten", "tcp", "-auth", authority];
  // Detached: Ctrl-C must reach the program, which saves first, and not its display.
  return spawn("Xvfb", args, { detached: true, stdio: ["ignore", "ignore", "pipe", "pipe"] });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>}
 */
function displayNumber(child) {
  return new Promise((resolve, reject) => {
    let complaint = "";
    const fail = () => reject(new SetupError(`Xvfb did not start: ${complaint.trim() || "no answer"}`));
    const timer = setTimeout(fail, START_TIMEOUT_MS);
    child.stderr?.on("data", (chunk) => {
      complaint += chunk;
    });
    child.stdio[3]?.once("data", (chunk) => resolve(Number(String(chunk))));
    child.once("error", fail).once("close", fail);
    child.once("close", () => clearTimeout(timer)).stdio[3]?.once("data", () => clearTimeout(timer));
  });
}

const FAMILY_WILD = 0xffff;

/**
 * An X authority file with one cookie that holds for any address and display number:
 * the number is known only when Xvfb, which reads this file, has started.
 *
 * Format: Xauth(7), "file contents"; every field is a 16-bit length and its bytes.
 *
 * @param {Buffer} cookie
 */
export function authorityFile(cookie) {
  const name = Buffer.from("MIT-MAGIC-COOKIE-1");
  return Buffer.concat([uint16(FAMILY_WILD), uint16(0), uint16(0), field(name), field(cookie)]);
}

/** @param {Buffer} bytes */
function field(bytes) {
  return Buffer.concat([uint16(bytes.length), bytes]);
}

/** @param {number} value */
function uint16(value) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
