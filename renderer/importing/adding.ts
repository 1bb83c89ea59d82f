import type { ImportReport } from "../../core/importing/ImportReport";
import type { DocumentId } from "../../core/model/ids";
import { showDocument } from "../commands/navigating";
import { closeDialog, openDialog, useDialog } from "../shell/dialogInUse";
import { announce, notify } from "../state/announcements";
import { withProgress } from "../state/progress";
import { takeUpSinceStart } from "../state/takeUpChange";
import { client, onMainEvent } from "../workbenchClient";
import { countOutcomes, nothingOffered, useImport, waitingFiles } from "./importStore";

/** Opens the dialog that adds texts; what is being added goes on. */
export function openImport(): void {
  if (useImport.getState().busy === null) useImport.setState(nothingOffered);
  openDialog("import");
}

/** Asks for files or a folder, and offers what is in them. */
export function chooseTexts(what: "files" | "folder"): Promise<void> {
  return offer(() => client.chooseTexts({ what }));
}

/** True while files that are dropped can be offered: nothing else is being answered in a dialog. */
export function canDrop(): boolean {
  const { open } = useDialog.getState();
  return useImport.getState().busy === null && (open === null || open === "import");
}

/** Offers files that were dropped on the window. */
export function offerDropped(files: readonly File[]): Promise<void> {
  openDialog("import");
  return offer(() => client.offerDropped(files));
}

async function offer(ask: () => ReturnType<typeof client.chooseTexts>): Promise<void> {
  if (useImport.getState().busy !== null) return;
  useImport.setState({ busy: "looking" });
  const answer = await ask();
  useImport.setState({ busy: null });
  if (!answer.ok) notify(answer.error);
  else if (answer.value) {
    const { folder } = useImport.getState();
    const selected = answer.value.files[0]?.id ?? null;
    useImport.setState({ ...nothingOffered, folder, offer: answer.value, selected });
  }
}

/** Adds the files that are offered and have not been tried; what became of each shows in the dialog. */
export async function addTexts(): Promise<void> {
  const state = useImport.getState();
  const { offer: offered, encodings, folder } = state;
  if (!offered || state.busy !== null) return;
  useImport.setState({ busy: "adding" });
  const files = waitingFiles(state).map((id) => ({ id, encoding: encodings.get(id) ?? null }));
  const answer = await withProgress("adding", (report, signal) => {
    const stopHearing = onMainEvent("importProgress", ({ done, total }) => report(done, total));
    signal.addEventListener("abort", () => void client.cancelImport());
    return client.importTexts({ ticket: offered.ticket, folder, files }).finally(stopHearing);
  });
  await takeUpSinceStart();
  useImport.setState({ busy: null });
  if (answer.ok) takeUp(answer.value);
  else notify(answer.error);
}

function takeUp({ outcomes }: ImportReport): void {
  const all = new Map(useImport.getState().outcomes);
  for (const { id, outcome } of outcomes) all.set(id, outcome);
  useImport.setState({ outcomes: all });
  announce((t) => t("importing.result", countOutcomes(useImport.getState())));
  const first = outcomes.find(({ outcome }) => outcome.kind === "added")?.outcome;
  show(first?.kind === "added" ? first.document : null);
}

/** Whoever has left the dialog meanwhile is at work elsewhere, and hears only of what was not added. */
function show(first: DocumentId | null): void {
  const { open } = useDialog.getState();
  const isAll = isAllAdded();
  if (open === "import" && first) void showDocument(first);
  if (open === "import" && isAll) closeDialog("import");
  if (open === null && !isAll) openDialog("import");
}

function isAllAdded(): boolean {
  const state = useImport.getState();
  const { known, refused } = countOutcomes(state);
  return known + refused + waitingFiles(state).length === 0;
}
