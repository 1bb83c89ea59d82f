import { createHash, randomBytes } from "node:crypto";
import { readdir, rm, stat, unlink } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { type ListFolder, namesIn } from "./namesIn";
import { systemCode } from "./systemError";

/** Hidden, so that people do not see it and no list of layers holds it; `.NAME.PID-MACHINE+RANDOM.tmp`. */
const PATTERN = /^\.(.+)\.(\d+)-([0-9a-f]{4})[0-9a-f]{8}\.tmp$/;

/** Four hexadecimal digits for this machine: on a shared drive a process number says nothing about another one's. */
export const thisMachine: string = createHash("sha256").update(hostname()).digest("hex").slice(0, 4);

/** No write takes this long: an older temporary file is a leftover, whoever made it. */
const ABANDONED_MS = 3_600_000;

/** The temporary files and folders this thread is writing now, by path. */
const beingWritten = new Set<string>();

/** Makes up a name, not used before, for the temporary file of a file, or folder of a folder; to be released after use. */
export function claimTemporaryFile(file: string): string {
  const random = thisMachine + randomBytes(4).toString("hex");
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}-${random}.tmp`);
  beingWritten.add(temporary);
  return temporary;
}

/** Ends a claim: what still lies there from now on is a leftover. */
export function releaseTemporaryFile(temporary: string): void {
  beingWritten.delete(temporary);
}

/**
 * Removes what a crash left in a file's folder: temporary files of this file whose process on this machine
 * is gone, and any that are over an hour old. Younger ones of another machine or another person are let be,
 * as their process may run.
 *
 * @returns the names of the removed files.
 */
export async function sweepLeftovers(file: string, nowMs = Date.now()): Promise<string[]> {
  const folder = path.dirname(file);
  // A folder that may not be listed is reported by whoever reads the file; tidying must not stop that.
  const found = await namesIn(folder).catch(() => []);
  const names = found.filter((name) => PATTERN.test(name));
  const swept = await Promise.all(names.map((name) => sweep(folder, name, path.basename(file), nowMs)));
  return names.filter((_, index) => swept[index]);
}

/**
 * Removes what killed processes of this machine left beside a folder: the temporary folders that such a folder is filled
 * in. Those of this process go only when they were for this very folder, as another thread may be filling others. Nothing
 * is removed for its age: a folder being filled for hours looks the same.
 */
export async function sweepLeftoverFolders(target: string): Promise<void> {
  const folder = path.dirname(target);
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const left = found.filter((each) => each.isDirectory() && isFolderLeft(target, each.name));
  // What cannot be removed now is tried again with the next folder; tidying must not stop the filling.
  for (const { name } of left)
    await rm(path.join(folder, name), { recursive: true, force: true }).catch(() => undefined);
}

function isFolderLeft(target: string, temporary: string): boolean {
  const [, name, pid, machine] = PATTERN.exec(temporary) ?? [];
  if (machine !== thisMachine) return false;
  if (Number(pid) !== process.pid) return !isRunning(Number(pid));
  return name === path.basename(target) && !beingWritten.has(path.join(path.dirname(target), temporary));
}

/** As {@link sweepLeftovers}, for every file of a folder in which one person alone writes. */
export async function sweepFolder(folder: string, nowMs = Date.now()): Promise<void> {
  const found = await namesIn(folder).catch(() => []);
  const owners = found.flatMap((name) => PATTERN.exec(name)?.[1] ?? []);
  for (const owner of new Set(owners)) await sweepLeftovers(path.join(folder, owner), nowMs);
}

/**
 * The temporary files through which a file is being written now, by this process or by another.
 *
 * @throws when the folder is there and may not be listed.
 */
export async function writersOf(file: string, list?: ListFolder): Promise<string[]> {
  const folder = path.dirname(file);
  const own = (await namesIn(folder, list)).filter((name) => PATTERN.exec(name)?.[1] === path.basename(file));
  const gone = await Promise.all(own.map((name) => isGone(path.join(folder, name), path.basename(file))));
  return own.filter((_, index) => !gone[index]);
}

/** Renamed or removed since it was listed, or left by a crash. */
async function isGone(temporary: string, ownName: string): Promise<boolean> {
  try {
    return await isLeftover(temporary, ownName, Date.now());
  } catch (error) {
    if (systemCode(error) === "ENOENT") return true;
    throw error;
  }
}

async function sweep(folder: string, name: string, ownName: string, nowMs: number): Promise<boolean> {
  const temporary = path.join(folder, name);
  try {
    if (!(await isLeftover(temporary, ownName, nowMs))) return false;
    await unlink(temporary);
    return true;
  } catch (error) {
    // Renamed by its owner meanwhile, or in a folder we may not write: tidying must not stop the reading.
    if (systemCode(error) !== null) return false;
    throw error;
  }
}

async function isLeftover(temporary: string, ownName: string, nowMs: number): Promise<boolean> {
  const [, name, pid, machine] = PATTERN.exec(path.basename(temporary)) ?? [];
  const { mtimeMs } = await stat(temporary);
  if (nowMs - mtimeMs > ABANDONED_MS) return true;
  return name === ownName && machine === thisMachine && !isWriting(Number(pid), temporary);
}

/** After a crash a new process can have the old one's number, so for our own we ask what we are writing. */
function isWriting(pid: number, temporary: string): boolean {
  return pid === process.pid ? beingWritten.has(temporary) : isRunning(pid);
}

/** True while a process of this machine has that number. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    return systemCode(error) === "EPERM";
  }
}
