import { realpathSync } from "node:fs";
import { lstat, realpath } from "node:fs/promises";
import path from "node:path";
import type { VersionName } from "../../core/history/Version";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { readsBlock } from "./blockingReads";
import { systemCode } from "./systemError";

/** Folder of the source texts, in a workspace. */
export const SEEDS = "seeds";
/** Folder of the stored JSON, in a workspace. */
export const ANNOTATIONS = "annotations";
/** Folder of what annotators refused on one document, beside its layers. */
export const REFUSALS = "refusals";
/** Folder of what people decided about one document, beside its layers. */
export const REVIEWS = "reviews";
/** Folder of the kept versions of one document's layers, a folder for each annotator, beside the layers. */
export const HISTORY = "history";
/** Folder of what annotators deleted in one document, beside its layers. */
export const BIN = "bin";
/** Folder of what lost its place when a document's text changed, beside its layers. */
export const LOST = "lost";
/** Folder of the notes that say who has a document open, beside the folders of layers; hidden. */
export const PRESENCE = ".presence";
/** Name of the project's file, among the folders of layers. */
export const PROJECT_FILE = "project.json";
/** Folder of the files that texts were extracted from, among the texts. */
export const ORIGINALS = "originals";
/** Folder of removed texts, among the texts. */
export const TEXT_BIN = ".bin";
/** Ending of a source text's file name. */
export const TEXT_ENDING = ".txt";
/** Ending of a layer's file name. */
export const LAYER_ENDING = ".json";

/** A file or folder of a workspace: where it lies, and what messages call it. */
export interface WorkspaceFile {
  readonly path: string;
  /** Path inside the workspace with `/`, or the bare name for a source text. */
  readonly name: string;
}

/** Where the files of one workspace lie. All paths are made here, from ids. */
export class WorkspaceFolder {
  private rootBeingFollowed: Promise<string> | null = null;

  /** @param root - An absolute path. */
  constructor(readonly root: string) {}

  get seeds(): string {
    return this.inside(SEEDS);
  }

  get annotations(): string {
    return this.inside(ANNOTATIONS);
  }

  get projectFile(): WorkspaceFile {
    return this.file(ANNOTATIONS, PROJECT_FILE);
  }

  /** @param ending - Another one, of a text that has it. */
  documentFile(document: DocumentId, ending = TEXT_ENDING): WorkspaceFile {
    const name = document + ending;
    return { path: this.inside(SEEDS, name), name };
  }

  /** The folder of the files that texts were extracted from. */
  get originals(): string {
    return this.inside(SEEDS, ORIGINALS);
  }

  /** The file that a document's text was extracted from. */
  originalFile(fileName: string): WorkspaceFile {
    return this.file(SEEDS, ORIGINALS, fileName);
  }

  /** The folder of removed texts. */
  get textBin(): string {
    return this.inside(SEEDS, TEXT_BIN);
  }

  /** A removed text, by its name in the bin. */
  removedText(fileName: string): WorkspaceFile {
    return this.file(SEEDS, TEXT_BIN, fileName);
  }

  layersFolder(document: DocumentId): string {
    return this.layersOf(document).path;
  }

  /** The folder of a document's layers, with its name for messages. */
  layersOf(document: DocumentId): WorkspaceFile {
    return this.file(ANNOTATIONS, document);
  }

  layerFile(document: DocumentId, annotator: AnnotatorId): WorkspaceFile {
    return this.file(ANNOTATIONS, document, annotator + LAYER_ENDING);
  }

  get presenceFolder(): string {
    return this.inside(ANNOTATIONS, PRESENCE);
  }

  /** @param program - Of one running program, without a dot. */
  presenceFile(annotator: AnnotatorId, program: string): WorkspaceFile {
    return this.file(ANNOTATIONS, PRESENCE, `${annotator}.${program}${LAYER_ENDING}`);
  }

  /** Another file beside a document's layers, by its name there. @throws RangeError for a path. */
  besideLayers(document: DocumentId, name: string): WorkspaceFile {
    return this.file(ANNOTATIONS, document, bare(name));
  }

  /** A folder beside a document's layers, such as {@link REVIEWS}. @throws RangeError for a path. */
  besideFolder(document: DocumentId, folder: string): string {
    return this.inside(ANNOTATIONS, document, bare(folder));
  }

  /** A file in a folder beside a document's layers, by its name there. @throws RangeError for a path. */
  besideFile(document: DocumentId, folder: string, name: string): WorkspaceFile {
    return this.file(ANNOTATIONS, document, bare(folder), bare(name));
  }

  /** Another file beside the project's, by its name there. @throws RangeError for a path. */
  besideProject(name: string): WorkspaceFile {
    return this.file(ANNOTATIONS, bare(name));
  }

  refusalsFolder(document: DocumentId): string {
    return this.inside(ANNOTATIONS, document, REFUSALS);
  }

  refusalFile(document: DocumentId, annotator: AnnotatorId): WorkspaceFile {
    return this.file(ANNOTATIONS, document, REFUSALS, annotator + LAYER_ENDING);
  }

  reviewsFolder(document: DocumentId): string {
    return this.inside(ANNOTATIONS, document, REVIEWS);
  }

  reviewFile(document: DocumentId, reviewer: AnnotatorId): WorkspaceFile {
    return this.file(ANNOTATIONS, document, REVIEWS, reviewer + LAYER_ENDING);
  }

  /** The folder of one annotator's kept versions, with its name for messages. */
  versionsOf(document: DocumentId, annotator: AnnotatorId): WorkspaceFile {
    return this.file(ANNOTATIONS, document, HISTORY, annotator);
  }

  versionFile(document: DocumentId, annotator: AnnotatorId, version: VersionName): WorkspaceFile {
    return this.file(ANNOTATIONS, document, HISTORY, annotator, version);
  }

  lostFile(document: DocumentId, annotator: AnnotatorId): WorkspaceFile {
    return this.file(ANNOTATIONS, document, LOST, annotator + LAYER_ENDING);
  }

  binFile(document: DocumentId, annotator: AnnotatorId): WorkspaceFile {
    return this.file(ANNOTATIONS, document, BIN, annotator + LAYER_ENDING);
  }

  /**
   * True when nothing on the way to a path, itself included, is a link that leads out of the workspace.
   * What does not exist yet is judged by the folder it would lie in.
   */
  async holds(target: string): Promise<boolean> {
    const [root, real] = await Promise.all([this.realRoot(), realPathOf(target)]);
    return real !== null && isInside(root, real);
  }

  /**
   * True while the folder holds texts: one that does not is where a drive was connected before, and what is
   * written there is lost when it comes back.
   */
  async isThere(): Promise<boolean> {
    return exists(this.seeds);
  }

  /** Asked once by all who ask in one turn of the thread: a bulk read does so for each of its files. */
  private realRoot(): Promise<string> {
    this.rootBeingFollowed ??= followed(this.root).finally(() =>
      setImmediate(() => {
        this.rootBeingFollowed = null;
      }),
    );
    return this.rootBeingFollowed;
  }

  private file(...parts: string[]): WorkspaceFile {
    return { path: this.inside(...parts), name: parts.join("/") };
  }

  /** Ids hold no separator, so this never throws; it stands here for the day that one slips through. */
  private inside(...parts: string[]): string {
    const target = path.join(this.root, ...parts);
    if (!isInside(this.root, target)) throw new RangeError(`Path ${target} outside workspace ${this.root}`);
    return target;
  }
}

/** Names of copies are not ids: they come from the folder itself, and are looked at once more here. */
function bare(name: string): string {
  if (name === ".." || name === "." || /[/\\\0]/.test(name))
    throw new RangeError(`${name} is a path, not a name`);
  return name;
}

/** True when a path lies in a folder, compared by names alone: `/data-x` is not in `/data`. */
export function isInside(folder: string, target: string): boolean {
  const relative = path.relative(folder, target);
  return relative !== "" && relative.split(path.sep)[0] !== ".." && !path.isAbsolute(relative);
}

/** A path with its links followed, as far as it exists; null when a link leads nowhere. */
async function realPathOf(target: string): Promise<string | null> {
  const real = await realPathIfThere(target);
  if (real !== null) return real;
  // What is there after all is a link that leads nowhere, or was made by somebody a moment ago.
  if (await exists(target)) return realPathIfThere(target);
  const folder = await realPathOf(path.dirname(target));
  return folder && path.join(folder, path.basename(target));
}

/** @throws the system's error. */
async function followed(target: string): Promise<string> {
  return readsBlock() ? realpathSync.native(target) : realpath(target);
}

async function realPathIfThere(target: string): Promise<string | null> {
  try {
    return await followed(target);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** True when something has this name, even a link that leads nowhere. */
async function exists(target: string): Promise<boolean> {
  try {
    await lstat(target);
    return true;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false;
    throw error;
  }
}
