import { create } from "zustand";

/** What the list is narrowed to. */
export interface Filter {
  /** Found anywhere in a joined quote or a note. */
  readonly text: string;
  /** Ids of the labels to hide. */
  readonly hidden: ReadonlySet<string>;
}

/** The filter of the list; it stays when another document is shown. */
export const useFilter = create<Filter>(() => ({ text: "", hidden: new Set<string>() }));
