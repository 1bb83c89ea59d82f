import { createHash } from "node:crypto";
import path from "node:path";
import { z } from "zod";
import type { RecentWorkspace } from "../ipc/workspaces";
import { UserFile } from "./UserFile";
import { Workspace } from "./Workspace";

/** How many are remembered. */
const REMEMBERED = 12;

const schema = z.object({ folders: z.array(z.string()).readonly() });
type RecentFile = z.infer<typeof schema>;

/**
 * The folders that were opened as workspaces on this machine, the last one first: `workspaces.json` beside the
 * settings.
 */
export class RecentWorkspaces {
  private constructor(private readonly file: UserFile<RecentFile>) {}

  /** @param isKept - False to change nothing on disk. */
  static async open(folder: string, isKept: boolean): Promise<RecentWorkspaces> {
    const form = { name: "workspaces.json", schema, defaults: { folders: [] } };
    return new RecentWorkspaces(await UserFile.open<RecentFile>(folder, form, isKept));
  }

  /** Puts a folder first. That it could not be written down keeps nobody from working in it. */
  async remember(folder: string): Promise<void> {
    // A start like the one before waits for no disk.
    if (this.file.value.folders[0] === folder) return;
    await this.file.change({ folders: [folder, ...this.without(folder)].slice(0, REMEMBERED) });
  }

  /** The last folder if it is a workspace still, else null. */
  async latest(): Promise<string | null> {
    const [folder] = this.file.value.folders;
    return folder !== undefined && (await Workspace.open(folder)).ok ? folder : null;
  }

  /** All of them for the page, which names them by id and never by path. */
  list(): Promise<RecentWorkspace[]> {
    return Promise.all(this.file.value.folders.map(describe));
  }

  /** The folder that an id stands for, or null. */
  folderOf(id: string): string | null {
    return this.file.value.folders.find((folder) => idOf(folder) === id) ?? null;
  }

  private without(folder: string): readonly string[] {
    return this.file.value.folders.filter((other) => other !== folder);
  }
}

async function describe(folder: string): Promise<RecentWorkspace> {
  const { ok: isThere } = await Workspace.open(folder);
  return { id: idOf(folder), name: path.basename(folder), folder, isThere };
}

const idOf = (folder: string) => createHash("sha256").update(folder).digest("hex").slice(0, 16);
