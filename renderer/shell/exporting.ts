import { create } from "zustand";
import type { Failure } from "../../core/errors";
import type { ExportReport } from "../../electron/ipc/contract";
import { withProgress } from "../state/progress";
import { saveQueue, useSaveState } from "../state/saving";
import { client, onMainEvent } from "../workbenchClient";

/** How far the export is that was asked for last. */
export type ExportState =
  | { readonly kind: "choosing" | "running" }
  | { readonly kind: "failed"; readonly problem: Failure }
  | { readonly kind: "done"; readonly report: ExportReport };

const choosing: ExportState = { kind: "choosing" };

/** The export; it goes on while its dialog is closed, and the dialog then tells how it ended. */
export const useExport = create<{ readonly state: ExportState }>(() => ({ state: choosing }));

/** Exports in a format; one at a time. */
export async function startExport(format: string): Promise<void> {
  if (useExport.getState().state.kind === "running") return;
  useExport.setState({ state: { kind: "running" } });
  useExport.setState({ state: await exportTo(format) });
}

/** Lets the next export begin: what became of the last one has been seen. */
export function forgetExport(): void {
  if (useExport.getState().state.kind !== "running") useExport.setState({ state: choosing });
}

/** Saves first: what the window shows is what goes out, or nothing. */
async function exportTo(format: string): Promise<ExportState> {
  await saveQueue.flush();
  const saving = useSaveState.getState();
  if (saving.kind === "failed") return { kind: "failed", problem: saving.problem };
  const answer = await withProgress("exporting", async (report, signal) => {
    const stopHearing = onMainEvent("exportProgress", ({ done, total }) => report(done, total));
    signal.addEventListener("abort", () => void client.cancelExport());
    return client.exportCorpus({ format }).finally(stopHearing);
  });
  if (!answer.ok) return { kind: "failed", problem: answer.error };
  return answer.value ? { kind: "done", report: answer.value } : choosing;
}
