import { create } from "zustand";
import type { Failure } from "../../core/errors";
import type { Cells } from "../../core/findings/Findings";
import type { AnnotatorId } from "../../core/model/ids";
import type { FindingsReached, FindingsRead } from "../../electron/ipc/findings";

/** The parts of the view, in the order of their tabs. */
export const findingsTabs = [
  "industries",
  "policies",
  "targets",
  "counts",
  "together",
  "terms",
  "toDo",
] as const;

/** One of {@link findingsTabs}. */
export type FindingsTab = (typeof findingsTabs)[number];

/** The passages that are shown beside the tables. */
export interface OpenedPassages {
  /** What they are of, as it is shown. */
  readonly title: string;
  readonly of: Cells;
}

/** The view of what the corpus says; it stays while the window is open. */
export interface FindingsState {
  readonly tab: FindingsTab;
  /** Null until the corpus has been read. */
  readonly read: FindingsRead | null;
  /** Counts the readings: another one is a reason to ask again. */
  readonly readings: number;
  /** Whose annotations are counted; null until there are any. */
  readonly annotator: AnnotatorId | null;
  readonly isReading: boolean;
  readonly reached: FindingsReached | null;
  readonly problem: Failure | null;
  readonly opened: OpenedPassages | null;
}

/** What the corpus says. */
export const useFindings = create<FindingsState>(() => ({
  tab: "industries",
  read: null,
  readings: 0,
  annotator: null,
  isReading: false,
  reached: null,
  problem: null,
  opened: null,
}));
