import { join } from "node:path";
import { ANNOTATIONS, PRESENCE, SEEDS } from "../storage/WorkspaceFolder";
import { FolderEvents, type WatchFolder } from "./FolderEvents";
import { FolderNames } from "./FolderNames";

/** Where presence notes lie, inside the workspace. */
export const PRESENCE_FOLDER = `${ANNOTATIONS}/${PRESENCE}`;

/** Who is told of a workspace's folders. Paths are inside the workspace, with `/`. */
export interface FolderListener {
  /** Something has this path, or had it. */
  readonly hear: (path: string) => void;
  /** A folder below `annotations/` is new, or another one than before. */
  readonly came: (folder: string) => void;
  readonly went: (folder: string) => void;
  /** Names in `seeds/` that came or went. */
  readonly texts: (names: readonly string[]) => void;
}

/** How the system is asked; given from outside for tests. */
export interface System {
  readonly watchFolder?: WatchFolder | undefined;
  /** True where the system watches whole trees. */
  readonly trees?: boolean | undefined;
}

/** The folders of a workspace that are watched, kept up as they come and go. */
export class WatchedFolders {
  private readonly events: FolderEvents;
  private readonly seeds: FolderNames;
  private readonly annotations: FolderNames;
  private readonly trees: boolean;

  constructor(
    root: string,
    private readonly listener: FolderListener,
    { watchFolder, trees = process.platform !== "linux" }: System,
  ) {
    this.events = new FolderEvents(root, (path) => this.hear(path), watchFolder);
    this.seeds = new FolderNames(join(root, SEEDS));
    this.annotations = new FolderNames(join(root, ANNOTATIONS));
    this.trees = trees;
  }

  /** True when the system does not tell of all folders. */
  get isPartial(): boolean {
    return this.events.isPartial;
  }

  /** Every document there may be: those with a text and those with a folder of layers. */
  get documents(): string[] {
    const texts = [...this.seeds.known].filter((name) => name.endsWith(".txt"));
    const folders = [...this.annotations.known].filter(isFolderName);
    return [...new Set([...texts.map((name) => name.slice(0, -".txt".length)), ...folders])];
  }

  /** Watches what is there now; false when there are no texts. */
  async begin(): Promise<boolean> {
    this.end();
    if ((await this.seeds.look()) === null) return false;
    this.events.watch(SEEDS);
    const names = await this.annotations.look();
    if (names === null) return true;
    this.events.watch(ANNOTATIONS, this.trees);
    for (const name of names.came) this.watchFolder(name);
    return true;
  }

  /**
   * Looks which folders came or went; false when there are no texts: such a folder is no workspace, and an
   * empty one stays where a drive was connected.
   */
  async look(): Promise<boolean> {
    const texts = await this.seeds.look();
    if (texts === null) return false;
    if (texts.isAnother) this.events.unwatch(SEEDS);
    this.events.watch(SEEDS);
    const changed = texts.isAnother ? [...this.seeds.known] : [...texts.came, ...texts.went];
    if (changed.length > 0) this.listener.texts(changed);
    await this.lookAtAnnotations();
    return true;
  }

  /** Ends hearing of anything. */
  end(): void {
    this.events.close();
    this.seeds.clear();
    this.annotations.clear();
  }

  private async lookAtAnnotations(): Promise<void> {
    const names = await this.annotations.look();
    if (names === null) return this.events.unwatch(ANNOTATIONS);
    if (names.isAnother) this.events.unwatch(ANNOTATIONS);
    this.events.watch(ANNOTATIONS, this.trees);
    for (const name of names.went.filter(isFolderName)) this.folderWent(name);
    for (const name of names.came.filter(isFolderName)) this.folderCame(name);
  }

  private hear(path: string): void {
    const [top, name, ...rest] = path.split("/");
    const isFolder = top === ANNOTATIONS && name !== undefined && rest.length === 0 && isFolderName(name);
    if (isFolder) void this.lookForFolder(name);
    else this.listener.hear(path);
  }

  /** Made or removed, or another one stands in its place, which the list of names does not show. */
  private async lookForFolder(name: string): Promise<void> {
    const wasThere = this.annotations.known.has(name);
    await this.lookAtAnnotations();
    if (wasThere && this.annotations.known.has(name)) this.folderCame(name);
  }

  private folderCame(name: string): void {
    this.events.unwatch(`${ANNOTATIONS}/${name}`);
    this.watchFolder(name);
    this.listener.came(`${ANNOTATIONS}/${name}`);
  }

  private folderWent(name: string): void {
    this.events.unwatch(`${ANNOTATIONS}/${name}`);
    this.listener.went(`${ANNOTATIONS}/${name}`);
  }

  private watchFolder(name: string): void {
    if (!this.trees && isFolderName(name)) this.events.watch(`${ANNOTATIONS}/${name}`);
  }
}

/** By its name alone: to ask the system for each of 10,000 takes longer than watching them. */
function isFolderName(name: string): boolean {
  return name === PRESENCE || !(name.startsWith(".") || name.endsWith(".json"));
}
