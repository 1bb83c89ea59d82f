import { create } from "zustand";
import type { ImportOutcome } from "../../core/importing/ImportReport";
import type { TextEncoding } from "../../core/text/TextEncoding";
import type { ImportOffer } from "../../electron/ipc/importing";
import { openDialog } from "../shell/dialogInUse";
import { announce, notify } from "../state/announcements";
import { withProgress } from "../state/progress";
import { takeUpSinceStart } from "../state/takeUpChange";
import { client, onMainEvent } from "../workbenchClient";

/** Texts on their way into the workspace. */
export interface ImportState {
  readonly offer: ImportOffer | null;
  /** Looking through what was chosen, or adding it. */
  readonly busy: "looking" | "adding" | null;
  /** By the files' numbers; a file that is none of them has the encoding that is found out. */
  readonly encodings: ReadonlyMap<number, TextEncoding>;
  readonly outcomes: ReadonlyMap<number, ImportOutcome["outcome"]>;
  /** The file that is previewed. */
  readonly selected: number | null;
  readonly folder: string;
}

const nothing: ImportState = {
  offer: null,
  busy: null,
  encodings: new Map(),
  outcomes: new Map(),
  selected: null,
  folder: "",
};

/** What the dialog that adds texts shows. */
export const useImport = create<ImportState>(() => nothing);

/** Opens the dialog that adds texts; what is being added goes on. */
export function openImport(): void {
  if (useImport.getState().busy === null) useImport.setState(nothing);
  openDialog("import");
}

/** Asks for files or a folder, and offers what is in them. */
export function chooseTexts(what: "files" | "folder"): Promise<void> {
  return offer(() => client.chooseTexts({ what }));
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
    useImport.setState({
      ...nothing,
      folder,
      offer: answer.value,
      selected: answer.value.files[0]?.id ?? null,
    });
  }
}

/** Has a file previewed. */
export function selectFile(id: number): void {
  useImport.setState({ selected: id });
}

/** Chooses the encoding of a file. One that was refused can then be added after all. */
export function chooseEncoding(id: number, encoding: TextEncoding): void {
  useImport.setState(({ encodings, outcomes }) => {
    const others = new Map(outcomes);
    if (others.get(id)?.kind === "refused") others.delete(id);
    return { encodings: new Map(encodings).set(id, encoding), outcomes: others };
  });
}

/** The files that have not been added yet. */
export function waitingFiles({ offer: offered, outcomes }: ImportState): readonly number[] {
  return (offered?.files ?? []).map(({ id }) => id).filter((id) => !outcomes.has(id));
}

/** Adds the files that are offered and have not been added; what became of each shows in the dialog. */
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
  if (answer.ok) takeUp(answer.value.outcomes);
  else notify(answer.error);
  await takeUpSinceStart();
  useImport.setState({ busy: null });
}

function takeUp(news: readonly ImportOutcome[]): void {
  const outcomes = new Map(useImport.getState().outcomes);
  for (const { id, outcome } of news) outcomes.set(id, outcome);
  useImport.setState({ outcomes });
  announce((t) => t("importing.result", countOutcomes(outcomes.values())));
}

/** How many were added, were there, and were refused. */
export function countOutcomes(outcomes: Iterable<ImportOutcome["outcome"]>) {
  const counts = { added: 0, known: 0, refused: 0 };
  for (const { kind } of outcomes) counts[kind] += 1;
  return counts;
}
