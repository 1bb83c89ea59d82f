import { z } from "zod";
import type { LabelUse } from "../../core/model/LabelUse";
import type { Project } from "../../core/model/Project";
import type { ProjectChange } from "../../core/model/ProjectChange";
import {
  areLabelsBounded,
  isArticleBounded,
  isRepairBounded,
  projectBounds,
} from "../../core/model/projectBounds";
import { annotatorIdSchema, documentIdSchema } from "../../core/stored/layerFile";
import {
  articleSchema,
  dateSchema,
  labelsSchema,
  originalSchema,
  patternSchema,
  repairSchema,
  sha256Schema,
} from "../../core/stored/projectFile";
import { utf16 } from "../../core/text/offsets";
import { textEncodings } from "../../core/text/TextEncoding";

const document = documentIdSchema;
const offset = z.int().nonnegative().max(projectBounds.offset).transform(utf16);
// zod's own limit counts code points.
const title = z.string().refine(({ length }) => length <= projectBounds.title, "a title of no end");
const article = articleSchema.refine(isArticleBounded, "more than an article has");
const folder = z.string().refine(({ length }) => length <= projectBounds.name, "a folder of no end");
const repair = repairSchema.refine(isRepairBounded, "more than a repair has");
const labels = labelsSchema.refine(areLabelsBounded, "more than labels have");

const phrase = z
  .string()
  .min(1)
  .refine(({ length }) => length <= projectBounds.title, "a phrase of no end");
const termStep = z.strictObject({ variant: phrase, from: phrase.nullable(), to: phrase.nullable() });

const correction = z.enum(["join", "split", "none"]);

/** The form of a {@link ProjectChange}. */
export const projectChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("labels-changed"), base: labelsSchema, labels }),
  z.strictObject({ kind: z.literal("document-titled"), document, title }),
  z.strictObject({ kind: z.literal("document-dated"), document, date: dateSchema.or(z.literal("")) }),
  z.strictObject({ kind: z.literal("own-layer-first"), isOn: z.boolean() }),
  z.strictObject({
    kind: z.literal("reviewer-named"),
    annotator: annotatorIdSchema,
    isReviewer: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("break-corrected"),
    document,
    sha256: sha256Schema,
    at: offset,
    as: correction,
  }),
  z.strictObject({ kind: z.literal("breaks-reset"), document }),
  z.strictObject({
    kind: z.literal("breaks-stepped"),
    document,
    sha256: sha256Schema,
    steps: z.array(z.strictObject({ at: offset, from: correction, to: correction })).min(1),
  }),
  z.strictObject({ kind: z.literal("article-confirmed"), document, article }),
  z.strictObject({ kind: z.literal("article-unconfirmed"), document, start: offset }),
  z.strictObject({
    kind: z.literal("article-stepped"),
    document,
    start: offset,
    from: article.nullable(),
    to: article.nullable(),
  }),
  z.strictObject({ kind: z.literal("document-filed"), document, folder }),
  z.strictObject({ kind: z.literal("folder-renamed"), from: folder.min(1), to: folder }),
  z.strictObject({
    kind: z.literal("document-sourced"),
    document,
    encoding: z.enum(textEncodings),
    original: originalSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal("repairs-changed"),
    document,
    sha256: sha256Schema,
    items: z.array(repair).max(projectBounds.repairs),
  }),
  z.strictObject({
    kind: z.literal("repairs-stepped"),
    document,
    sha256: sha256Schema,
    steps: z
      .array(z.strictObject({ from: repair.nullable(), to: repair.nullable() }))
      .min(1)
      .max(projectBounds.repairs),
  }),
  z.strictObject({
    kind: z.literal("terms-stepped"),
    label: z.string().min(1).max(100),
    steps: z.array(termStep).min(1).max(projectBounds.repairs),
  }),
  z.strictObject({ kind: z.literal("suggestions-hidden"), hidden: z.boolean() }),
  z.strictObject({ kind: z.literal("pattern-set"), pattern: patternSchema }),
  z.strictObject({ kind: z.literal("pattern-removed"), pattern: z.string().min(1).max(100) }),
]) satisfies z.ZodType<ProjectChange>;

/** The requests about the project. */
export const projectRequests = {
  readProject: z.undefined(),
  changeProject: projectChangeSchema,
  findLabelUses: z.strictObject({ labels: z.array(z.string().min(1).max(100)).min(1).max(1000) }),
  cancelLabelUses: z.undefined(),
} as const;

/** The answers about the project. */
export interface ProjectResponses {
  /** The project on disk now. Fails with `save-file-broken`. */
  readProject: Project;
  /**
   * The project with the change, made on what the file holds now; answers after the disk has it. Fails with the
   * `label-…` and `save-…` failures and those of steps: `breaks-changed`, `article-changed`, `repairs-changed`,
   * `terms-changed`; `label-in-use` when a label that goes is in somebody's layer, and `cancelled` when looking for
   * that was stopped.
   */
  changeProject: Project;
  /**
   * Every layer that uses one of the labels, in order of document and annotator; reads them all. A later
   * call ends an earlier one. Fails with `cancelled` and with `label-use-unknown` when a layer that may use
   * one cannot be read.
   */
  findLabelUses: readonly LabelUse[];
  /** Stops looking for the uses of labels, for `findLabelUses` and for `changeProject`. */
  cancelLabelUses: null;
}

/** How far looking for a label's uses is, in documents. */
export interface LabelUsesProgress {
  readonly done: number;
  readonly total: number;
}
