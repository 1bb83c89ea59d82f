import type { DocumentId } from "../../core/model/ids";
import type { ExportForm, ExportScope } from "../../electron/ipc/exporting";
import { useDocuments } from "../state/documentStore";
import { withProgress } from "../state/progress";
import { saveQueue, useSaveState } from "../state/saving";
import { client, onMainEvent } from "../workbenchClient";
import { type ExportingState, type ExportState, useExport } from "./exportStore";

const choosing: ExportState = { kind: "choosing" };

/** Exports what is chosen; one at a time. */
export async function startExport(): Promise<void> {
  const { state, form } = useExport.getState();
  const scope = chosenScope(useExport.getState(), useDocuments.getState().current);
  if (state.kind === "running" || form === null || scope === null) return;
  useExport.setState({ state: { kind: "running" } });
  useExport.setState({ state: await exportTo(form, scope) });
}

/** Lets the next export begin: what became of the last one has been seen. */
export function forgetExport(): void {
  if (useExport.getState().state.kind !== "running") useExport.setState({ state: choosing });
}

/** The documents that are chosen; null for the one on screen when there is none. */
export function chosenScope(
  { scope, folder }: Pick<ExportingState, "scope" | "folder">,
  current: DocumentId | null,
): ExportScope | null {
  if (scope === "corpus") return { kind: "corpus" };
  if (scope === "folder") return { kind: "folder", folder };
  return current && { kind: "document", document: current };
}

/** Saves first: what the window shows is what goes out, or nothing. */
async function exportTo(form: ExportForm, scope: ExportScope): Promise<ExportState> {
  await saveQueue.flush();
  const saving = useSaveState.getState();
  if (saving.kind === "failed") return { kind: "failed", problem: saving.problem };
  const answer = await withProgress("exporting", async (report, signal) => {
    const stopHearing = onMainEvent("exportProgress", ({ done, total }) => report(done, total));
    signal.addEventListener("abort", () => void client.cancelExport());
    return client.exportCorpus({ form, scope }).finally(stopHearing);
  });
  if (!answer.ok) return { kind: "failed", problem: answer.error };
  return answer.value ? { kind: "done", report: answer.value } : choosing;
}
