import { type Failure, failure } from "../../core/errors";
import type { VersionReason } from "../../core/history/Version";
import type { DocumentId } from "../../core/model/ids";
import { changedAnnotations } from "../../core/model/LayerDiff";
import { client } from "../workbenchClient";
import type { LayerAct } from "./history";
import { saveQueue, useSaveState } from "./saving";

/** True for an act that changes more than one annotation: a version is kept before it. */
export function isBulk(act: LayerAct): boolean {
  return act.reduce((sum, { diff }) => sum + changedAnnotations(diff), 0) > 1;
}

/**
 * Has versions kept of the annotator's layers before what is more than an edit, so that the disk holds the
 * state before it, the latest edits among it. Why that could not be done, or null: then the act may go on.
 */
export async function keepBefore(
  documents: readonly DocumentId[],
  reason: VersionReason,
): Promise<Failure | null> {
  if (!(await saveQueue.flush())) return unsavedProblem();
  const answer = await client.keepVersions({ documents, reason });
  return answer.ok ? null : answer.error;
}

/**
 * As {@link keepBefore}, for taking a bulk act back or doing it again. What could not be saved has never been on
 * the disk: taking it back needs no version, and must be possible while the disk is full.
 */
export async function keepBeforeStep(act: LayerAct): Promise<Failure | null> {
  if (!isBulk(act)) return null;
  const documents = act.map(({ document }) => document);
  const problem = await keepBefore(documents, "bulk");
  return documents.some((document) => saveQueue.unsaved(document)) ? null : problem;
}

function unsavedProblem(): Failure {
  const state = useSaveState.getState();
  return state.kind === "failed" ? state.problem : failure("cancelled", {});
}
