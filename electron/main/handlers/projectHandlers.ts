import { ok } from "../../../core/result";
import type { LabelUsesProgress } from "../../ipc/project";
import { findLabelUses } from "../../storage/labelUses";
import type { Handlers } from "../requests";
import type { Session } from "../Session";

/** Time between two reports of progress in milliseconds: ten a second are enough to see it move. */
const REPORT_MS = 100;

/** Changes the project, and finds where labels are used. @param report - Told how far that is. */
export function projectHandlers(
  { workspace, project, layers }: Session,
  report: (progress: LabelUsesProgress) => void,
): Pick<Handlers, "readProject" | "changeProject" | "findLabelUses" | "cancelLabelUses"> {
  let latest = 0;
  const watch = (isCancelled: () => boolean) => ({ progress: rarely(report), isCancelled });
  return {
    readProject: () => project.load(),
    async changeProject(change) {
      // What the window has sent to be saved may use a label.
      await layers.settled();
      return project.change(
        change,
        watch(() => false),
      );
    },
    async findLabelUses({ labels }) {
      latest += 1;
      const own = latest;
      await layers.settled();
      return findLabelUses(
        workspace,
        labels,
        watch(() => own !== latest),
      );
    },
    async cancelLabelUses() {
      latest += 1;
      return ok(null);
    },
  };
}

/** Passes reports on at most ten times a second, the last one always. */
function rarely(report: (progress: LabelUsesProgress) => void) {
  let reportedAt = 0;
  return (done: number, total: number) => {
    if (done < total && Date.now() - reportedAt < REPORT_MS) return;
    reportedAt = Date.now();
    report({ done, total });
  };
}
