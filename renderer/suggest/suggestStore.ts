import { create } from "zustand";
import type { Failure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import type { Suggestion } from "../../core/suggest/Suggestion";
import type { SkippedFile } from "../../electron/ipc/search";
import type { Taught } from "../../electron/ipc/suggest";

/** How the list is sorted. */
export type SuggestionOrder = "place" | "score";

/** What is suggested in the document shown. */
export interface SuggestState {
  readonly document: DocumentId | null;
  /** All that was told of, in reading order. */
  readonly all: readonly Suggestion[];
  /** Those shown: likely enough, and still to be decided on. */
  readonly open: readonly Suggestion[];
  /** The one that is looked at; one of `open`. */
  readonly current: Suggestion | null;
  /** Rejected since the document was opened, the latest last. */
  readonly rejected: readonly Suggestion[];
  readonly taught: readonly Taught[];
  readonly isLearning: boolean;
  readonly skipped: readonly SkippedFile[];
  readonly problem: Failure | null;
  readonly order: SuggestionOrder;
  /** From which score they are shown; null for the cut measured of each label. */
  readonly cut: number | null;
}

/** Nothing suggested. */
export const nothingSuggested = {
  ...{ document: null, all: [], open: [], current: null, rejected: [] },
  ...{ taught: [], isLearning: false, skipped: [], problem: null },
} as const;

/** Suggestions for the document shown. */
export const useSuggest = create<SuggestState>(() => ({ ...nothingSuggested, order: "place", cut: null }));

/** One string for a suggestion, as a key. */
export function suggestionKey({ start, end, label }: Pick<Suggestion, "start" | "end" | "label">): string {
  return `${start} ${end} ${label}`;
}
