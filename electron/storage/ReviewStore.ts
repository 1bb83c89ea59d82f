import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { ok, type Result } from "../../core/result";
import { changeReview, type ReviewChange } from "../../core/review/ReviewChange";
import { emptyReviewFile, type ReviewFile } from "../../core/review/ReviewFile";
import { withTurns } from "../../core/review/turns";
import { formatReviewFile, parseReviewFile } from "../../core/stored/reviewFile";
import type { DiskCalls } from "./durableFile";
import { checkPlace, parseOwned } from "./layerOnDisk";
import { SharedFile } from "./SharedFile";
import { type ParseStored, readStored } from "./storedFile";
import type { WorkspaceFolder } from "./WorkspaceFolder";

/**
 * What people decided, in files that bear their names. Every change is made on what the disk holds at that moment, so
 * two windows of one person do not undo each other's, and never over what cannot be read.
 */
export class ReviewStore {
  private lastInTurn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly folder: WorkspaceFolder,
    private readonly disk?: DiskCalls,
  ) {}

  /** An empty review where there is no file. Fails with the `file-…` failures, `layer-other-…` and `path-outside`. */
  async read(document: DocumentId, reviewer: AnnotatorId): Promise<Result<ReviewFile>> {
    const file = this.folder.reviewFile(document, reviewer);
    const place = await checkPlace(this.folder, file);
    if (!place.ok) return place;
    const stored = await readStored(file, parseReviewOf(document, reviewer));
    return stored.ok ? ok(stored.value?.value ?? emptyReviewFile(document, reviewer)) : stored;
  }

  /**
   * The review after a change, once the disk has it. Fails with the `save-…` failures, and with `file-…` when what
   * is to be written could not be read again.
   */
  change(document: DocumentId, reviewer: AnnotatorId, change: ReviewChange): Promise<Result<ReviewFile>> {
    const result = this.lastInTurn.then(() => this.make(document, reviewer, change));
    this.lastInTurn = result.catch(() => undefined);
    return result;
  }

  private make(
    document: DocumentId,
    reviewer: AnnotatorId,
    change: ReviewChange,
  ): Promise<Result<ReviewFile>> {
    const file = this.folder.reviewFile(document, reviewer);
    const form = { parse: parseReviewOf(document, reviewer), format: formatReviewFile };
    const none = emptyReviewFile(document, reviewer);
    const shared = new SharedFile(this.folder, file, form, none, this.disk);
    return shared.change(async (before) => ok(withTurns(before, changeReview(before, change))));
  }
}

/** Accepts only this person's review of this document. */
function parseReviewOf(document: DocumentId, reviewer: AnnotatorId): ParseStored<ReviewFile> {
  return parseOwned(parseReviewFile, document, reviewer);
}
