import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { WorkspaceFolder } from "../storage/WorkspaceFolder";

/** Ids of the annotations that an annotator has deleted in a document and that the bin still has. */
export async function deletedAnnotations(
  _folder: WorkspaceFolder,
  _document: DocumentId,
  _annotator: AnnotatorId,
): Promise<ReadonlySet<string>> {
  // TODO: read the bin, once there is one.
  return new Set();
}
