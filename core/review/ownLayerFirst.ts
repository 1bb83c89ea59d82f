import { failure } from "../errors";
import type { AnnotatorId } from "../model/ids";
import type { Layer } from "../model/Layer";
import type { OwnLayerFirst } from "../model/Project";
import { err, ok, type Result } from "../result";

/**
 * Whether somebody may see others' layers of a document. Where a project wants everybody's own layer first, that is
 * once they have marked theirs as done; whoever reviews without annotating may at once. Fails with `review-own-first`.
 *
 * @param own - Their layer of the document; null when they have none.
 */
export function allowReview(
  rule: OwnLayerFirst | undefined,
  annotator: AnnotatorId | null,
  own: Pick<Layer, "status"> | null,
): Result<null> {
  if (!rule || own?.status === "done") return ok(null);
  const isExempt = annotator !== null && rule.reviewers.includes(annotator);
  return isExempt ? ok(null) : err(failure("review-own-first", {}));
}

/** Those of a document's layers that somebody may see by {@link allowReview}: all, or their own alone. */
export function visibleLayers<L extends Pick<Layer, "annotator" | "status">>(
  rule: OwnLayerFirst | undefined,
  reader: AnnotatorId | null,
  layers: readonly L[],
): readonly L[] {
  const own = layers.filter(({ annotator }) => annotator === reader);
  return allowReview(rule, reader, own[0] ?? null).ok ? layers : own;
}
