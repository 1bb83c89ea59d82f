import * as diskCalls from "node:fs/promises";
import path from "node:path";
import type { ListFolder } from "./namesIn";
import { noteOwnWrite } from "./ownWrites";
import { type FileStamp, stampOf } from "./readBounded";
import { systemCode } from "./systemError";
import { claimTemporaryFile, releaseTemporaryFile } from "./temporaryFile";

/** The system calls of a durable write, so that a test can let a real one fail as a full disk does. */
export type DiskCalls = Pick<typeof diskCalls, "open" | "rename" | "unlink" | "stat" | "mkdir"> & {
  readonly readdir: ListFolder;
};

/** Asked directly before the old content is replaced; given the name of the temporary file with the new one. */
export type MayReplace = (temporary: string) => Promise<boolean>;

/** Thrown when the old content was not to be replaced after all. */
export class ReplacementRefused extends Error {}

type FileHandle = diskCalls.FileHandle;

/** Only its owner may read a file that is half written. */
const OWNER_ONLY = 0o600;

/**
 * Writes a file so that, whenever the power fails, either the old content or the new is there whole, and
 * so that the new one is on the disk when this returns. Makes the folder when it is missing.
 *
 * Not write-file-atomic: it does not fsync the folder, so that a rename it reported can be undone by a
 * power cut, and nothing tells its temporary files from other files after a crash. steno, lowdb's own
 * writer, fsyncs nothing and uses one temporary name for all writers.
 *
 * @returns the stamp of what was written, taken before the rename, so that it cannot be another program's.
 * @throws the system's error; the old content is then still there, unless the folder alone could not be
 * fsynced, when the new one may be. {@link ReplacementRefused} when it may not replace the old one.
 */
export async function writeDurably(
  file: string,
  content: string | Uint8Array,
  disk: DiskCalls = diskCalls,
  mayReplace: MayReplace = async () => true,
): Promise<FileStamp> {
  const folder = path.dirname(file);
  const firstMade = await disk.mkdir(folder, { recursive: true });
  const stamp = await replaceContent(file, content, disk, mayReplace);
  for (const changed of foldersToSync(folder, firstMade)) await syncFolder(changed, disk);
  return stamp;
}

/**
 * Removes a file so that it is gone from the disk when this returns; one that is gone already stays so.
 *
 * @throws the system's error; the file is then still there, unless the folder alone could not be fsynced.
 */
export async function removeDurably(file: string, disk: DiskCalls = diskCalls): Promise<void> {
  noteOwnWrite(file, null);
  try {
    await disk.unlink(file);
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw error;
  }
  await syncFolder(path.dirname(file), disk);
}

async function replaceContent(
  file: string,
  content: string | Uint8Array,
  disk: DiskCalls,
  mayReplace: MayReplace,
): Promise<FileStamp> {
  const temporary = claimTemporaryFile(file);
  try {
    const stamp = await writeSynced(temporary, content, await modeFor(file, disk), disk);
    noteOwnWrite(file, stamp);
    await replace(temporary, file, disk, mayReplace);
    return stamp;
  } finally {
    releaseTemporaryFile(temporary);
  }
}

/** The existing file's mode, so that sharing with a group survives a save; else what a new file gets. */
async function modeFor(file: string, disk: DiskCalls): Promise<number> {
  try {
    return (await disk.stat(file)).mode & 0o777;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return 0o666 & ~process.umask();
    throw error;
  }
}

async function writeSynced(
  temporary: string,
  content: string | Uint8Array,
  mode: number,
  disk: DiskCalls,
): Promise<FileStamp> {
  // "wx" fails when something has this name already, be it a link that somebody laid there.
  const handle = await disk.open(temporary, "wx", OWNER_ONLY);
  try {
    return await fill(handle, content, mode);
  } catch (error) {
    await discard(temporary, disk);
    throw error;
  }
}

async function fill(handle: FileHandle, content: string | Uint8Array, mode: number): Promise<FileStamp> {
  try {
    await handle.writeFile(content);
    await setMode(handle, mode);
    await handle.sync();
    return stampOf(await handle.stat({ bigint: true }));
  } finally {
    await handle.close();
  }
}

/** Some shared and USB drives have no modes of their own and refuse; the data matters more than its mode. */
async function setMode(handle: FileHandle, mode: number): Promise<void> {
  try {
    await handle.chmod(mode);
  } catch (error) {
    if (!["EPERM", "ENOTSUP", "ENOSYS"].includes(systemCode(error) ?? "")) throw error;
  }
}

async function replace(
  temporary: string,
  file: string,
  disk: DiskCalls,
  mayReplace: MayReplace,
): Promise<void> {
  try {
    if (!(await mayReplace(path.basename(temporary)))) throw new ReplacementRefused();
    await disk.rename(temporary, file);
  } catch (error) {
    await discard(temporary, disk);
    throw error;
  }
}

/** What cannot be removed now is swept later; the error that led here is the one to report. */
async function discard(temporary: string, disk: DiskCalls): Promise<void> {
  await disk.unlink(temporary).catch(() => undefined);
}

/** The file's folder and, where folders were made on the way, each parent that has a new entry. */
function foldersToSync(folder: string, firstMade: string | undefined): string[] {
  const folders = [folder];
  if (firstMade === undefined) return folders;
  const top = path.dirname(firstMade);
  for (let at = folder; at !== top; at = path.dirname(at)) folders.push(path.dirname(at));
  return folders;
}

/** A rename is on the disk only when the folder is. Windows cannot open folders and journals renames itself. */
export async function syncFolder(folder: string, disk: Pick<DiskCalls, "open"> = diskCalls): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await disk.open(folder, "r");
  try {
    await handle.sync();
  } catch (error) {
    // Some network file systems cannot do this for folders; they promise nothing, and we can do no more.
    if (!["EINVAL", "ENOTSUP"].includes(systemCode(error) ?? "")) throw error;
  } finally {
    await handle.close();
  }
}
