import { z } from "zod";
import type { CorpusImport } from "../../core/formats/importing/CorpusImport";
import type { ImportLoss } from "../../core/formats/importing/incomingAnnotations";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { annotatorIdSchema } from "../../core/stored/layerFile";

/** Files of another tool that a person chose or dropped, kept under a ticket until others are; the page has no paths. */
export interface CorpusOffer {
  readonly ticket: number;
  /** The names of what was given, the first of them. */
  readonly names: readonly string[];
  /** How many files and folders were given. */
  readonly count: number;
  /** The formats that can be read. */
  readonly formats: readonly { readonly id: string; readonly name: string }[];
}

/** A {@link CorpusImport} with no more examples than people look at. */
export interface ImportLook extends Omit<CorpusImport, "lost" | "notRead" | "unmatched"> {
  readonly unmatched: Some<CorpusImport["unmatched"][number]>;
  /** But for those whose label is left out, which `labels` tell. */
  readonly lost: Some<ImportLoss & { readonly document: DocumentId }>;
  readonly notRead: Some<CorpusImport["notRead"][number]>;
  /** Everybody who has a layer in the workspace. */
  readonly annotators: readonly AnnotatorId[];
}

/** Many things, of which the first are named. */
export interface Some<T> {
  readonly count: number;
  readonly first: readonly T[];
}

/** What an import brought at any time: whose layers, and on how many documents. */
export interface EarlierImport {
  readonly annotator: AnnotatorId;
  readonly documents: number;
}

/**
 * How far reading or writing is: first in the workspace's own texts; while it is only looked in files, or where there
 * is but one in documents, of which nobody knows how many there are; then in documents.
 */
export interface CorpusProgress {
  readonly done: number;
  readonly total: number | null;
  readonly counts: "count" | "files" | "texts";
  /** Id of the format that the files are read in, as it was told or found out; null where layers are taken back. */
  readonly format: string | null;
}

/** What became of taking an import back. */
export interface LayersTakenBack {
  readonly removed: number;
  /** The documents whose layers somebody has changed since: they stay. */
  readonly kept: readonly DocumentId[];
  /** How many layers it had not come to when it was cancelled. */
  readonly left: number;
}

/** The longest label of a corpus that can be given one of the project's. */
export const LONGEST_LABEL = 500;

/** Formats have two files a document, and corpora 10,000 documents. */
const MOST_DROPPED = 25_000;

const ticket = z.int().nonnegative();
const format = z.string().max(100);
/** Ids of the project's labels for labels of the corpus; null leaves one out. */
const labels = z.record(z.string().max(LONGEST_LABEL), z.string().max(200).nullable());

/** The requests about importing other tools' annotations. */
export const layerImportRequests = {
  chooseCorpus: z.strictObject({ what: z.enum(["files", "folder"]) }),
  offerDroppedCorpus: z.strictObject({
    paths: z.array(z.string().min(1).max(10_000)).min(1).max(MOST_DROPPED),
  }),
  lookAtCorpus: z.strictObject({ ticket, format: format.nullable() }),
  importLayers: z.strictObject({ ticket, format, annotator: annotatorIdSchema, labels }),
  cancelLayerImport: z.undefined(),
  listImports: z.undefined(),
  takeBackLayers: z.strictObject({ annotator: annotatorIdSchema }),
} as const;

/** The answers about importing other tools' annotations. */
export interface LayerImportResponses {
  /** Asks for files or a folder first; null when the user cancels. */
  chooseCorpus: CorpusOffer | null;
  /** Called by the preload script alone, which takes the paths from files the user dropped. */
  offerDroppedCorpus: CorpusOffer;
  /**
   * Reads everything, and says what would come of it; in the format that the files look to be in where none is named.
   * Fails with `import-gone`, `format-…`, `import-…` and `file-…`.
   */
  lookAtCorpus: ImportLook;
  /** Writes the layers, all or none. Fails as `lookAtCorpus` does, and with `save-…`. */
  importLayers: ImportLook;
  /** Stops reading, or writing, of which nothing is left; or taking back, which leaves what it has not come to. */
  cancelLayerImport: null;
  /** What can be taken back of earlier imports, those before the program was started among them. */
  listImports: readonly EarlierImport[];
  /** Removes the layers that an import wrote as an annotator's, but for those that somebody has changed since. */
  takeBackLayers: LayersTakenBack;
}
