import { z } from "zod";
import type { Anchoring } from "../../core/anchor/reanchorLayer";
import type { Failure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import type { Layer, LayerStatus } from "../../core/model/Layer";
import type { Project } from "../../core/model/Project";
import type { SourceText } from "../../core/model/SourceText";
import { documentIdSchema, layerDiffSchema, layerSchema } from "../../core/stored/layerFile";
import type { PackedLayout } from "../../core/text/layout/packedLayout";
import { type AgreementReached, type AgreementResponses, agreementRequests } from "./agreement";
import { type AnchoringResponses, anchoringRequests } from "./anchoring";
import { type ChartResponses, chartRequests } from "./charts";
import { type ConflictResponses, conflictRequests } from "./conflicts";
import { type ExportProgress, type ExportResponses, exportRequests } from "./exporting";
import { type FindingsReached, type FindingsResponses, findingsRequests } from "./findings";
import { type HistoryResponses, historyRequests } from "./history";
import { type ImportProgress, type ImportResponses, importRequests } from "./importing";
import { type InboxResponses, inboxRequests } from "./inbox";
import { type CorpusProgress, type LayerImportResponses, layerImportRequests } from "./layerImport";
import type { EventName, Method } from "./methods";
import { type LabelUsesProgress, type ProjectResponses, projectRequests } from "./project";
import { type CasesTallied, type ReviewResponses, reviewChangeSchema, reviewRequests } from "./review";
import { type SearchProgress, type SearchResponses, searchRequests } from "./search";
import { type Settings, settingsChangeSchema } from "./settings";
import {
  type LeastSureProgress,
  type SuggestionsLearnt,
  type SuggestResponses,
  suggestRequests,
} from "./suggest";
import {
  type Colleague,
  type WatchingResponses,
  type WatchState,
  type WorkspaceChange,
  watchingRequests,
} from "./watching";
import { type WorkspacesResponses, workspacesRequests } from "./workspaces";

/** A document in the list, before its text has been read. */
export interface DocumentEntry {
  readonly document: DocumentId;
  /** From the project file; the document's id where that has none. */
  readonly title: string;
  readonly bytes: number;
}

/** A file in `seeds/` that cannot become a document, and why. */
export interface RefusedFile {
  readonly name: string;
  readonly problem: Failure;
}

/** All the window needs before it shows a document. */
export interface WorkspaceInfo {
  readonly project: Project;
  /** Why `project.json` could not be used, when the default project stands in for it. */
  readonly projectProblem: Failure | null;
  readonly documents: readonly DocumentEntry[];
  readonly refused: readonly RefusedFile[];
  readonly settings: Settings;
  readonly versions: { readonly app: string; readonly electron: string };
  /** The file to paint and be photographed, in place of a first run's questions. */
  readonly isScreenshot: boolean;
}

/** How far the window's annotator is with one document. */
export interface DocumentSummary {
  readonly document: DocumentId;
  /** In code points, as a reader counts characters; null when the text cannot be read. */
  readonly characters: number | null;
  /** Null before the annotator's first save. */
  readonly status: LayerStatus | null;
  readonly annotations: number;
  /**
   * From 0 to 1: 1 when the layer is done, else how far down the text the last annotation reaches, as
   * annotators work from top to bottom.
   */
  readonly progress: number;
  /** Why the text or the annotator's layer cannot be used. */
  readonly problem: Failure | null;
}

/** A document's text with the window's annotator's layer on it. */
export interface OpenedDocument {
  readonly source: SourceText;
  /** How the text reads by the rules alone, without the project's corrections. */
  readonly layout: PackedLayout;
  /** The stored layer, or a new one that has never been saved. */
  readonly layer: Layer;
  /** Why the stored layer could not be used: `layer` is then empty, or as in `anchoring`, and must not be edited. */
  readonly layerProblem: Failure | null;
  /** What became of the stored layer on a text that has changed since: not yet on disk, `layer` shows it. */
  readonly anchoring: Anchoring | null;
  /** Other annotators' layers on this document. */
  readonly others: readonly Colleague[];
}

/** What the disk holds after a save. */
export interface SavedLayer {
  readonly revision: number;
  /** ISO 8601 in UTC. */
  readonly savedAt: string;
  /** Why the version before it, or what it deleted, could not be kept beside it; missing when all was. */
  readonly missed?: Failure;
}

/** Where a copy of what is not saved went. */
export interface SavedCopy {
  /** Path of the new folder, for people to read. */
  readonly folder: string;
}

const nothing = z.undefined();

/**
 * The request each method takes. Every payload is parsed with its schema before a handler sees it.
 * All methods answer with a `Result`; besides the failures named in {@link Responses}, `internal`
 * stands for a bug.
 */
export const requests = {
  openWorkspace: nothing,
  summariseDocuments: z.strictObject({ documents: z.array(documentIdSchema).max(500) }),
  openDocument: z.strictObject({ document: documentIdSchema }),
  saveLayer: z.strictObject({
    document: documentIdSchema,
    baseRevision: z.int().nonnegative(),
    diff: layerDiffSchema,
  }),
  saveCopy: z.strictObject({
    layers: z.array(layerSchema).max(1000),
    reviews: z
      .array(
        z.strictObject({ document: documentIdSchema, changes: z.array(reviewChangeSchema).max(100_000) }),
      )
      .max(1000),
  }),
  saveSettings: settingsChangeSchema,
  finishClosing: z.strictObject({ discardUnsaved: z.boolean() }),
  ...searchRequests,
  ...projectRequests,
  ...importRequests,
  ...layerImportRequests,
  ...workspacesRequests,
  ...exportRequests,
  ...conflictRequests,
  ...watchingRequests,
  ...anchoringRequests,
  ...historyRequests,
  ...reviewRequests,
  ...agreementRequests,
  ...findingsRequests,
  ...inboxRequests,
  ...chartRequests,
  ...suggestRequests,
} as const satisfies Record<Method, z.ZodType>;

/** The value of each method's successful answer, with the failures to expect. */
export interface Responses
  extends ImportResponses,
    ExportResponses,
    LayerImportResponses,
    SearchResponses,
    ProjectResponses,
    WorkspacesResponses,
    WatchingResponses,
    AnchoringResponses,
    HistoryResponses,
    ReviewResponses,
    AgreementResponses,
    FindingsResponses,
    InboxResponses,
    ChartResponses,
    SuggestResponses,
    ConflictResponses {
  /** Fails with `workspace-missing`. */
  openWorkspace: WorkspaceInfo;
  /** One summary for each document asked for, in that order. */
  summariseDocuments: readonly DocumentSummary[];
  /** Fails with the `document-…` failures; a broken layer is no failure but `layerProblem`. */
  openDocument: OpenedDocument;
  /**
   * Answers after the disk has the change. The annotator is the one in the settings: the page cannot
   * write anyone else's file. Fails with the `save-…` failures and `layer-quote-differs`.
   */
  saveLayer: SavedLayer;
  /**
   * Writes layers that the workspace would not take, and reviews with the changes it would not take, into a new folder
   * elsewhere; asks where first, null when the user cancels. A review that cannot be read now has the changes alone.
   * Fails with the `save-…` failures; `save-not-yours` for another annotator's layer.
   */
  saveCopy: SavedCopy | null;
  /** The settings as they are now. Fails with `save-…` failures. */
  saveSettings: Settings;
  /** Lets the window close. Only after the event `closing`. */
  finishClosing: null;
}

/** What each event carries. */
export interface Events extends Record<EventName, unknown> {
  /** The window wants to close: save what is unsaved, then call `finishClosing`. */
  closing: null;
  /** Sent at most ten times a second while the corpus is read or a search takes long. */
  searchProgress: SearchProgress;
  /** Sent at most ten times a second while an export is under way. */
  exportProgress: ExportProgress;
  /** Sent at most ten times a second while it is counted what an export would come to. */
  forecastProgress: ExportProgress;
  /** Sent at most ten times a second while texts are added. */
  importProgress: ImportProgress;
  /** Sent at most ten times a second while other tools' annotations are read or written. */
  corpusProgress: CorpusProgress;
  /** Sent at most ten times a second while agreement is measured. */
  agreementProgress: AgreementReached;
  /** Sent at most ten times a second while cases are counted; the last piece before the call is answered. */
  casesTallied: CasesTallied;
  /** Sent at most ten times a second while the corpus is read for its findings. */
  findingsProgress: FindingsReached;
  /** While a report of findings is being made: how far measuring agreement is. */
  reportProgress: AgreementReached;
  /** Sent whenever newer lessons have been learnt: what is suggested may be otherwise. */
  suggestionsLearnt: SuggestionsLearnt;
  /** Sent at most ten times a second while the order of work is looked for. */
  leastSureProgress: LeastSureProgress;
  /** Sent at most ten times a second while the uses of a label are looked for. */
  labelUsesProgress: LabelUsesProgress;
  /** Others have changed something. Sent a few times a second at most. */
  workspaceChanged: WorkspaceChange;
  /** Sent when watching has begun, and whenever the state is another. */
  watchState: WatchState;
}

type DeepReadonly<T> = T extends readonly (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** The request of a method, as the page writes it. */
export type Request<M extends Method> = DeepReadonly<z.input<(typeof requests)[M]>>;

/** The request of a method, as its handler receives it. */
export type ParsedRequest<M extends Method> = z.output<(typeof requests)[M]>;
