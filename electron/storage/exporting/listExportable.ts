import type { AnnotatorId } from "../../../core/model/ids";
import type { ExportableLayers } from "../../ipc/exporting";
import { listReviewers } from "../readReviews";
import type { Workspace } from "../Workspace";

/**
 * Whose layers a workspace holds, and how many documents are reviewed; by file names alone. What cannot be listed is
 * passed over here: exporting it says why.
 */
export async function listExportable(workspace: Workspace): Promise<ExportableLayers> {
  const counts = new Map<AnnotatorId, number>();
  let reviewed = 0;
  for (const { document } of (await workspace.listDocuments()).documents) {
    const annotators = await workspace.listAnnotators(document).catch(() => []);
    for (const each of annotators) counts.set(each, (counts.get(each) ?? 0) + 1);
    const reviewers = await listReviewers(workspace.files, document).catch(() => []);
    if (reviewers.length > 0) reviewed += 1;
  }
  const annotators = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return { annotators: annotators.map(([annotator, documents]) => ({ annotator, documents })), reviewed };
}
