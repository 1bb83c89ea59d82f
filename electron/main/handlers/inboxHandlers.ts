import { ok } from "../../../core/result";
import type { WorkerData } from "../../inbox/protocol";
import { readInThread } from "../../inbox/readInThread";
import type { Handlers } from "../requests";
import type { Session } from "../Session";

/**
 * Reads what others have to say to the annotator in the settings.
 *
 * @param script - The script of the thread that reads, built.
 */
export function inboxHandlers(
  { workspace, layers, settings }: Pick<Session, "workspace" | "layers" | "settings">,
  script: string,
): Pick<Handlers, "readInbox"> {
  return {
    async readInbox({ documents }) {
      const { annotator } = settings.value;
      if (annotator === null) return ok({ documents: [], people: [] });
      // What the window has sent to be saved may already follow a correction.
      await layers.settled();
      const data: WorkerData = { folder: workspace.folder, annotator, documents };
      return readInThread(script, data);
    },
  };
}
