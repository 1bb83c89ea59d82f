import type { Stats } from "node:fs";
import { mkdir, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { failure } from "../../core/errors";
import { err, type Result } from "../../core/result";
import { syncFolder } from "./durableFile";
import { systemCode } from "./systemError";
import { claimTemporaryFile, releaseTemporaryFile, sweepLeftoverFolders } from "./temporaryFile";

/**
 * Fills a new folder whole or not at all: the work goes into a temporary folder beside it, which takes the
 * name only when the work has succeeded and is removed otherwise. What a killed process left there is removed first.
 *
 * Fails with `export-target-exists` when the folder is there and not empty, and with the work's own failures.
 *
 * @throws the system's error, with nothing left behind.
 */
export async function fillFolder<T>(
  folder: string,
  work: (temporary: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!(await isFree(folder))) return err(failure("export-target-exists", { folder }));
  await sweepLeftoverFolders(folder);
  const temporary = claimTemporaryFile(folder);
  const firstMade = await mkdir(dirname(temporary), { recursive: true });
  // By itself: made with those above it, a folder on a read-only disk is said to be missing.
  await mkdir(temporary);
  try {
    const result = await work(temporary);
    return result.ok ? await moveInto(folder, temporary, result) : result;
  } finally {
    // After a success nothing is there any more.
    await rm(temporary, { recursive: true, force: true });
    await removeEmpty(dirname(temporary), firstMade);
    releaseTemporaryFile(temporary);
  }
}

/** Removes the folders that were made on the way to another one, from below, as far as nothing is in them. */
async function removeEmpty(folder: string, firstMade: string | undefined): Promise<void> {
  if (firstMade === undefined || relative(firstMade, folder).startsWith("..")) return;
  try {
    await rmdir(folder);
  } catch (error) {
    // The work succeeded, or somebody has put something there.
    if (systemCode(error) === null) throw error;
    return;
  }
  await removeEmpty(dirname(folder), firstMade);
}

/** A new folder in another: of this name, or where that is taken with a number behind it, from 2. */
export async function freeFolder(parent: string, name: string): Promise<string> {
  const folder = join(parent, name);
  for (let number = 2, free = folder; ; number++) {
    if ((await statOf(free)) === null) return free;
    free = `${folder}-${number}`;
  }
}

async function moveInto<T>(folder: string, temporary: string, result: Result<T>): Promise<Result<T>> {
  await syncFolders(temporary);
  // An empty folder is in the way on Windows, though not elsewhere.
  if ((await statOf(folder)) !== null) await rmdir(folder);
  await rename(temporary, folder);
  await syncFolder(dirname(folder));
  return result;
}

/** True when nothing has this name, or an empty folder. */
async function isFree(folder: string): Promise<boolean> {
  const found = await statOf(folder);
  return found === null || (found.isDirectory() && (await readdir(folder)).length === 0);
}

/** Nothing is there, or a file where a folder on the way should be, or no such name can be: making the folder says so. */
const LEFT_TO_MAKING: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG"]);

async function statOf(folder: string): Promise<Stats | null> {
  try {
    return await stat(folder);
  } catch (error) {
    if (LEFT_TO_MAKING.has(systemCode(error) ?? "")) return null;
    throw error;
  }
}

/** Makes the names in a folder and the folders below it durable. */
async function syncFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await syncFolders(join(folder, entry.name));
  await syncFolder(folder);
}
