import { z } from "zod";
import { attributeKinds, type Label } from "../model/LabelSet";
import type { ConfirmedArticle, Project, ProjectDocument } from "../model/Project";
import type { Result } from "../result";
import { documentIdSchema } from "./layerFile";
import { utf16OffsetSchema } from "./offsetSchema";
import { recordOf } from "./recordOf";
import { parseStored } from "./storedJson";

/** Version of the project files this program writes; it reads the earlier ones as well. */
export const PROJECT_FILE_VERSION = 2;

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

const documentSchema = z.strictObject({
  title: z.string().exactOptional(),
  layout: z
    .strictObject({
      sha256: sha256Schema,
      joins: z.array(utf16OffsetSchema),
      splits: z.array(utf16OffsetSchema),
    })
    .exactOptional(),
  articles: z.array(articleSchema).exactOptional(),
}) satisfies z.ZodType<ProjectDocument>;

const projectFileSchema = z
  .strictObject({
    version: z.literal(PROJECT_FILE_VERSION),
    title: inBothLanguages,
    labels: labelsSchema,
    documents: recordOf(documentIdSchema, documentSchema),
  })
  .transform(({ version: _, ...project }): Project => project);

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

const olderVersions = new Map([[1, version1Schema]]);

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
export function formatProjectFile({ title, labels, documents }: Project): string {
  return `${JSON.stringify({ version: PROJECT_FILE_VERSION, title, labels, documents }, null, 2)}\n`;
}
