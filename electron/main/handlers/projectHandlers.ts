import type { DocumentSourced } from "../../../core/model/ProjectChange";
import { tenASecond } from "../../../core/reportPace";
import { err, ok } from "../../../core/result";
import type { LabelUsesProgress } from "../../ipc/project";
import { findLabelUses } from "../../storage/labelUses";
import { refuseEncoding } from "../../storage/refuseEncoding";
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
  const refuseSource = async ({ document, encoding }: DocumentSourced) => {
    await layers.settled();
    const known = await project.load();
    return known.ok ? refuseEncoding(workspace, known.value, document, encoding) : known.error;
  };
  return {
    readProject: () => project.load(),
    async changeProject(change) {
      const watching = watch();
      // What the window has sent to be saved may use a label.
      if (change.kind === "labels-changed") await layers.settled();
      if (change.kind === "document-sourced") {
        const problem = await refuseSource(change);
        if (problem) return err(problem);
      }
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
