import { z } from "zod";
import type { LossCount } from "../../core/formats/Loss";
import { LARGEST_SEED, type PartName, splitUnits } from "../../core/formats/splits/SplitOptions";
import { type FormatOption, flattenings, textForms } from "../../core/formats/WriteOptions";
import type { AnnotatorId } from "../../core/model/ids";
import { annotatorIdSchema, documentIdSchema } from "../../core/stored/layerFile";

const idSchema = z.string().min(1).max(100);
const share = z.number().min(0).max(1_000_000);

/** How a corpus is written, whatever documents it holds: what a preset remembers. */
export const exportFormSchema = z.strictObject({
  format: idSchema,
  /** Annotators' names, and `gold`. */
  layers: z.array(annotatorIdSchema).min(1).max(1000).readonly(),
  openCases: z.enum(["omit", "marked"]),
  text: z.enum(textForms),
  flattening: z.enum(flattenings),
  /** Of the format's own options, by option id. */
  choices: z.record(idSchema, idSchema).readonly(),
  /** Null for a corpus in one piece; shares need not add up to anything. */
  split: z
    .strictObject({
      train: share,
      dev: share,
      test: share,
      seed: z.int().min(0).max(LARGEST_SEED),
      by: z.enum(splitUnits),
    })
    .refine(({ train, dev, test }) => train + dev + test > 0, "a split without a share")
    .nullable(),
});

/** How a corpus is written. */
export type ExportForm = z.output<typeof exportFormSchema>;

/** Which documents are exported: of those that have a chosen layer. */
export const exportScopeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("corpus") }),
  z.strictObject({ kind: z.literal("folder"), folder: z.string().min(1).max(1000) }),
  z.strictObject({ kind: z.literal("document"), document: documentIdSchema }),
]);

/** Which documents are exported. */
export type ExportScope = z.output<typeof exportScopeSchema>;

/** A way to export that the user has given a name. */
export const exportPresetSchema = z.strictObject({
  name: z.string().min(1).max(100),
  form: exportFormSchema,
});

/** A way to export that the user has given a name. */
export type ExportPreset = z.output<typeof exportPresetSchema>;

/** A format that can be written, and what can be chosen of it. */
export interface ExportFormat {
  readonly id: string;
  readonly name: string;
  readonly options: readonly FormatOption[];
  /** False where of overlapping annotations only some stay. */
  readonly holdsOverlaps: boolean;
  /** False where gold's open cases cannot be marked. */
  readonly keepsAttributes: boolean;
}

/** The first lines of a file of an export. */
export interface PreviewedFile {
  /** Inside the export's folder. */
  readonly path: string;
  readonly lines: readonly string[];
  /** True when more follows, in the last line or after it. */
  readonly isShortened: boolean;
  /** True of an archive or a binary table, whose words are shown in place of its bytes. */
  readonly isUnpacked: boolean;
}

/** What an export would write of one document. */
export interface ExportPreview {
  readonly files: readonly PreviewedFile[];
}

/** What an export would come to. */
export interface ExportForecast {
  readonly documents: number;
  /** Documents without others' layers, and without gold: who exports has not finished their own yet. */
  readonly withheld: number;
  readonly annotations: number;
  /** Null unless gold is exported. */
  readonly openCases: number | null;
  readonly parts: readonly {
    readonly name: PartName;
    readonly documents: number;
    readonly annotations: number;
  }[];
  readonly losses: readonly LossCount[];
}

/** Whose layers there are to export. */
export interface ExportableLayers {
  /** By name. */
  readonly annotators: readonly { readonly annotator: AnnotatorId; readonly documents: number }[];
  /** Documents that somebody has reviewed. */
  readonly reviewed: number;
}

const wholeExport = { form: exportFormSchema, scope: exportScopeSchema };

/** The requests about exporting. */
export const exportRequests = {
  exportCorpus: z.strictObject(wholeExport),
  previewExport: z.strictObject({ form: exportFormSchema, document: documentIdSchema }),
  forecastExport: z.strictObject(wholeExport),
  listFormats: z.undefined(),
  listExportable: z.undefined(),
  stopForecast: z.undefined(),
  cancelExport: z.undefined(),
  revealExport: z.undefined(),
} as const;

/** What an export wrote. */
export interface ExportReport {
  /** Name of the new folder, for people to read. */
  readonly folder: string;
  readonly documents: number;
  /** As in {@link ExportForecast}. */
  readonly withheld: number;
  readonly annotations: number;
  /** Of gold: cases that nobody has settled, which are left out or marked; null of an annotator's layers. */
  readonly openCases: number | null;
  /** Counted; each by itself stands in the report on the disk. */
  readonly losses: readonly LossCount[];
  /** Files on the disk, without the report. */
  readonly files: number;
  /** What each part of a split holds; empty without a split. */
  readonly parts: ExportForecast["parts"];
  /** True where a reader found the same again, false where the words under labels alone were held against each other. */
  readonly isReadBack: boolean;
}

/** How far an export is, or the count of what it would come to; in documents. */
export interface ExportProgress {
  readonly done: number;
  readonly total: number;
}

/** The answers about exporting. */
export interface ExportResponses {
  /** Asks for a folder first; null when the user cancels. Fails with the `export-…` failures. */
  exportCorpus: ExportReport | null;
  /**
   * The first lines of what would be written of one document. The latest call wins: those before it fail with
   * `export-cancelled`.
   */
  previewExport: ExportPreview;
  /** What all of it would come to, losses counted before they happen. The latest call wins, as above. */
  forecastExport: ExportForecast;
  /** The formats a corpus can be exported to. */
  listFormats: readonly ExportFormat[];
  listExportable: ExportableLayers;
  /** Ends what previews and forecasts are under way: nobody looks any more. */
  stopForecast: null;
  /** Stops the export under way, which fails with `export-cancelled`; answers when nothing is left of it. */
  cancelExport: null;
  /** Shows the last export's folder in the file manager. */
  revealExport: null;
}
