import { create } from "zustand";
import type { Failure } from "../../core/errors";
import type { LeastSure, LeastSureProgress } from "../../electron/ipc/suggest";
import { whenSaved } from "../search/asking";
import { openDialog } from "../shell/dialogInUse";
import { announce } from "../state/announcements";
import { client, onMainEvent } from "../workbenchClient";

/** What is known of where the learner is least sure. */
interface LeastSureState {
  readonly isLooking: boolean;
  readonly reached: LeastSureProgress | null;
  readonly found: LeastSure | null;
  readonly problem: Failure | null;
}

const nothing: LeastSureState = { isLooking: false, reached: null, found: null, problem: null };

/** The order of work, as the dialog shows it. */
export const useLeastSure = create<LeastSureState>(() => nothing);

onMainEvent("leastSureProgress", (reached) => {
  if (useLeastSure.getState().isLooking) useLeastSure.setState({ reached });
});

/** Opens the dialog, and looks through the documents that are not done. */
export async function lookForLeastSure(): Promise<void> {
  openDialog("leastSure");
  if (useLeastSure.getState().isLooking) return;
  useLeastSure.setState({ ...nothing, isLooking: true });
  await whenSaved();
  const answer = await client.findLeastSure();
  useLeastSure.setState({
    isLooking: false,
    found: answer.ok ? answer.value : null,
    problem: answer.ok ? null : answer.error,
  });
  if (answer.ok) announce((t) => t("leastSure.done", { count: answer.value.passages.length }));
}

/** Stops looking; what was found by then is shown. */
export function stopLooking(): void {
  void client.cancelLeastSure();
}
