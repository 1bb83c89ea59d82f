import { parseAnnotatorId } from "../../core/model/ids";
import type { CorpusOffer, ImportLook } from "../../electron/ipc/layerImport";
import { openDialog, useDialog } from "../shell/dialogInUse";
import { announce, notify } from "../state/announcements";
import { saveEverything, saveStateNow } from "../state/everythingSaved";
import { type ReportProgress, withProgress } from "../state/progress";
import { changeSettings } from "../state/settings";
import { takeUpSinceStart } from "../state/takeUpChange";
import { useWorkspace } from "../state/workspaceStore";
import { client, onMainEvent } from "../workbenchClient";
import { countImported, nothingChosen, useLayerImport } from "./layerImportStore";
import { nameProblem } from "./nameProblem";
import { rememberedLabels, withRemembered } from "./rememberedLabels";
import { takenBackText } from "./takenBackText";

/** Opens the dialog that imports annotations; what is under way goes on, and what was imported last still shows. */
export function openLayerImport(): void {
  const { busy, done } = useLayerImport.getState();
  if (busy === null && done === null) useLayerImport.setState(nothingChosen);
  openDialog("layerImport");
}

/** Begins anew: other files are to be chosen. */
export function chooseOthers(): void {
  useLayerImport.setState(nothingChosen);
}

/** Asks for files or a folder, and looks at what is in them. */
export function chooseCorpus(what: "files" | "folder"): Promise<void> {
  return take(() => client.chooseCorpus({ what }));
}

/** True while annotations that are dropped can be looked at: the dialog is open, and nothing is under way. */
export function canDropCorpus(): boolean {
  return useDialog.getState().open === "layerImport" && useLayerImport.getState().busy === null;
}

/** Looks at files that were dropped. */
export function dropCorpus(files: readonly File[]): Promise<void> {
  return take(() => client.offerDroppedCorpus(files));
}

async function take(ask: () => ReturnType<typeof client.chooseCorpus>): Promise<void> {
  if (useLayerImport.getState().busy !== null) return;
  const answer = await ask();
  if (!answer.ok) notify(answer.error);
  else if (answer.value) {
    const { annotator } = useLayerImport.getState();
    useLayerImport.setState({ ...nothingChosen, annotator, offer: answer.value });
    await look(answer.value, null);
  }
}

/** Reads the files in another format. */
export async function chooseFormat(format: string): Promise<void> {
  const { offer } = useLayerImport.getState();
  if (offer) await look(offer, format);
}

/** The latest look counts; one that was begun before answers that it was cancelled. */
async function look(offer: CorpusOffer, format: string | null): Promise<void> {
  useLayerImport.setState({ busy: "looking", format, problem: null });
  const answer = await withProgress("readingLayers", (report, signal) => {
    signal.addEventListener("abort", () => void client.cancelLayerImport());
    const ask = () => client.lookAtCorpus({ ticket: offer.ticket, format });
    return heard(report, ask, (found) => useLayerImport.setState({ found }));
  });
  const now = useLayerImport.getState();
  if (now.offer !== offer || now.format !== format) return;
  if (!answer.ok) useLayerImport.setState({ busy: null, look: null, problem: answer.error });
  else useLayerImport.setState({ busy: null, look: answer.value, labels: rememberedLabels(answer.value) });
}

function heard<T>(
  report: ReportProgress,
  ask: () => Promise<T>,
  foundFormat?: (id: string | null) => void,
): Promise<T> {
  const stop = onMainEvent("corpusProgress", ({ done, total, counts, format }) => {
    report(done, total, counts);
    foundFormat?.(format);
  });
  return ask().finally(stop);
}

/** Chooses the label of the project that one of the corpus becomes; null to leave it out. */
export function chooseLabel(label: string, id: string | null): void {
  useLayerImport.setState(({ labels }) => ({ labels: new Map(labels).set(label, id) }));
}

/**
 * Imports what was looked at, once it has a name. What is unsaved is saved first: it may be the first layer of that
 * name.
 */
export async function importLayers(): Promise<void> {
  useLayerImport.setState({ isAsked: true, problem: null });
  const state = useLayerImport.getState();
  const name = parseAnnotatorId(state.annotator.trim());
  if (!state.offer || !state.look || state.busy !== null || !name.ok || nameProblem(state)) return;
  if (!(await saveEverything())) {
    const saving = saveStateNow();
    if (saving.kind === "failed") useLayerImport.setState({ problem: saving.problem });
    return;
  }
  useLayerImport.setState({ busy: "writing" });
  const labels = Object.fromEntries(state.labels);
  const request = { ticket: state.offer.ticket, format: state.look.format, annotator: name.value, labels };
  const answer = await withProgress("importingLayers", (report, signal) => {
    signal.addEventListener("abort", () => void client.cancelLayerImport());
    return heard(report, () => client.importLayers(request));
  });
  useLayerImport.setState({ busy: null });
  if (!answer.ok) useLayerImport.setState({ problem: answer.error });
  else await takeIn(answer.value, labels);
}

async function takeIn(done: ImportLook, labels: Readonly<Record<string, string | null>>): Promise<void> {
  useLayerImport.setState({ done, takenBack: null });
  const { annotator } = useLayerImport.getState();
  announce((t) => t("layerImport.announceDone", { annotator, count: countImported(done) }));
  if (useDialog.getState().open === null) openDialog("layerImport");
  await takeUpSinceStart();
  const remembered = useWorkspace.getState().info?.settings.importLabels ?? {};
  await changeSettings({ importLabels: withRemembered(remembered, labels) });
}

/** Finds out which imports can be taken back; what cannot be listed is offered to nobody. */
export async function lookForImports(): Promise<void> {
  const answer = await client.listImports();
  if (answer.ok) useLayerImport.setState({ earlier: answer.value });
}

/** Removes the layers that an import wrote as somebody's, as far as nobody has worked on them; one at a time. */
export async function takeImportBack(name: string): Promise<void> {
  const annotator = parseAnnotatorId(name);
  if (!annotator.ok || useLayerImport.getState().busy !== null) return;
  useLayerImport.setState({ busy: "takingBack", takenBack: null });
  const answer = await withProgress("takingBack", (report, signal) => {
    signal.addEventListener("abort", () => void client.cancelLayerImport());
    return heard(report, () => client.takeBackLayers({ annotator: annotator.value }));
  });
  useLayerImport.setState({ busy: null });
  if (!answer.ok) return notify(answer.error);
  useLayerImport.setState({ takenBack: answer.value });
  announce((t) => takenBackText(t, answer.value));
  await lookForImports();
  await takeUpSinceStart();
}
