import { create } from "zustand";
import type { ImportOutcome } from "../../core/importing/ImportReport";
import type { TextEncoding } from "../../core/text/TextEncoding";
import type { FilePreview, ImportOffer } from "../../electron/ipc/importing";

/** How a file would read, and the encoding that was asked for; null for the likeliest. */
export interface Seen {
  readonly preview: FilePreview;
  readonly asked: TextEncoding | null;
}

/** Texts on their way into the workspace. */
export interface ImportState {
  readonly offer: ImportOffer | null;
  /** Looking through what was chosen, or adding it. */
  readonly busy: "looking" | "adding" | null;
  /** By the files' numbers; a file that is none of them has the encoding that is found out. */
  readonly encodings: ReadonlyMap<number, TextEncoding>;
  readonly seen: ReadonlyMap<number, Seen>;
  readonly outcomes: ReadonlyMap<number, ImportOutcome["outcome"]>;
  /** The file that is previewed. */
  readonly selected: number | null;
  readonly folder: string;
}

/** What is there before anything has been chosen. */
export const nothingOffered: ImportState = {
  offer: null,
  busy: null,
  encodings: new Map(),
  seen: new Map(),
  outcomes: new Map(),
  selected: null,
  folder: "",
};

/** What the dialog that adds texts shows. */
export const useImport = create<ImportState>(() => nothingOffered);

/** The files that have not been tried yet. */
export function waitingFiles({ offer, outcomes }: ImportState): readonly number[] {
  return (offer?.files ?? []).map(({ id }) => id).filter((id) => !outcomes.has(id));
}

/** How many files would be added, as far as has been seen. */
export function countAddable(state: ImportState): number {
  return waitingFiles(state).filter((id) => isAddable(state.seen.get(id)?.preview)).length;
}

function isAddable(preview: FilePreview | undefined): boolean {
  if (!preview) return true;
  return preview.problem === null && preview.known === null && preview.doubts.length === 0;
}

/** How many were added, were there, and were refused, those that were refused at once among them. */
export function countOutcomes({ outcomes, offer }: ImportState) {
  const counts = { added: 0, known: 0, refused: offer?.refused.length ?? 0 };
  for (const { kind } of outcomes.values()) counts[kind] += 1;
  return counts;
}
