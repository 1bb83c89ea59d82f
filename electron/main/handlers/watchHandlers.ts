import { ok } from "../../../core/result";
import { readColleagues } from "../../storage/readColleagues";
import { Workspace } from "../../storage/Workspace";
import type { OthersPresence } from "../../watch/OthersPresence";
import type { Handlers } from "../requests";
import type { Session } from "../Session";

/** What watches the workspace, as far as the page's calls reach it. */
export interface WatchParts {
  /** Told each time another document is on screen, and at first when one is or when there is none. */
  readonly shown: (document: Parameters<Handlers["tellShown"]>[0]["document"]) => void;
  readonly others: Pick<OthersPresence, "read">;
}

/** Answers what the page asks about others' files and programs. */
export function watchHandlers(
  { workspace, settings }: Pick<Session, "workspace" | "settings">,
  { shown, others }: WatchParts,
): Pick<Handlers, "tellShown" | "readColleagues" | "readPresence" | "listDocuments"> {
  return {
    async tellShown({ document }) {
      shown(document);
      return ok(null);
    },
    async readColleagues({ document }) {
      const source = await workspace.readDocument(document);
      return source.ok ? ok(await readColleagues(workspace, source.value, settings.value.annotator)) : source;
    },
    readPresence: async () => ok(await others.read()),
    async listDocuments() {
      // The folder may have gone meanwhile.
      const opened = await Workspace.open(workspace.folder);
      if (!opened.ok) return opened;
      const { project, problem } = await opened.value.loadProject();
      return ok({ project, projectProblem: problem, ...(await opened.value.listDocuments()) });
    },
  };
}
