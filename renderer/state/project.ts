import type { Failure } from "../../core/errors";
import { documentTitle, type Project } from "../../core/model/Project";
import type { ProjectChange, TextChanged } from "../../core/model/ProjectChange";
import type { Result } from "../../core/result";
import type { WorkspaceInfo } from "../../electron/ipc/contract";
import { client } from "../workbenchClient";
import { notify, withdraw } from "./announcements";
import { keptWhenSame } from "./keptWhenSame";
import { saveQueue } from "./saving";
import { useWorkspace } from "./workspaceStore";

/** What the window asks for: what a changed text does to the project is worked out beside the storage. */
type WindowChange = Exclude<ProjectChange, TextChanged>;

/** Changes the shared project, on disk and then on screen; shows why when that is refused. True when it is done. */
export async function changeProject(change: WindowChange): Promise<boolean> {
  const answer = await tryToChangeProject(change);
  if (!answer.ok) notify(answer.error);
  return answer.ok;
}

/** As {@link changeProject}, for a place that shows a refusal itself. */
export async function tryToChangeProject(change: WindowChange): Promise<Result<Project>> {
  // Whether a label may go depends on all layers, those edited just now among them.
  if (change.kind === "labels-changed") await saveQueue.flush();
  const answer = await client.changeProject(change);
  if (answer.ok) takeUpProject(answer.value);
  return answer;
}

/** Takes up why the project cannot be read, or that it can: told once, and taken away then. */
export function takeUpProblem(problem: Failure | null): void {
  const told = useWorkspace.getState().info?.projectProblem ?? null;
  if (!problem && !told) return;
  useWorkspace.setState(({ info }) => ({ info: info && { ...info, projectProblem: problem } }));
  if (problem && !told) notify(problem);
  if (!problem && told) withdraw(told);
}

/** Shows the project as the file has it: what others have changed there comes along. */
export function takeUpProject(project: Project): void {
  takeUpProblem(null);
  useWorkspace.setState(({ info }) => ({
    info: info && withProject(info, keptWhenSame(info.project, project)),
  }));
}

function withProject(info: WorkspaceInfo, project: Project): WorkspaceInfo {
  if (project === info.project) return info;
  const titled = info.documents.map((entry) => ({ ...entry, title: documentTitle(project, entry.document) }));
  return { ...info, project, documents: titled };
}
