import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { LostAnnotation } from "../../core/model/LostAnnotation";
import { ok, type Result } from "../../core/result";
import { formatLostFile, type LostFile, parseLostFile } from "../../core/stored/lostFile";
import type { DiskCalls } from "./durableFile";
import { checkPlace, parseOwned } from "./layerOnDisk";
import { SharedFile } from "./SharedFile";
import { readStored } from "./storedFile";
import type { WorkspaceFolder } from "./WorkspaceFolder";

/**
 * The annotations that lost their place when a text changed, in files that bear their annotators' names.
 * Nothing is ever taken out of one: what is given up is marked so.
 */
export class LostStore {
  private lastInTurn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly folder: WorkspaceFolder,
    private readonly disk?: DiskCalls,
  ) {}

  /** Fails with the `file-…` failures, `layer-other-…` and `path-outside`; none where there is no file. */
  async read(document: DocumentId, annotator: AnnotatorId): Promise<Result<readonly LostAnnotation[]>> {
    const file = this.folder.lostFile(document, annotator);
    const place = await checkPlace(this.folder, file);
    if (!place.ok) return place;
    const stored = await readStored(file, parseOwned(parseLostFile, document, annotator));
    return stored.ok ? ok(stored.value?.value.lost ?? []) : stored;
  }

  /** Adds what was lost just now, in place of an earlier loss of the same annotation. Fails with the `save-…` failures. */
  add(
    document: DocumentId,
    annotator: AnnotatorId,
    lost: readonly LostAnnotation[],
  ): Promise<Result<readonly LostAnnotation[]>> {
    const ids = new Set(lost.map(({ annotation }) => annotation.id));
    return this.change(document, annotator, (before) => [
      ...before.filter(({ annotation }) => !ids.has(annotation.id)),
      ...lost,
    ]);
  }

  /** Marks annotations as given up at a time, or, with null, as not. Fails with the `save-…` failures. */
  giveUp(
    document: DocumentId,
    annotator: AnnotatorId,
    ids: ReadonlySet<string>,
    givenUpAt: string | null,
  ): Promise<Result<readonly LostAnnotation[]>> {
    return this.change(document, annotator, (before) =>
      before.map((lost) => (ids.has(lost.annotation.id) ? { ...lost, givenUpAt } : lost)),
    );
  }

  private change(
    document: DocumentId,
    annotator: AnnotatorId,
    change: (before: readonly LostAnnotation[]) => readonly LostAnnotation[],
  ): Promise<Result<readonly LostAnnotation[]>> {
    const file = this.folder.lostFile(document, annotator);
    const form = { parse: parseOwned(parseLostFile, document, annotator), format: formatLostFile };
    const none: LostFile = { document, annotator, lost: [] };
    const shared = new SharedFile(this.folder, file, form, none, this.disk);
    const result = this.lastInTurn.then(() =>
      shared.change(async (before) => ok({ ...before, lost: change(before.lost) })),
    );
    this.lastInTurn = result.catch(() => undefined);
    return result.then((changed) => (changed.ok ? ok(changed.value.lost) : changed));
  }
}
