import { failure } from "../../core/errors";
import type { VersionReason } from "../../core/history/Version";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import type { LayerDiff } from "../../core/model/LayerDiff";
import type { SourceText } from "../../core/model/SourceText";
import { err, ok, type Result } from "../../core/result";
import type { SavedLayer } from "../ipc/contract";
import type { DiskCalls } from "./durableFile";
import { LayerFile } from "./LayerFile";
import type { ChangeLayer } from "./rewriteLayer";
import type { Workspace } from "./Workspace";

/** Says who writes now; null stands for nobody yet. */
export type Writer = () => AnnotatorId | null;

/**
 * The layers of a workspace that are being changed. The one place that writes layer files, and none but those
 * that bear the writer's name.
 */
export class LayerStore {
  private savesUnderWay = 0;

  /** Kept for the session: a few dozen documents are opened in one, and undo reaches all of them. */
  private readonly opened = new Map<string, LayerFile>();

  constructor(
    private readonly workspace: Workspace,
    private readonly writer: Writer,
    private readonly disk?: DiskCalls,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * An annotator's layer as it is on disk now, after all saves asked for before; a new one where there is
   * none. Fails with the `file-…` and `layer-…` failures and `path-outside`.
   */
  async load(source: SourceText, annotator: AnnotatorId): Promise<Result<Layer>> {
    return (await this.fileOf(source, annotator)).load();
  }

  /**
   * Saves a change; answers once the disk has it. Only to a layer that was loaded: whoever has not seen it
   * cannot know what they change. Fails as {@link LayerFile.save} does, and with `save-not-yours`.
   */
  async save(
    document: DocumentId,
    annotator: AnnotatorId,
    baseRevision: number,
    diff: LayerDiff,
  ): Promise<Result<SavedLayer>> {
    if (annotator !== this.writer()) return this.refuse("save-not-yours", document, annotator);
    const opened = this.opened.get(keyOf(document, annotator));
    if (!opened) return this.refuse("save-revision-moved", document, annotator);
    return this.count(opened.save(baseRevision, diff));
  }

  /**
   * Puts another layer in the place of the writer's stored one, for what is more than an edit: a version of
   * the stored one is kept first, and the new one is answered as it has been read back. The change is given
   * what the disk holds then, or a new layer, and may be one to another text; its revision is raised here.
   * Fails as the change does, as {@link LayerFile.rewrite} does, and with `save-not-yours`.
   *
   * @param source - The text that the new layer must fit.
   */
  async rewrite(
    source: SourceText,
    annotator: AnnotatorId,
    change: ChangeLayer,
    reason: VersionReason,
  ): Promise<Result<Layer>> {
    if (annotator !== this.writer()) return this.refuse("save-not-yours", source.document, annotator);
    return this.count(this.fileOf(source, annotator).then((file) => file.rewrite(change, reason)));
  }

  /**
   * Keeps a version of the writer's layer before what is more than an edit; a layer that was not loaded cannot
   * be about to change. Fails with `version-not-kept`, `save-not-yours` and `save-file-broken`.
   */
  async keep(document: DocumentId, annotator: AnnotatorId, reason: VersionReason): Promise<Result<unknown>> {
    if (annotator !== this.writer()) return this.refuse("save-not-yours", document, annotator);
    return this.opened.get(keyOf(document, annotator))?.keep(reason) ?? ok(null);
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

  /** The open file, or one opened now: over another text than before it is another one. */
  private async fileOf(source: SourceText, annotator: AnnotatorId): Promise<LayerFile> {
    const key = keyOf(source.document, annotator);
    const known = this.opened.get(key);
    if (known?.isOver(source)) return known;
    const file = new LayerFile(this.workspace.files, { source, annotator }, this.disk, this.now);
    this.opened.set(key, file);
    await known?.settled();
    return file;
  }

  private refuse(
    code: "save-not-yours" | "save-revision-moved",
    document: DocumentId,
    annotator: AnnotatorId,
  ): Result<never> {
    return err(failure(code, { file: this.workspace.files.layerFile(document, annotator).name }));
  }
}

// No id holds a slash.
const keyOf = (document: DocumentId, annotator: AnnotatorId) => `${document}/${annotator}`;
