import { create } from "zustand";
import type { Failure } from "../../core/errors";
import type { Hit } from "../../core/search/Hit";
import type { SearchPage } from "../../electron/ipc/search";
import type { Place } from "../commands/acrossDocuments";

/** The most places that are listed. */
export const MOST_PLACES = 20_000;

/** The review of one phrase over all texts. */
export interface PhraseReview {
  /** Empty before one is asked for. */
  readonly phrase: string;
  /** Where the phrase stands, tagged or not, in the order of the documents. */
  readonly hits: readonly Hit[];
  /** What the latest answer said; null before the first. */
  readonly about: SearchPage | null;
  readonly problem: Failure | null;
  readonly isReading: boolean;
  /** By their keys, see `hitKey`. */
  readonly ticked: ReadonlyMap<string, Place>;
  /** Keys of what was decided since the list was made. */
  readonly decided: ReadonlySet<string>;
  readonly active: number;
}

/** No phrase is reviewed. */
export const noPhrase: PhraseReview = {
  ...{ phrase: "", hits: [], about: null, problem: null, isReading: false },
  ...{ ticked: new Map(), decided: new Set(), active: 0 },
};

/** The phrase that is reviewed. */
export const usePhrase = create<PhraseReview>(() => noPhrase);
