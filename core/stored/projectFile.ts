import { z } from "zod";
import type { DocumentId } from "../model/ids";
import { defaultLabels, type Label } from "../model/LabelSet";
import type { Result } from "../result";
import { documentIdSchema } from "./layerFile";
import { recordOf } from "./recordOf";
import { parseStored } from "./storedJson";

/** Version of the project files this program reads and writes. */
export const PROJECT_FILE_VERSION = 1;

const inBothLanguages = z.strictObject({ "zh-CN": z.string(), en: z.string() });
const color = z.string().regex(/^#[0-9a-f]{6}$/i, "not a colour like #1f7a4d");

const labelSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, "not an identifier"),
  names: inBothLanguages,
  color: z.strictObject({ light: color, dark: color }),
  key: z.string(),
  guideline: inBothLanguages,
}) satisfies z.ZodType<Label>;

const projectFileSchema = z.strictObject({
  version: z.literal(PROJECT_FILE_VERSION),
  title: inBothLanguages,
  labels: z.array(labelSchema).min(1).refine(haveDistinctIds, "two labels have the same id"),
  documents: recordOf(documentIdSchema, z.strictObject({ title: z.string() })),
});

function haveDistinctIds(labels: readonly Label[]): boolean {
  return new Set(labels.map(({ id }) => id)).size === labels.length;
}

/** What a workspace's people share: its title, its labels, and what is known about its documents. */
export type Project = z.output<typeof projectFileSchema>;

/** The project of a workspace that has no project file yet. */
export const defaultProject: Project = {
  version: PROJECT_FILE_VERSION,
  title: { "zh-CN": "政策访谈", en: "Policy interviews" },
  labels: [...defaultLabels],
  documents: {},
};

/** A document's title: the project's, or its id where the project has none. */
export function documentTitle({ documents }: Project, document: DocumentId): string {
  // A document may be called `constructor`: what every object inherits is no entry.
  return Object.hasOwn(documents, document) ? (documents[document]?.title ?? document) : document;
}

/**
 * A project from the text of `annotations/project.json`.
 *
 * @param file - The file's name, for messages only.
 */
export function parseProjectFile(file: string, json: string): Result<Project> {
  return parseStored(file, json, PROJECT_FILE_VERSION, projectFileSchema);
}

/** The text of a project's file. */
export function formatProjectFile(project: Project): string {
  return `${JSON.stringify(project, null, 2)}\n`;
}
