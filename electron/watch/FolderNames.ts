import { stat } from "node:fs/promises";
import { namesIn } from "./KnownFiles";

/** What came and went in a folder since it was last listed. */
export interface NamesChange {
  /** All names when another folder stands in the place of the one before. */
  readonly came: readonly string[];
  readonly went: readonly string[];
  readonly isAnother: boolean;
}

/** Some drives count time in steps of two seconds: what changes twice in one step has not changed, as they see it. */
const COARSEST_STEP_MS = 2500;

const none: ReadonlySet<string> = new Set();

/** The names in one folder. Listed again only when the folder says that they have changed. */
export class FolderNames {
  private names = none;
  private identity: string | null = null;
  /** When the listed names last changed, as the drive counts; null while they may have changed since then. */
  private changedNs: bigint | null = null;

  /** @param folder - An absolute path. */
  constructor(private readonly folder: string) {}

  /** The names when they were last listed. */
  get known(): ReadonlySet<string> {
    return this.names;
  }

  /** Looks whether names came or went; null when the folder is missing or cannot be looked at now. */
  async look(): Promise<NamesChange | null> {
    const mark = await stat(this.folder, { bigint: true }).catch(() => null);
    if (!mark?.isDirectory()) return null;
    const identity = `${mark.dev}:${mark.ino}`;
    const isAnother = this.identity !== null && this.identity !== identity;
    const listed = !isAnother && this.changedNs === mark.mtimeNs ? this.names : await this.list();
    if (listed === null) return null;
    const before = this.names;
    this.names = listed;
    this.identity = identity;
    this.changedNs = Date.now() - Number(mark.mtimeMs) < COARSEST_STEP_MS ? null : mark.mtimeNs;
    return { came: without(listed, isAnother ? none : before), went: without(before, listed), isAnother };
  }

  /** Forgets everything, as when the folder is gone. */
  clear(): void {
    this.names = none;
    this.identity = null;
    this.changedNs = null;
  }

  private async list(): Promise<ReadonlySet<string> | null> {
    const names = await namesIn(this.folder);
    return names && new Set(names);
  }
}

function without(names: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return names === others ? [] : [...names].filter((name) => !others.has(name));
}
