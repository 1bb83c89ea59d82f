import type { AnnotatorId } from "../../core/model/ids";
import type { Workspace } from "../storage/Workspace";

/** Everybody who has a layer on a document of the workspace, in order of name. */
export async function annotatorsIn(workspace: Workspace): Promise<AnnotatorId[]> {
  const names = new Set<AnnotatorId>();
  for (const { document } of (await workspace.listDocuments()).documents)
    for (const annotator of await workspace.listAnnotators(document)) names.add(annotator);
  return [...names].sort();
}
