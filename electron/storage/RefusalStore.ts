import { Low } from "lowdb";
import { failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { err, ok, type Result } from "../../core/result";
import { type Refusal, RefusalSet } from "../../core/search/refusals";
import { formatRefusalFile, parseRefusalFile, type RefusalFile } from "../../core/stored/refusalFile";
import { DurableJsonAdapter, StoredFileError } from "./DurableJsonAdapter";
import type { DiskCalls } from "./durableFile";
import { checkPlace } from "./layerOnDisk";
import { saveFailure } from "./saveFailure";
import { type ParseStored, readStored } from "./storedFile";
import { sweepLeftovers } from "./temporaryFile";
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

  /** The refusals after a change, once the disk has them. Fails as `read` does and with `save-…` failures. */
  change(document: DocumentId, annotator: AnnotatorId, change: RefusalChange): Promise<Result<RefusalSet>> {
    const result = this.lastInTurn.then(() => this.write(document, annotator, change));
    this.lastInTurn = result.catch(() => undefined);
    return result;
  }

  private async write(
    document: DocumentId,
    annotator: AnnotatorId,
    { refusals, refused }: RefusalChange,
  ): Promise<Result<RefusalSet>> {
    const file = this.folder.refusalFile(document, annotator);
    const place = await checkPlace(this.folder, file);
    if (!place.ok) return err(failure("save-file-broken", { file: file.name }));
    const form = { parse: parseRefusalsOf(document, annotator), format: formatRefusalFile };
    const stored = new Low<RefusalFile>(new DurableJsonAdapter(file, form, this.disk), {
      document,
      annotator,
      refusals: [],
    });
    try {
      await sweepLeftovers(file.path);
      await stored.read();
      const known = new RefusalSet(stored.data.refusals);
      const next = refused ? known.with(refusals) : known.without(refusals);
      stored.data = { document, annotator, refusals: next };
      await stored.write();
      return ok(new RefusalSet(next));
    } catch (error) {
      return err(
        error instanceof StoredFileError
          ? failure("save-file-broken", { file: file.name })
          : saveFailure(file.name, error),
      );
    }
  }
}

/** Accepts only this annotator's refusals on this document. */
export function parseRefusalsOf(document: DocumentId, annotator: AnnotatorId): ParseStored<RefusalFile> {
  return (file, json) => {
    const parsed = parseRefusalFile(file, json);
    if (!parsed.ok) return parsed;
    if (parsed.value.annotator !== annotator)
      return err(failure("layer-other-annotator", { file, annotator: parsed.value.annotator }));
    if (parsed.value.document !== document)
      return err(failure("layer-other-document", { file, document: parsed.value.document }));
    return parsed;
  };
}
