import { failure } from "../../../core/errors";
import type { CorpusContext, CorpusFormat } from "../../../core/formats/CorpusFormat";
import { findFormat } from "../../../core/formats/registry";
import type { SplitOptions } from "../../../core/formats/splits/SplitOptions";
import { checkChoices, defaultWriteOptions, type WriteOptions } from "../../../core/formats/WriteOptions";
import { type AnnotatorId, type DocumentId, GOLD } from "../../../core/model/ids";
import { documentEntry, type Project } from "../../../core/model/Project";
import { err, ok, type Result } from "../../../core/result";
import { documentsWith, type ExportedLayers, exportedLayers, type OpenCaseChoice } from "../exportedLayers";
import type { Workspace } from "../Workspace";
import { withhold } from "./withholding";

/** What of a workspace is exported, and how. */
export interface ExportChoice {
  /** Id of a format. */
  readonly format: string;
  /** Names of the annotators whose layers are exported; `gold` for what reviewers accepted. At least one. */
  readonly layers: readonly string[];
  /** Missing for gold without its open cases. */
  readonly openCases?: OpenCaseChoice;
  /** Null for every document that has such a layer. */
  readonly documents: readonly DocumentId[] | null;
  /** Of those only the documents in this folder of the project, and in the folders in it. */
  readonly folder?: string;
  /** Missing for {@link defaultWriteOptions}. */
  readonly write?: WriteOptions;
  /** Missing for a corpus in one piece. */
  readonly split?: SplitOptions;
  /** Whose window it is: what they may not see of others' yet is left out, see `withholding.ts`. */
  readonly reader?: AnnotatorId | null;
}

/** Everything that can be known, and can fail, before anything is written. */
export interface ExportPlan {
  readonly workspace: Workspace;
  readonly format: CorpusFormat;
  readonly write: NonNullable<CorpusFormat["write"]>;
  readonly project: Project;
  readonly options: WriteOptions;
  readonly layers: readonly ExportedLayers[];
  readonly documents: readonly DocumentId[];
  readonly split: SplitOptions | null;
  /** Documents of which only the reader's own layer may be exported, or none. */
  readonly ownOnly: ReadonlySet<DocumentId>;
  readonly reader: AnnotatorId | null;
}

/**
 * What an export comes to. Fails with `format-…`, `option-unknown`, `choice-unknown`, `layer-nowhere`, `gold-nowhere`,
 * `export-…`, `review-own-first`, and where the project or a chosen document cannot be read.
 */
export async function planExport(workspace: Workspace, choice: ExportChoice): Promise<Result<ExportPlan>> {
  const format = findFormat(choice.format);
  return format.ok ? planExportAs(format.value, workspace, choice) : format;
}

/** As {@link planExport}, in a format that need not be in the registry. */
export async function planExportAs(
  format: CorpusFormat,
  workspace: Workspace,
  choice: ExportChoice,
): Promise<Result<ExportPlan>> {
  const { write = defaultWriteOptions, split = null } = choice;
  if (!format.write) return err(failure("format-cannot-write", { format: format.id }));
  const choices = checkChoices(format.options ?? [], write.choices);
  if (!choices.ok) return choices;
  const layers = layersOf(format, workspace, choice);
  if (!layers.ok) return layers;
  const { project, problem } = await workspace.loadProject();
  if (problem) return err(problem);
  const documents = await chosenDocuments(workspace, project, layers.value, choice);
  if (!documents.ok) return documents;
  const { reader } = choice;
  const chosen = {
    project,
    layers: layers.value,
    documents: documents.value,
    ...(reader !== undefined && { reader }),
  };
  const left = await withhold(workspace, chosen);
  if (left.documents.length === 0 && left.ownOnly.size > 0) return err(failure("review-own-first", {}));
  return ok({
    ...{ workspace, format, write: format.write, project, options: write, split },
    ...left,
    reader: reader ?? null,
  });
}

/** The layers of a document that are exported, where it has them. */
export function layersFor({ layers, ownOnly, reader }: ExportPlan, document: DocumentId) {
  return ownOnly.has(document) ? layers.filter(({ annotator }) => annotator === reader) : layers;
}

/** What a writer of one of the layers is told. */
export function contextFor({ project, options }: ExportPlan, { annotator }: ExportedLayers): CorpusContext {
  return { project, annotator, options };
}

/** The layers' names, for people to read. */
export function namesOf(layers: readonly ExportedLayers[]): string {
  return layers.map(({ annotator }) => annotator).join(", ");
}

function layersOf(
  format: CorpusFormat,
  workspace: Workspace,
  { layers, openCases = "omit" }: ExportChoice,
): Result<ExportedLayers[]> {
  const names = [...new Set(layers)];
  if (openCases === "marked" && names.includes(GOLD) && !format.capabilities.attributes)
    return err(failure("export-cannot-mark", { format: format.name }));
  const sources: ExportedLayers[] = [];
  for (const name of names) {
    const source = exportedLayers(workspace, name, openCases);
    if (!source.ok) return source;
    sources.push(source.value);
  }
  return ok(sources);
}

async function chosenDocuments(
  workspace: Workspace,
  project: Project,
  layers: readonly ExportedLayers[],
  { documents, folder }: ExportChoice,
): Promise<Result<readonly DocumentId[]>> {
  const all = documents ? ok([...new Set(documents)]) : await documentsWith(workspace, layers);
  if (!all.ok || folder === undefined) return all;
  const inside = all.value.filter((document) => isIn(folder, documentEntry(project, document).folder));
  if (inside.length > 0) return ok(inside);
  return err(failure("export-nothing-in-folder", { folder, layers: namesOf(layers) }));
}

const isIn = (folder: string, own = "") => own === folder || own.startsWith(`${folder}/`);
