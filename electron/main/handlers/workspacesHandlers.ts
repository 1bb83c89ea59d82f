import { failure } from "../../../core/errors";
import { defaultProject } from "../../../core/model/Project";
import { err, ok, type Result } from "../../../core/result";
import { formatProjectFile } from "../../../core/stored/projectFile";
import type { Workspaces } from "../../ipc/workspaces";
import { createWorkspace, type WorkspaceOrigin } from "../../storage/createWorkspace";
import type { RecentWorkspaces } from "../../storage/RecentWorkspaces";
import { reasonOf } from "../../storage/systemError";
import { Workspace } from "../../storage/Workspace";
import type { Handlers } from "../requests";
import type { Session } from "../Session";

/** The parts of changing workspaces that need a desktop. */
export interface WorkspacesDesktop {
  readonly recent: RecentWorkspaces;
  /** Asks for the folder of a workspace that exists or is to be made; null when the user cancels. */
  readonly chooseWorkspace: (purpose: "open" | "create") => Promise<string | null>;
  /** What the workspace of the example is made of. */
  readonly example: WorkspaceOrigin;
  /** Goes over to another workspace once the call under way is answered. */
  readonly moveTo: (workspace: Workspace) => Promise<void>;
}

/** Lists the workspaces of this machine, makes new ones, and goes over from one to another. */
export function workspacesHandlers(
  { workspace }: Session,
  { recent, chooseWorkspace, example, moveTo }: WorkspacesDesktop,
): Pick<Handlers, "listWorkspaces" | "openRecent" | "openOther" | "createWorkspace" | "createExample"> {
  const open = async (folder: string): Promise<Result<true>> => {
    const opened = await Workspace.open(folder);
    if (!opened.ok) return opened;
    await moveTo(opened.value);
    return ok(true);
  };
  const makeAndOpen = async (origin: WorkspaceOrigin) => {
    const folder = await chooseWorkspace("create");
    if (folder === null) return ok(null);
    const made = await make(folder, origin);
    return made.ok ? open(folder) : made;
  };
  return {
    listWorkspaces: async () => ok(await listWorkspaces(workspace.folder, recent)),
    async openRecent({ id }) {
      const folder = recent.folderOf(id);
      return folder === null ? err(failure("workspace-missing", { folder: id })) : open(folder);
    },
    async openOther() {
      const folder = await chooseWorkspace("open");
      return folder === null ? ok(null) : open(folder);
    },
    createWorkspace: () => makeAndOpen({ seeds: null, project: formatProjectFile(defaultProject) }),
    createExample: () => makeAndOpen(example),
  };
}

async function listWorkspaces(current: string, recent: RecentWorkspaces): Promise<Workspaces> {
  const all = await recent.list();
  return { current, recent: all.filter(({ folder }) => folder !== current) };
}

async function make(folder: string, origin: WorkspaceOrigin): Promise<Result<true>> {
  try {
    const isMade = await createWorkspace(folder, origin);
    return isMade ? ok(true) : err(failure("workspace-not-empty", { folder }));
  } catch (error) {
    return err(failure("workspace-not-made", { folder, reason: reasonOf(error) }));
  }
}
