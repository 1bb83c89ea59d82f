import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { ok, type Result } from "../../core/result";
import { type Refusal, RefusalSet } from "../../core/search/refusals";
import { formatRefusalFile, parseRefusalFile, type RefusalFile } from "../../core/stored/refusalFile";
import type { DiskCalls } from "./durableFile";
import { checkPlace, parseOwned } from "./layerOnDisk";
import { SharedFile } from "./SharedFile";
import { type ParseStored, readStored } from "./storedFile";
import type { WorkspaceFolder } from "./WorkspaceFolder";

/** Changes to one person's refusals on one document. */
export interface RefusalChange {
  readonly refusals: readonly Refusal[];
  /** False to take them back. */
  readonly refused: boolean;
}

/**
 * What annotators refused, in files that bear their names. Every change is made on what the disk holds at
 * that moment, so two windows of one person do not undo each other's, and never over what cannot be read.
 */
export class RefusalStore {
  private lastInTurn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly folder: WorkspaceFolder,
    private readonly disk?: DiskCalls,
  ) {}

  /** Fails with the `file-…` failures, `layer-other-…` and `path-outside`; none where there is no file. */
  async read(document: DocumentId, annotator: AnnotatorId): Promise<Result<RefusalSet>> {
    const file = this.folder.refusalFile(document, annotator);
    const place = await checkPlace(this.folder, file);
    if (!place.ok) return place;
    const stored = await readStored(file, parseRefusalsOf(document, annotator));
    return stored.ok ? ok(new RefusalSet(stored.value?.value.refusals ?? [])) : stored;
  }

  /**
   * The refusals after a change, once the disk has them. Fails with the `save-…` failures, and with `file-…`
   * when what is to be written could not be read again.
   */
  change(document: DocumentId, annotator: AnnotatorId, change: RefusalChange): Promise<Result<RefusalSet>> {
    const result = this.lastInTurn.then(() => this.make(document, annotator, change));
    this.lastInTurn = result.catch(() => undefined);
    return result;
  }

  private async make(
    document: DocumentId,
    annotator: AnnotatorId,
    { refusals, refused }: RefusalChange,
  ): Promise<Result<RefusalSet>> {
    const file = this.folder.refusalFile(document, annotator);
    const form = { parse: parseRefusalsOf(document, annotator), format: formatRefusalFile };
    const none: RefusalFile = { document, annotator, refusals: [] };
    const changed = await new SharedFile(this.folder, file, form, none, this.disk).change(async (before) => {
      const known = new RefusalSet(before.refusals);
      return ok({ ...before, refusals: refused ? known.with(refusals) : known.without(refusals) });
    });
    return changed.ok ? ok(new RefusalSet(changed.value.refusals)) : changed;
  }
}

/** Accepts only this annotator's refusals on this document. */
function parseRefusalsOf(document: DocumentId, annotator: AnnotatorId): ParseStored<RefusalFile> {
  return parseOwned(parseRefusalFile, document, annotator);
}
