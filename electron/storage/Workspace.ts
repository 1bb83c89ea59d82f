import { stat } from "node:fs/promises";
import path from "node:path";
import { type Failure, failure } from "../../core/errors";
import { isConflictCopyName } from "../../core/merge/conflictCopyName";
import { type AnnotatorId, type DocumentId, parseAnnotatorId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import { defaultProject, encodingOf, type Project } from "../../core/model/Project";
import type { SourceText } from "../../core/model/SourceText";
import { err, ok, type Result } from "../../core/result";
import { parseProjectFile } from "../../core/stored/projectFile";
import { DeclaredEncodings } from "./DeclaredEncodings";
import { type DocumentList, listDocuments, readDocument } from "./documents";
import { readLayerFile } from "./layerOnDisk";
import { namesIn } from "./namesIn";
import { readStored } from "./storedFile";
import { LAYER_ENDING, WorkspaceFolder } from "./WorkspaceFolder";

/**
 * In place of a project that cannot be read: it may want everybody's own layer first, so nothing is shown that it may
 * hide.
 */
const unreadProject: Project = { ...defaultProject, ownLayerFirst: { reviewers: [] } };

/** A folder with `seeds/` and `annotations/`, read. Writing layers is {@link LayerStore}'s part. */
export class Workspace {
  private readonly encodings: DeclaredEncodings;

  private constructor(readonly files: WorkspaceFolder) {
    const load = async () => (await this.loadProject()).project;
    this.encodings = new DeclaredEncodings(files.projectFile, load);
  }

  /** Opens a folder. Fails with `workspace-missing` when it has no `seeds` folder. */
  static async open(folder: string): Promise<Result<Workspace>> {
    const files = new WorkspaceFolder(path.resolve(folder));
    const isWorkspace = await isFolder(files.seeds);
    return isWorkspace ? ok(new Workspace(files)) : err(failure("workspace-missing", { folder }));
  }

  /** The workspace's folder, absolute. */
  get folder(): string {
    return this.files.root;
  }

  /** The shared project; {@link unreadProject}, with the reason, when the file cannot be used. Having none is fine. */
  async loadProject(): Promise<{ project: Project; problem: Failure | null }> {
    const file = this.files.projectFile;
    if (!(await this.holds(file.path)))
      return { project: unreadProject, problem: failure("path-outside", { name: file.name }) };
    const stored = await readStored(file, parseProjectFile);
    if (!stored.ok) return { project: unreadProject, problem: stored.error };
    return { project: stored.value?.value ?? defaultProject, problem: null };
  }

  /** The documents by id, from names and sizes alone, and the files that cannot be documents. */
  async listDocuments(): Promise<DocumentList> {
    const { project } = await this.loadProject();
    return listDocuments(this.files, project);
  }

  /**
   * A document's text, in the encoding the project says. Fails with the `document-…` failures and `path-outside`.
   *
   * @param project - Where it has been read already; else it is asked whether it has changed since it was last.
   */
  async readDocument(document: DocumentId, project?: Project): Promise<Result<SourceText>> {
    const encoding = project ? encodingOf(project, document) : await this.encodings.of(document);
    return readDocument(this.files, document, encoding);
  }

  /**
   * Who has a layer file on a document, by file names alone; in order of name. What sync tools have called a
   * copy is nobody's layer.
   *
   * @throws when the folder is there and may not be listed.
   */
  async listAnnotators(document: DocumentId): Promise<AnnotatorId[]> {
    const folder = this.files.layersFolder(document);
    // A document that nobody has annotated has no folder yet.
    const names = (await this.holds(folder)) ? await namesIn(folder) : [];
    const ids = names
      .filter((name) => name.endsWith(LAYER_ENDING) && !isConflictCopyName(name))
      .map((name) => parseAnnotatorId(name.slice(0, -LAYER_ENDING.length)));
    return ids.flatMap((id) => (id.ok ? [id.value] : [])).sort();
  }

  /**
   * An annotator's layer, parsed and checked against the text; null when there is no file. Fails with the
   * `file-…` and `layer-…` failures and `path-outside`.
   */
  async readLayer(source: SourceText, annotator: AnnotatorId): Promise<Result<Layer | null>> {
    const stored = await readLayerFile(this.files, source, annotator);
    return stored.ok ? ok(stored.value?.value ?? null) : stored;
  }

  /** As {@link WorkspaceFolder.holds}; false too when that cannot be found out. */
  private async holds(target: string): Promise<boolean> {
    return this.files.holds(target).catch(() => false);
  }
}

async function isFolder(target: string): Promise<boolean> {
  try {
    return (await stat(target)).isDirectory();
  } catch {
    // Missing, or not to be read: either way no workspace can be opened here.
    return false;
  }
}
