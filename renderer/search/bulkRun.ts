import { create } from "zustand";
import { tenASecond } from "../../core/reportPace";
import type { Result } from "../../core/result";
import type { BulkOutcome, ProgressReport } from "../commands/acrossDocuments";
import { announce, notify } from "../state/announcements";
import type { Progress } from "./readingProgress";

/** The long act that is under way; null for none. */
export const useBulkRun = create<{ progress: Progress | null; cancel: () => void }>(() => ({
  progress: null,
  cancel: () => {},
}));

/** Does something long with progress to show and a way to cancel it; one at a time: a second is not begun, and says so. */
export async function runLong<T>(work: (progress: ProgressReport) => Promise<T>): Promise<T | null> {
  if (useBulkRun.getState().progress) {
    announce((t) => t("search.underWay"));
    return null;
  }
  const controller = new AbortController();
  // A report for each of thousands of small documents would take longer to draw than the work itself.
  const report = tenASecond((done, total) => useBulkRun.setState({ progress: { done, total } }));
  useBulkRun.setState({ progress: { done: 0, total: 0 }, cancel: () => controller.abort() });
  try {
    return await work({ signal: controller.signal, report });
  } finally {
    useBulkRun.setState({ progress: null });
  }
}

/** As {@link runLong}, for an act over several documents: says what could not be done. Null when nothing was. */
export async function runAct(
  work: (progress: ProgressReport) => Promise<Result<BulkOutcome>>,
): Promise<BulkOutcome | null> {
  const outcome = await runLong(work);
  if (outcome === null) return null;
  if (!outcome.ok) {
    if (outcome.error.code === "cancelled") announce((t) => t("search.actCancelled"));
    else notify(outcome.error);
    return null;
  }
  for (const { problem } of outcome.value.refused) notify(problem);
  return outcome.value;
}
