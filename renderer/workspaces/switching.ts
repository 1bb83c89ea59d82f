import { failure } from "../../core/errors";
import type { Result } from "../../core/result";
import { hasUnsavedLabels, leaveEditor } from "../labels/editorStore";
import { notify } from "../state/announcements";
import { saveEverything } from "../state/everythingSaved";
import { client } from "../workbenchClient";

/** Asks for another workspace's folder and goes over to it. */
export function openOtherWorkspace(): void {
  leaveFor(() => client.openOther());
}

/** Asks for an empty folder, makes it a workspace and goes over to it. */
export function createWorkspace(): void {
  leaveFor(() => client.createWorkspace());
}

/** Asks for an empty folder, puts the example there and goes over to it. */
export function createExample(): void {
  leaveFor(() => client.createExample());
}

/** Goes over to a workspace that was open before. */
export function openRecentWorkspace(id: string): void {
  leaveFor(() => client.openRecent({ id }));
}

/** Saves first: what is only in this window would be gone with it. Labels that are being edited are asked about. */
function leaveFor(goOver: () => Promise<Result<unknown>>): void {
  if (hasUnsavedLabels()) leaveEditor(() => void go(goOver));
  else void go(goOver);
}

async function go(goOver: () => Promise<Result<unknown>>): Promise<void> {
  if (!(await saveEverything())) return notify(failure("workspace-unsaved", {}));
  const answer = await goOver();
  if (!answer.ok) notify(answer.error);
}
