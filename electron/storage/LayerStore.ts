import { failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import type { LayerDiff } from "../../core/model/LayerDiff";
import type { SourceText } from "../../core/model/SourceText";
import { err, type Result } from "../../core/result";
import type { SavedLayer } from "../ipc/contract";
import type { DiskCalls } from "./durableFile";
import { LayerFile } from "./LayerFile";
import type { Workspace } from "./Workspace";

/** The layers of a workspace that are being changed. The one place that writes layer files. */
export class LayerStore {
  private savesUnderWay = 0;

  /** Kept for the session: a few dozen documents are opened in one, and undo reaches all of them. */
  private readonly opened = new Map<string, LayerFile>();

  constructor(
    private readonly workspace: Workspace,
    private readonly disk?: DiskCalls,
  ) {}

  /**
   * An annotator's layer as it is on disk now, after all saves asked for before; a new one where there is
   * none. Fails with the `file-…` and `layer-…` failures and `path-outside`.
   */
  async load(source: SourceText, annotator: AnnotatorId): Promise<Result<Layer>> {
    const key = keyOf(source.document, annotator);
    const known = this.opened.get(key);
    await known?.settled();
    const file = known?.isOver(source) ? known : this.fileFor(source, annotator);
    this.opened.set(key, file);
    return file.load();
  }

  /**
   * Saves a change; answers once the disk has it. Only to a layer that was loaded: whoever has not seen it
   * cannot know what they change. Fails as {@link LayerFile.save} does.
   */
  async save(
    document: DocumentId,
    annotator: AnnotatorId,
    baseRevision: number,
    diff: LayerDiff,
  ): Promise<Result<SavedLayer>> {
    const opened = this.opened.get(keyOf(document, annotator));
    if (opened) return this.count(opened.save(baseRevision, diff));
    const { name } = this.workspace.files.layerFile(document, annotator);
    return err(failure("save-revision-moved", { file: name }));
  }

  /** Resolves when everything asked for so far is on disk or has failed. */
  async settled(): Promise<void> {
    await Promise.all([...this.opened.values()].map((file) => file.settled()));
  }

  /** True once a layer was loaded; before that nobody can have changed one. */
  get hasOpened(): boolean {
    return this.opened.size > 0;
  }

  /** True while a save has not been answered. */
  get isSaving(): boolean {
    return this.savesUnderWay > 0;
  }

  private async count<T>(save: Promise<T>): Promise<T> {
    this.savesUnderWay += 1;
    try {
      return await save;
    } finally {
      this.savesUnderWay -= 1;
    }
  }

  private fileFor(source: SourceText, annotator: AnnotatorId): LayerFile {
    return new LayerFile(this.workspace.files, { source, annotator }, this.disk);
  }
}

// No id holds a slash.
const keyOf = (document: DocumentId, annotator: AnnotatorId) => `${document}/${annotator}`;
