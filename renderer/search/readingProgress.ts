import { create } from "zustand";
import type { SearchProgress } from "../../electron/ipc/search";
import { onMainEvent } from "../workbenchClient";

/** How far something long is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

type Slot = NonNullable<SearchProgress["slot"]>;

/** How far the texts have been read, and each search that takes long; null for what is not under way. */
export interface ReadingProgress extends Readonly<Record<Slot, Progress | null>> {
  readonly corpus: Progress | null;
}

/** How far reading and searching are. */
export const useReadingProgress = create<ReadingProgress>(() => ({
  corpus: null,
  find: null,
  concordance: null,
  mentions: null,
  ledger: null,
  examples: null,
  phrase: null,
}));

onMainEvent("searchProgress", ({ slot, done, total }) => {
  useReadingProgress.setState({ [slot ?? "corpus"]: done < total ? { done, total } : null });
});
