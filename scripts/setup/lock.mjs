import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 200;
const EMPTY_LOCK_MS = 10_000;

/**
 * Runs `work` while holding a lock file, so that two runs at once do not do the same set-up twice.
 *
 * A lock whose owner has died is taken over. The work must still be safe
 * without the lock: a process number means nothing across containers.
 *
 * @template T
 * @param {string} file the lock; its folder is made when missing
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once when somebody else holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let waited = false; !take(file); waited = true) {
    if (!waited) onWait?.();
    await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    if (isAbandoned(file)) fs.rmSync(file, { force: true });
    return false;
  }
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    const owner = Number.parseInt(fs.readFileSync(file, "utf8"), 10);
    // Empty: about to be written, or left so by a crash.
    return Number.isNaN(owner) ? ageMs(file) > EMPTY_LOCK_MS : !isAlive(owner);
  } catch (error) {
    // Given back between our two looks; the next try will take it.
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

/** @param {string} file */
function ageMs(file) {
  return Date.now() - fs.statSync(file).mtimeMs;
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: alive, and somebody else's.
    return codeOf(error) !== "ESRCH";
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
