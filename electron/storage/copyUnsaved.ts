import path from "node:path";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import { err, ok, type Result } from "../../core/result";
import { changeReview, type ReviewChange } from "../../core/review/ReviewChange";
import { emptyReviewFile, type ReviewFile } from "../../core/review/ReviewFile";
import { withTurns } from "../../core/review/turns";
import { formatLayerFile } from "../../core/stored/layerFile";
import { formatReviewFile } from "../../core/stored/reviewFile";
import { writeDurably } from "./durableFile";
import { ReviewStore } from "./ReviewStore";
import { saveFailure } from "./saveFailure";
import { fillFolder } from "./targetFolder";
import { LAYER_ENDING, REVIEWS, type WorkspaceFolder } from "./WorkspaceFolder";

/** The changes of one person's review of a document that the workspace did not take, the oldest first. */
export interface UnsavedReview {
  readonly document: DocumentId;
  readonly changes: readonly ReviewChange[];
}

/** Reviews as they would be with the changes; one that cannot be read now, as on a drive that is gone, has these alone. */
export async function changedReviews(
  folder: WorkspaceFolder,
  reviewer: AnnotatorId,
  unsaved: readonly UnsavedReview[],
): Promise<readonly ReviewFile[]> {
  const store = new ReviewStore(folder);
  return Promise.all(
    unsaved.map(async ({ document, changes }) => {
      const stored = await store.read(document, reviewer);
      const before = stored.ok ? stored.value : emptyReviewFile(document, reviewer);
      return changes.reduce((review, change) => withTurns(review, changeReview(review, change)), before);
    }),
  );
}

/**
 * Writes layers and reviews into a new folder, each where it lies in a workspace's `annotations/`. Whole or not at
 * all. Fails with the `save-…` failures, and as {@link fillFolder} does.
 */
export async function copyUnsaved(
  folder: string,
  layers: readonly Layer[],
  reviews: readonly ReviewFile[],
): Promise<Result<null>> {
  try {
    return await fillFolder(folder, async (temporary) => {
      const at = (...parts: string[]) => path.join(temporary, ...parts);
      for (const layer of layers)
        await writeDurably(at(layer.document, layer.annotator + LAYER_ENDING), formatLayerFile(layer));
      for (const review of reviews)
        await writeDurably(
          at(review.document, REVIEWS, review.annotator + LAYER_ENDING),
          formatReviewFile(review),
        );
      return ok(null);
    });
  } catch (error) {
    return err(saveFailure(folder, error));
  }
}
