import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Workspace } from "../storage/Workspace";

/** True when an annotator has a layer on a document. Names that differ in case alone are one file on many disks. */
export async function hasLayer(
  workspace: Workspace,
  document: DocumentId,
  annotator: AnnotatorId,
): Promise<boolean> {
  const folded = annotator.toLowerCase();
  return (await workspace.listAnnotators(document)).some((each) => each.toLowerCase() === folded);
}
