import { create } from "zustand";
import type { Failure } from "../../core/errors";
import type { CorpusOffer, EarlierImport, ImportLook, LayersTakenBack } from "../../electron/ipc/layerImport";

/** Other tools' annotations on their way into the workspace. */
export interface LayerImportState {
  readonly offer: CorpusOffer | null;
  readonly busy: "looking" | "writing" | "takingBack" | null;
  /** The format that was chosen; null to have it found out. */
  readonly format: string | null;
  /** The format that the files were found to be in; known before they have been read, and when that fails. */
  readonly found: string | null;
  /** What would come of it; null until it has been read. */
  readonly look: ImportLook | null;
  /** Why it cannot be read, or was not written. */
  readonly problem: Failure | null;
  /** Who the annotations are to become a layer of, as it is typed. */
  readonly annotator: string;
  /** Chosen by label of the corpus: an id of the project's, or null to leave it out. */
  readonly labels: ReadonlyMap<string, string | null>;
  /** True once importing was asked for: from then on a missing name is a mistake. */
  readonly isAsked: boolean;
  /** What was imported. */
  readonly done: ImportLook | null;
  readonly takenBack: LayersTakenBack | null;
  /** What earlier imports brought; none before they have been looked for. */
  readonly earlier: readonly EarlierImport[];
}

/** What is there before anything has been chosen. */
export const nothingChosen: LayerImportState = {
  offer: null,
  busy: null,
  format: null,
  found: null,
  look: null,
  problem: null,
  annotator: "",
  labels: new Map(),
  isAsked: false,
  done: null,
  takenBack: null,
  earlier: [],
};

/** What the dialog that imports annotations shows. */
export const useLayerImport = create<LayerImportState>(() => nothingChosen);

/** What a label of the corpus is to become. */
export function chosenLabel({ labels, look }: LayerImportState, label: string): string | null {
  const chosen = labels.get(label);
  if (chosen !== undefined) return chosen;
  return look?.labels.find((each) => each.label === label)?.id ?? null;
}

/** How many annotations would be imported with the labels as they are chosen now; those without a place are not known. */
export function countWanted(state: LayerImportState): number {
  const counted = (state.look?.labels ?? []).map(({ label, count }) =>
    chosenLabel(state, label) === null ? 0 : count,
  );
  return counted.reduce((sum, count) => sum + count, 0);
}

/** How many annotations were imported. */
export function countImported({ documents }: ImportLook): number {
  return documents.reduce((sum, { annotations }) => sum + annotations, 0);
}
