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

/** How keeping versions of many layers says how far it is, and learns that it is no longer wanted. */
export interface Keeping {
  readonly signal: AbortSignal;
  report(done: number, total: number): void;
}

/** Each version is a file made durable: so many at a time, progress can be seen and cancelling waits for few. */
const KEPT_AT_ONCE = 40;

/**
 * Has versions kept of the annotator's layers before what is more than an edit, so that the disk holds the
 * state before it, the latest edits among it. Why that could not be done, `cancelled` among it, or null: then the
 * act may go on.
 */
export async function keepBefore(
  documents: readonly DocumentId[],
  reason: VersionReason,
  keeping?: Keeping,
): Promise<Failure | null> {
  if (!(await saveQueue.flush())) return unsavedProblem();
  for (let at = 0; at < documents.length; at += KEPT_AT_ONCE) {
    if (keeping?.signal.aborted) return failure("cancelled", {});
    const answer = await client.keepVersions({ documents: documents.slice(at, at + KEPT_AT_ONCE), reason });
    if (!answer.ok) return answer.error;
    keeping?.report(Math.min(at + KEPT_AT_ONCE, documents.length), documents.length);
  }
  return null;
}

/**
 * As {@link keepBefore}, for taking a bulk act back or doing it again. What could not be saved has never been on
 * the disk: taking it back needs no version, and must be possible while the disk is full.
 */
export async function keepBeforeStep(act: LayerAct, keeping: Keeping): Promise<Failure | null> {
  if (!isBulk(act)) return null;
  const documents = act.map(({ document }) => document);
  const problem = await keepBefore(documents, "bulk", keeping);
  if (problem?.code === "cancelled") return problem;
  return documents.some((document) => saveQueue.unsaved(document)) ? null : problem;
}

function unsavedProblem(): Failure {
  const state = useSaveState.getState();
  return state.kind === "failed" ? state.problem : failure("cancelled", {});
}
