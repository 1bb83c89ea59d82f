import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type AnchoringCounts, countAnchoring, isReanchorable } from "../../core/anchor/reanchorLayer";
import { describeFailure, type Failure, failure } from "../../core/errors";
import { type AnnotatorId, type DocumentId, parseAnnotatorId, parseDocumentId } from "../../core/model/ids";
import { waitingForPlace } from "../../core/model/LostAnnotation";
import type { SourceText } from "../../core/model/SourceText";
import type { Result } from "../../core/result";
import { BinStore } from "../storage/BinStore";
import { LostStore } from "../storage/LostStore";
import { RefusalStore } from "../storage/RefusalStore";
import { ReviewStore } from "../storage/ReviewStore";
import { readReanchored } from "../storage/reanchoring";
import { systemCode } from "../storage/systemError";
import type { Workspace } from "../storage/Workspace";
import {
  ANNOTATIONS,
  BIN,
  HISTORY,
  LAYER_ENDING,
  LOST,
  PRESENCE,
  REFUSALS,
  REVIEWS,
  SEEDS,
  TEXT_ENDING,
} from "../storage/WorkspaceFolder";
import { counted } from "./counted";

/** Something wrong with a file of a workspace. */
export interface Problem {
  /** Path inside the workspace, with `/`. */
  readonly file: string;
  readonly code: Failure["code"];
  readonly message: string;
  /** What became of a layer's annotations on a text that has changed since; not yet on disk. */
  readonly anchoring?: AnchoringCounts;
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

/** What reads everybody's file of one kind. */
interface StoreOfKind {
  read(document: DocumentId, annotator: AnnotatorId): Promise<Result<unknown>>;
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
    if (!layer.ok) return this.reportLayer(file, source, annotator, layer.error);
    for (const { id, label } of layer.value?.annotations ?? [])
      if (this.labels && !this.labels.has(label))
        this.report(file, failure("layer-unknown-label", { file, annotation: id, label }));
  }

  /** Of a layer whose text has changed it says what accepting that would do. */
  private async reportLayer(
    file: string,
    source: SourceText,
    annotator: AnnotatorId,
    problem: Failure,
  ): Promise<void> {
    const outcome = isReanchorable(problem)
      ? await readReanchored(this.workspace.files, source, annotator)
      : null;
    const anchoring = outcome?.ok && outcome.value ? countAnchoring(outcome.value) : null;
    if (!anchoring) return this.report(file, problem);
    const { kept, moved, changed, lost } = anchoring;
    const message =
      `${describeFailure(problem)} Its annotations found again by their words: ${kept} kept, ${moved} moved, ` +
      `${changed} changed, ${lost} lost their place; ${annotator} can accept that in the window.`;
    this.problems.push({ file, code: problem.code, message, anchoring });
  }

  /** Nothing is wrong with a lost annotation, but somebody should look at it. */
  private async checkLost(document: DocumentId, annotator: AnnotatorId): Promise<Result<unknown>> {
    const lost = await new LostStore(this.workspace.files).read(document, annotator);
    const placed = lost.ok ? await this.placedBy(document, annotator) : null;
    const waiting = lost.ok && placed ? waitingForPlace(lost.value, placed).length : 0;
    const file = this.workspace.files.lostFile(document, annotator).name;
    if (waiting > 0)
      this.notes.push({ file, message: `${counted(waiting, "annotation")} to be placed by hand` });
    return lost;
  }

  /** The ids in a layer; null when it cannot be read, which is said elsewhere. */
  private async placedBy(document: DocumentId, annotator: AnnotatorId): Promise<ReadonlySet<string> | null> {
    const source = await this.workspace.readDocument(document);
    const layer = source.ok ? await this.workspace.readLayer(source.value, annotator) : null;
    return layer?.ok ? new Set(layer.value?.annotations.map(({ id }) => id)) : null;
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
    for (const { name } of others)
      this.noteUnlessKnown(`${folder}/${name}`, name, [REVIEWS, REFUSALS, HISTORY, BIN, LOST]);
    await this.checkBeside(document);
  }

  /** Checks the files that everybody has one of beside a document's layers. */
  private async checkBeside(folder: string): Promise<void> {
    const document = parseDocumentId(folder);
    if (!document.ok) return;
    const { files } = this.workspace;
    await this.checkKind(document.value, REFUSALS, new RefusalStore(files));
    await this.checkKind(document.value, REVIEWS, new ReviewStore(files));
    await this.checkKind(document.value, BIN, new BinStore(files));
    await this.checkKind(document.value, LOST, {
      read: (_, annotator) => this.checkLost(document.value, annotator),
    });
  }

  private async checkKind(document: DocumentId, kind: string, store: StoreOfKind): Promise<void> {
    const folder = `${ANNOTATIONS}/${document}/${kind}`;
    const entries = await entriesOf(join(this.workspace.folder, folder));
    for (const { name } of entries.filter((entry) => entry.name.endsWith(LAYER_ENDING))) {
      const annotator = parseAnnotatorId(name.slice(0, -LAYER_ENDING.length));
      const read = annotator.ok ? await store.read(document, annotator.value) : annotator;
      if (!read.ok) this.report(`${folder}/${name}`, read.error);
    }
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
