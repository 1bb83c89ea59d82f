import { type Failure, failure } from "../../core/errors";
import { binAfter, type DeletedAnnotation } from "../../core/history/bin";
import type { Annotation } from "../../core/model/Annotation";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import { ok, type Result } from "../../core/result";
import { type BinFile, formatBinFile, parseBinFile } from "../../core/stored/binFile";
import type { DiskCalls } from "./durableFile";
import { checkPlace, parseOwned } from "./layerOnDisk";
import { SharedFile } from "./SharedFile";
import { readStored } from "./storedFile";
import type { WorkspaceFolder } from "./WorkspaceFolder";

/**
 * What annotators deleted, in files that bear their names. Each change is made on what the disk holds at that
 * moment, and never over what cannot be read.
 */
export class BinStore {
  constructor(
    private readonly folder: WorkspaceFolder,
    private readonly disk?: DiskCalls,
  ) {}

  /**
   * What was deleted, in that order; none where there is no file. Fails with the `file-…` and `layer-other-…`
   * failures and `path-outside`.
   */
  async read(document: DocumentId, annotator: AnnotatorId): Promise<Result<readonly DeletedAnnotation[]>> {
    const file = this.folder.binFile(document, annotator);
    const place = await checkPlace(this.folder, file);
    if (!place.ok) return place;
    const stored = await readStored(file, parseOwned(parseBinFile, document, annotator));
    return stored.ok ? ok(stored.value?.value.deleted ?? []) : stored;
  }

  /**
   * Keeps what is about to be taken from a layer; answers once the disk has it. The failure `bin-missed` when
   * it could not, or null.
   */
  async add(layer: Layer, removed: readonly Annotation[], now = Date.now()): Promise<Failure | null> {
    const { document, annotator } = layer;
    const deletedAt = new Date(now).toISOString();
    const changed = await this.change(document, annotator, (bin) => binAfter(bin, layer, removed, deletedAt));
    const { name } = this.folder.binFile(document, annotator);
    return changed.ok ? null : failure("bin-missed", { file: name });
  }

  private change(
    document: DocumentId,
    annotator: AnnotatorId,
    change: (bin: readonly DeletedAnnotation[]) => readonly DeletedAnnotation[],
  ): Promise<Result<unknown>> {
    const file = this.folder.binFile(document, annotator);
    const form = { parse: parseOwned(parseBinFile, document, annotator), format: formatBinFile };
    const none: BinFile = { document, annotator, deleted: [] };
    const shared = new SharedFile(this.folder, file, form, none, this.disk);
    return shared.change(async (before) => ok({ ...before, deleted: change(before.deleted) }));
  }
}
