import { tenASecond } from "../../../core/reportPace";
import { ok } from "../../../core/result";
import type { LabelUsesProgress } from "../../ipc/project";
import { findLabelUses } from "../../storage/labelUses";
import type { Handlers } from "../requests";
import type { Session } from "../Session";

/** Changes the project, and finds where labels are used. @param report - Told how far that is. */
export function projectHandlers(
  { workspace, project, layers }: Session,
  report: (progress: LabelUsesProgress) => void,
): Pick<Handlers, "readProject" | "changeProject" | "findLabelUses" | "cancelLabelUses"> {
  let searches = 0;
  let stops = 0;
  const watch = () => {
    const before = stops;
    const progress = tenASecond((done, total) => report({ done, total }));
    return { progress, isCancelled: () => stops !== before };
  };
  return {
    readProject: () => project.load(),
    async changeProject(change) {
      const watching = watch();
      // What the window has sent to be saved may use a label.
      if (change.kind === "labels-changed") await layers.settled();
      return project.change(change, watching);
    },
    async findLabelUses({ labels }) {
      searches += 1;
      const own = searches;
      const { progress, isCancelled } = watch();
      await layers.settled();
      const isOver = () => own !== searches || isCancelled();
      return findLabelUses(workspace, labels, { progress, isCancelled: isOver });
    },
    async cancelLabelUses() {
      stops += 1;
      return ok(null);
    },
  };
}
