import { type Failure, failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Project } from "../../core/model/Project";
import { allowReview } from "../../core/review/ownLayerFirst";
import type { Workspace } from "./Workspace";

/**
 * Whether somebody may see what others have of a document, see {@link allowReview}. Nothing is read where the project
 * has no such rule.
 *
 * @param reader - Left out where nobody in particular reads, as on the command line: then everything may be seen.
 */
export async function mayReadOthers(
  workspace: Workspace,
  { ownLayerFirst }: Project,
  document: DocumentId,
  reader?: AnnotatorId | null,
): Promise<boolean> {
  if (!ownLayerFirst || reader === undefined) return true;
  const own = reader && (await ownLayerOf(workspace, document, reader));
  return allowReview(ownLayerFirst, reader, own).ok;
}

/** Why somebody may not see others' layers yet, from what is wrong with the project's file if anything is. */
export function whyOwnFirst(problem: Failure | null): Failure {
  return failure(problem ? "review-project-unread" : "review-own-first", {});
}

/** Null where there is none that can be read. */
async function ownLayerOf(workspace: Workspace, document: DocumentId, reader: AnnotatorId) {
  const source = await workspace.readDocument(document);
  const layer = source.ok ? await workspace.readLayer(source.value, reader) : source;
  return layer.ok ? layer.value : null;
}
