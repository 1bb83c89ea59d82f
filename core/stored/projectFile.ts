import { z } from "zod";
import { attributeKinds, type Label } from "../model/LabelSet";
import { type PatternForm, patternFormBounds } from "../model/PatternForm";
import {
  type ConfirmedArticle,
  type OriginalFile,
  type Project,
  type ProjectDocument,
  type Repair,
  repairKinds,
} from "../model/Project";
import { type ProjectSuggestions, patternBounds, type SuggestionPattern } from "../model/ProjectSuggestions";
import type { Term } from "../model/Terms";
import type { Result } from "../result";
import { declaredEncodings } from "../text/TextEncoding";
import { annotatorIdSchema, documentIdSchema } from "./layerFile";
import { utf16OffsetSchema } from "./offsetSchema";
import { recordOf } from "./recordOf";
import { parseStored } from "./storedJson";

/** Version of the project files this program writes; it reads the earlier ones as well. */
export const PROJECT_FILE_VERSION = 3;

const inBothLanguages = z.strictObject({ "zh-CN": z.string(), en: z.string() });
const color = z.string().regex(/^#[0-9a-f]{6}$/i, "not a colour like #1f7a4d");
const identifier = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, "not an identifier");

const attributeSchema = z.strictObject({
  id: identifier,
  names: inBothLanguages,
  kind: z.enum(attributeKinds),
  choices: z.array(z.string().min(1)).refine(areDistinct, "a choice stands twice"),
});

/** What a label had in version 1. */
const plainLabel = {
  id: identifier,
  names: inBothLanguages,
  color: z.strictObject({ light: color, dark: color }),
  key: z.string(),
  guideline: inBothLanguages,
};

/** A project's labels; that they are good ones is asked of a change, not of a file. */
export const labelsSchema = z
  .array(
    z.strictObject({
      ...plainLabel,
      attributes: z.array(attributeSchema).refine(haveDistinctIds, "two attributes have the same id"),
    }),
  )
  .min(1)
  .refine(haveDistinctIds, "two labels have the same id") satisfies z.ZodType<Label[]>;

/** What an analyst confirmed about an article. */
export const articleSchema = z.strictObject({
  start: utf16OffsetSchema,
  title: z.string(),
  person: z.string(),
  role: z.string(),
  city: z.string(),
}) satisfies z.ZodType<ConfirmedArticle>;

/** The SHA-256 of a text's bytes. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, "not a SHA-256");

/** The file a text was extracted from: a plain name, as it lies in one folder with the others. */
export const originalSchema = z.strictObject({
  file: z.string().regex(/^[^/\\]+$/, "not a file's name"),
  sha256: sha256Schema,
}) satisfies z.ZodType<OriginalFile>;

/** What is read in place of a stretch of a text. */
export const repairSchema = z
  .strictObject({
    start: utf16OffsetSchema,
    end: utf16OffsetSchema,
    text: z.string(),
    kind: z.enum(repairKinds),
  })
  .refine(({ start, end }) => start <= end, "the end is before the start") satisfies z.ZodType<Repair>;

const formWords = z.array(z.string().min(1).max(patternFormBounds.word)).max(patternFormBounds.words);
const formLength = z.int().min(2).max(patternFormBounds.most);

/** What a pattern's expression was made from. */
const patternFormSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("title"), most: formLength }),
  z.strictObject({ kind: z.literal("quotedName"), most: formLength, heads: formWords }),
  z.strictObject({ kind: z.literal("numbered"), counters: formWords, isQuoted: z.boolean() }),
  z.strictObject({
    kind: z.literal("quantity"),
    most: formLength,
    before: formWords,
    units: formWords,
    after: formWords,
  }),
  z.strictObject({ kind: z.literal("words"), words: formWords }),
]) satisfies z.ZodType<PatternForm>;

/** A pattern that suggests passages; that its expression is a good one is asked where it is used. */
export const patternSchema = z.strictObject({
  id: identifier,
  label: identifier,
  expression: z.string().min(1).max(patternBounds.expression),
  isOn: z.boolean(),
  form: patternFormSchema.exactOptional(),
}) satisfies z.ZodType<SuggestionPattern>;

const suggestionsSchema = z.strictObject({
  hidden: z.boolean().exactOptional(),
  patterns: z.array(patternSchema).refine(haveDistinctIds, "two patterns have the same id").exactOptional(),
}) satisfies z.ZodType<ProjectSuggestions>;

/** What version 2 had of a document. */
const version2Document = {
  title: z.string().exactOptional(),
  layout: z
    .strictObject({
      sha256: sha256Schema,
      joins: z.array(utf16OffsetSchema),
      splits: z.array(utf16OffsetSchema),
    })
    .exactOptional(),
  articles: z.array(articleSchema).exactOptional(),
};

/** When a document was written. */
export const dateSchema = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, "not a date like 2023-06");

const termSchema = z.strictObject({
  label: identifier,
  name: z.string().min(1),
  variants: z.array(z.string().min(1)).min(1),
}) satisfies z.ZodType<Term>;

const documentSchema = z.strictObject({
  ...version2Document,
  date: dateSchema.exactOptional(),
  folder: z.string().min(1).exactOptional(),
  encoding: z.enum(declaredEncodings).exactOptional(),
  original: originalSchema.exactOptional(),
  repairs: z.strictObject({ sha256: sha256Schema, items: z.array(repairSchema).min(1) }).exactOptional(),
}) satisfies z.ZodType<ProjectDocument>;

const projectFileSchema = projectSchema(PROJECT_FILE_VERSION, documentSchema, {
  suggestions: suggestionsSchema.exactOptional(),
  terms: z.array(termSchema).exactOptional(),
  ownLayerFirst: z.strictObject({ reviewers: z.array(annotatorIdSchema) }).exactOptional(),
});

/** Version 2 had neither folders nor encodings, originals and repairs. */
const version2Schema = projectSchema(2, z.strictObject(version2Document));

function projectSchema(
  version: number,
  document: z.ZodType<ProjectDocument>,
  newer: z.ZodRawShape = {},
): z.ZodType<Project> {
  return z
    .strictObject({
      version: z.literal(version),
      title: inBothLanguages,
      labels: labelsSchema,
      documents: recordOf(documentIdSchema, document),
      ...newer,
    })
    .transform(({ version: _, ...project }): Project => project);
}

/** Version 1 had no attributes, and of a document its title alone. */
const version1Schema = z
  .strictObject({
    version: z.literal(1),
    title: inBothLanguages,
    labels: z
      .array(z.strictObject(plainLabel).transform((label): Label => ({ ...label, attributes: [] })))
      .min(1)
      .refine(haveDistinctIds, "two labels have the same id"),
    documents: recordOf(documentIdSchema, z.strictObject({ title: z.string() })),
  })
  .transform(({ version: _, ...project }): Project => project);

const olderVersions = new Map<number, z.ZodType<Project>>([
  [1, version1Schema],
  [2, version2Schema],
]);

function haveDistinctIds(items: readonly { readonly id: string }[]): boolean {
  return areDistinct(items.map(({ id }) => id));
}

function areDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

/**
 * A project from the text of `annotations/project.json`.
 *
 * @param file - The file's name, for messages only.
 */
export function parseProjectFile(file: string, json: string): Result<Project> {
  return parseStored(file, json, PROJECT_FILE_VERSION, projectFileSchema, olderVersions);
}

/** The text of a project's file, in the present version. */
export function formatProjectFile(project: Project): string {
  const { title, labels, suggestions, documents, terms, ownLayerFirst } = project;
  const newer = { ...(terms && { terms }), ...(ownLayerFirst && { ownLayerFirst }) };
  const file = { version: PROJECT_FILE_VERSION, title, labels, suggestions, documents, ...newer };
  return `${JSON.stringify(file, null, 2)}\n`;
}
