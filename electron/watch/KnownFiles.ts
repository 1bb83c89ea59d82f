import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type FileStamp, isSameStamp, stateAt } from "../storage/readBounded";
import { systemCode } from "../storage/systemError";

/**
 * The states of files as they were last seen, so that a look can tell what has changed since. A folder's first
 * look remembers what was there before the program began to read; what has changed since then it may have read as it
 * was before.
 */
export class KnownFiles {
  private readonly folders = new Map<string, Map<string, FileStamp | null>>();
  private readonly seen = new Set<string>();

  /**
   * @param root - The workspace's folder, absolute; all other paths are inside it, with `/`.
   * @param isWanted - True for the files to look at.
   * @param readSinceMs - When the program began to read, by the clock of the system.
   */
  constructor(
    private readonly root: string,
    private readonly isWanted: (file: string) => boolean,
    private readonly readSinceMs: number,
  ) {}

  /** Takes up a file's state; true when it is not the one known. */
  take(file: string, stamp: FileStamp | null): boolean {
    const folder = this.folder(folderOf(file));
    const before = folder.get(file);
    folder.set(file, stamp);
    return before === undefined || !isSameStamp(before, stamp);
  }

  /** The files of a folder that are not as they were when it was last looked at, or the program began to read. */
  async changedIn(folder: string): Promise<string[]> {
    const names = await namesIn(join(this.root, folder));
    if (names === null) return [];
    const known = this.folder(folder);
    const files = names.map((name) => `${folder}/${name}`).filter(this.isWanted);
    const gone = [...known].filter(([file, stamp]) => stamp !== null && !files.includes(file));
    const changed = await this.changed(files, this.seen.has(folder));
    this.seen.add(folder);
    return [...gone.map(([file]) => file), ...changed];
  }

  /** True when one file is not as it was when it was last looked at, or the program began to read. */
  async hasChanged(file: string): Promise<boolean> {
    return (await this.changed([file], this.isKnown(file))).length > 0;
  }

  /** Says that a folder is known to have been empty: all that is found there now is new. */
  expectEmpty(folder: string): void {
    this.seen.add(folder);
  }

  /** Forgets everything. */
  clear(): void {
    this.folders.clear();
    this.seen.clear();
  }

  private isKnown(file: string): boolean {
    return this.folders.get(folderOf(file))?.has(file) ?? false;
  }

  /** What changed is not taken up here but by {@link take}, once it is at rest. */
  private async changed(files: readonly string[], wasSeen: boolean): Promise<string[]> {
    const states = await Promise.all(files.map((file) => stateAt(join(this.root, file))));
    return files.filter((file, index) => {
      const state = states[index];
      if (state === undefined) return false;
      const before = this.folders.get(folderOf(file))?.get(file);
      if (before !== undefined || wasSeen) return !isSameStamp(before ?? null, state.stamp);
      if (state.changedMs > this.readSinceMs) return true;
      this.take(file, state.stamp);
      return false;
    });
  }

  private folder(folder: string): Map<string, FileStamp | null> {
    const known = this.folders.get(folder) ?? new Map<string, FileStamp | null>();
    this.folders.set(folder, known);
    return known;
  }
}

/** The names in a folder, none when it is missing; null when that cannot be found out now. */
export async function namesIn(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    return ["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "") ? [] : null;
  }
}

const folderOf = (file: string) => file.slice(0, file.lastIndexOf("/"));
