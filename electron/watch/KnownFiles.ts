import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type FileStamp, isSameStamp, stampAt } from "../storage/readBounded";
import { systemCode } from "../storage/systemError";

/**
 * The states of files as they were last seen, so that a look can tell what has changed since. A folder's first
 * look only remembers: what the program reads it reads after that, or has just read.
 */
export class KnownFiles {
  private readonly folders = new Map<string, Map<string, FileStamp | null>>();
  private readonly seen = new Set<string>();

  /**
   * @param root - The workspace's folder, absolute; all other paths are inside it, with `/`.
   * @param isWanted - True for the files to look at.
   */
  constructor(
    private readonly root: string,
    private readonly isWanted: (file: string) => boolean,
  ) {}

  /** Takes up a file's state; true when it is not the one known. */
  take(file: string, stamp: FileStamp | null): boolean {
    const folder = this.folder(folderOf(file));
    const before = folder.get(file);
    folder.set(file, stamp);
    return before === undefined || !isSameStamp(before, stamp);
  }

  /** The files of a folder that are not as they were when it was last looked at; none at the first look. */
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

  /** True when one file is not as it was when it was last looked at; false at the first look. */
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
    const stamps = await Promise.all(files.map((file) => stampAt(join(this.root, file))));
    return files.filter((file, index) => {
      const stamp = stamps[index];
      if (stamp === undefined) return false;
      const before = this.folders.get(folderOf(file))?.get(file);
      if (before !== undefined || wasSeen) return !isSameStamp(before ?? null, stamp);
      this.take(file, stamp);
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
