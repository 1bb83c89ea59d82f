import { create } from "zustand";
import type { AnnotatorId, DocumentId } from "../../../core/model/ids";
import type { Hit } from "../../../core/search/Hit";
import type { AttributeFilter, HitOrder, SearchQuery } from "../../../core/search/SearchQuery";
import type { SearchedCorpus, SearchPage } from "../../../electron/ipc/search";
import type { HitPlace } from "../../commands/acrossDocuments";
import type { PagedRows } from "../PagedRows";

/** What the concordance's form says. */
export interface ConcordanceForm {
  readonly pattern: string;
  readonly isRegex: boolean;
  readonly matchCase: boolean;
  readonly scope: SearchQuery["scope"];
  /** Null for any label. */
  readonly labels: readonly string[] | null;
  readonly annotator: AnnotatorId | null;
  readonly attribute: AttributeFilter | null;
  /** Only passages that bear no annotation fitting the filters. */
  readonly untagged: boolean;
  /** Only the document on screen when it was asked for; null for all. */
  readonly document: DocumentId | null;
  readonly order: HitOrder;
}

/** An empty form. */
export const emptyForm: ConcordanceForm = {
  pattern: "",
  isRegex: false,
  matchCase: false,
  scope: "text",
  labels: null,
  annotator: null,
  attribute: null,
  untagged: false,
  document: null,
  order: "document",
};

/** Before the first answer. */
export const nothingKnown: ConcordanceState["known"] = { annotators: [], attributes: [] };

/** The hits of a search. */
export type HitRows = PagedRows<Hit, SearchPage>;

/** The concordance: what is looked for, what was found, and what is ticked of it. */
export interface ConcordanceState {
  readonly form: ConcordanceForm;
  /** Null before anything has been looked for. */
  readonly rows: HitRows | null;
  /** What can be narrowed to, as the latest answer said: it stays while nothing, or no expression, is looked for. */
  readonly known: Pick<SearchedCorpus, "annotators" | "attributes">;
  /** Grows when rows have come, which are held outside of this state. */
  readonly version: number;
  readonly wasCancelled: boolean;
  /** True while the rows are still those of the search before: nothing may then be done with them. */
  readonly isPending: boolean;
  /** The row the keys are at. */
  readonly active: number;
  readonly ticked: ReadonlyMap<string, HitPlace>;
  /** What was looked for lately, the latest first. */
  readonly recent: readonly string[];
}

/** The concordance; it stays while the window is open. */
export const useConcordance = create<ConcordanceState>(() => ({
  form: emptyForm,
  rows: null,
  known: nothingKnown,
  version: 0,
  wasCancelled: false,
  isPending: false,
  active: 0,
  ticked: new Map(),
  recent: [],
}));
