import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describeFailure, type Failure, failure } from "../../core/errors";
import { type AnnotatorId, type DocumentId, parseAnnotatorId, parseDocumentId } from "../../core/model/ids";
import type { SourceText } from "../../core/model/SourceText";
import { RefusalStore } from "../storage/RefusalStore";
import { systemCode } from "../storage/systemError";
import type { Workspace } from "../storage/Workspace";
import {
  ANNOTATIONS,
  LAYER_ENDING,
  PRESENCE,
  REFUSALS,
  SEEDS,
  TEXT_ENDING,
} from "../storage/WorkspaceFolder";

/** Something wrong with a file of a workspace. */
export interface Problem {
  /** Path inside the workspace, with `/`. */
  readonly file: string;
  readonly code: Failure["code"];
  readonly message: string;
}

/** What checking a workspace found. */
export interface Findings {
  /** Source texts, those that cannot be read included. */
  readonly documents: number;
  /** Layer files, those that cannot be read included. */
  readonly layers: number;
  readonly problems: readonly Problem[];
  /** Files that are nobody's, such as temporary ones of a program that was killed: harmless. */
  readonly notes: readonly { readonly file: string; readonly message: string }[];
}

/** Checks every file of a workspace: the project, each text, each layer against its text and the project. */
export async function checkWorkspace(workspace: Workspace): Promise<Findings> {
  const check = new WorkspaceCheck(workspace);
  await check.run();
  return check;
}

class WorkspaceCheck implements Findings {
  documents = 0;
  layers = 0;
  readonly problems: Problem[] = [];
  readonly notes: { file: string; message: string }[] = [];
  private labels: ReadonlySet<string> | null = null;

  constructor(private readonly workspace: Workspace) {}

  async run(): Promise<void> {
    await this.checkProject();
    const { documents, refused } = await this.workspace.listDocuments();
    this.documents = documents.length + refused.length;
    for (const { name, problem } of refused) this.report(`${SEEDS}/${name}`, problem);
    for (const { document } of documents) await this.checkDocument(document);
    const names = [
      ...documents.map((each) => each.document),
      ...refused.map(({ name }) => withoutEnding(name)),
    ];
    await this.checkAnnotationsFolder(new Set<string>(names));
  }

  private async checkProject(): Promise<void> {
    const { project, problem } = await this.workspace.loadProject();
    if (problem) this.report(`${ANNOTATIONS}/project.json`, problem);
    // Without the project's labels nothing can be said about those of the layers.
    else this.labels = new Set(project.labels.map(({ id }) => id));
  }

  private async checkDocument(document: DocumentId): Promise<void> {
    const source = await this.workspace.readDocument(document);
    if (!source.ok) return this.report(`${SEEDS}/${document}${TEXT_ENDING}`, source.error);
    for (const annotator of await this.workspace.listAnnotators(document))
      await this.checkLayer(source.value, annotator);
  }

  private async checkLayer(source: SourceText, annotator: AnnotatorId): Promise<void> {
    const file = `${ANNOTATIONS}/${source.document}/${annotator}${LAYER_ENDING}`;
    const layer = await this.workspace.readLayer(source, annotator);
    if (!layer.ok) return this.report(file, layer.error);
    for (const { id, label } of layer.value?.annotations ?? [])
      if (this.labels && !this.labels.has(label))
        this.report(file, failure("layer-unknown-label", { file, annotation: id, label }));
  }

  /** Finds what the lists of documents and layers pass over. */
  private async checkAnnotationsFolder(documents: ReadonlySet<string>): Promise<void> {
    for (const entry of await entriesOf(join(this.workspace.folder, ANNOTATIONS))) {
      const file = `${ANNOTATIONS}/${entry.name}`;
      if (entry.name === PRESENCE) continue;
      if (!entry.isDirectory()) this.noteUnlessKnown(file, entry.name, ["project.json"]);
      else await this.checkLayersFolder(file, entry.name, documents.has(entry.name));
    }
  }

  private async checkLayersFolder(folder: string, document: string, hasText: boolean): Promise<void> {
    const entries = await entriesOf(join(this.workspace.folder, ANNOTATIONS, document));
    const layers = entries.filter(({ name }) => name.endsWith(LAYER_ENDING));
    const others = entries.filter(({ name }) => !name.endsWith(LAYER_ENDING));
    this.layers += layers.length;
    if (layers.length > 0 && !hasText) this.report(folder, failure("document-unknown", { document }));
    for (const { name } of layers) this.checkAnnotatorName(`${folder}/${name}`, name);
    for (const { name } of others) this.noteUnlessKnown(`${folder}/${name}`, name, ["reviews", REFUSALS]);
    await this.checkRefusals(document);
  }

  private async checkRefusals(folder: string): Promise<void> {
    const document = parseDocumentId(folder);
    if (!document.ok) return;
    const entries = await entriesOf(this.workspace.files.refusalsFolder(document.value));
    for (const { name } of entries.filter((entry) => entry.name.endsWith(LAYER_ENDING))) {
      const file = `${ANNOTATIONS}/${folder}/${REFUSALS}/${name}`;
      const annotator = parseAnnotatorId(name.slice(0, -LAYER_ENDING.length));
      if (!annotator.ok) this.report(file, annotator.error);
      else await this.checkRefusalFile(file, document.value, annotator.value);
    }
  }

  private async checkRefusalFile(file: string, document: DocumentId, annotator: AnnotatorId): Promise<void> {
    const refusals = await new RefusalStore(this.workspace.files).read(document, annotator);
    if (!refusals.ok) this.report(file, refusals.error);
  }

  private checkAnnotatorName(file: string, name: string): void {
    const annotator = parseAnnotatorId(name.slice(0, -LAYER_ENDING.length));
    if (!annotator.ok) this.report(file, annotator.error);
  }

  private noteUnlessKnown(file: string, name: string, known: readonly string[]): void {
    if (known.includes(name) || OTHERS.test(name)) return;
    this.notes.push({ file, message: "not a file of the workbench; it is left alone" });
  }

  private report(file: string, problem: Failure): void {
    this.problems.push({ file, code: problem.code, message: describeFailure(problem) });
  }
}

/** What people and their systems put into any folder; a hidden file ending in .tmp is a program's, though. */
const OTHERS = /^(README.*|\..*(?<!\.tmp))$/i;

const withoutEnding = (name: string) => name.slice(0, -TEXT_ENDING.length);

/** A folder's entries by name; none when there is no such folder. */
async function entriesOf(folder: string) {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  }
}
