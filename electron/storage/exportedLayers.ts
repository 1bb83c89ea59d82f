import { type Failure, failure } from "../../core/errors";
import {
  type AnnotatorId,
  type DocumentId,
  GOLD,
  parseAnnotatorId,
  parseDocumentId,
} from "../../core/model/ids";
import { compareAnnotations, type Layer, newLayer } from "../../core/model/Layer";
import type { SourceText } from "../../core/model/SourceText";
import { err, ok, type Result } from "../../core/result";
import { goldAnnotations, isOpen } from "../../core/review/goldLayer";
import { openAnnotations } from "../../core/review/openAnnotations";
import { reviewCases } from "../../core/review/reviewCases";
import { idOf } from "./documents";
import { listReviewers, readLayers, readReviews } from "./readReviews";
import type { Workspace } from "./Workspace";

/** What becomes of gold's cases that nobody has settled. */
export const openCaseChoices = ["omit", "marked"] as const;

/** One of {@link openCaseChoices}. */
export type OpenCaseChoice = (typeof openCaseChoices)[number];

/** A layer to export. */
export interface ExportedLayer {
  readonly layer: Layer;
  /** Cases of it that nobody has settled; null for an annotator's own layer. */
  readonly openCases: number | null;
  /** The annotators' own layers that it is, or is made of. */
  readonly behind: readonly Layer[];
}

/** Where the layers of an export come from. */
export interface ExportedLayers {
  /** Whose they are called in the files. */
  readonly annotator: AnnotatorId;
  /** Whether there is one on a document, by file names alone. */
  has(document: DocumentId): Promise<boolean>;
  /** Why there is none on any document. */
  nowhere(): Promise<Failure>;
  /** Fails with the `file-…` and `layer-…` failures. */
  read(source: SourceText): Promise<Result<ExportedLayer>>;
  /** As `read`, null where there is none. */
  readIfAny(source: SourceText): Promise<Result<ExportedLayer | null>>;
}

/** The layers of the annotator of this name, or the gold ones. Fails with the `name-…` failures. */
export function exportedLayers(
  workspace: Workspace,
  name: string,
  openCases: OpenCaseChoice = "omit",
): Result<ExportedLayers> {
  const annotator = parseAnnotatorId(name);
  if (!annotator.ok) return annotator;
  return ok(
    name === GOLD
      ? new GoldLayers(workspace, annotator.value, openCases)
      : new AnnotatorLayers(workspace, annotator.value),
  );
}

/** The documents that have one of some layers. Fails when one of them cannot be read, or there is none. */
export async function documentsWith(
  workspace: Workspace,
  sources: readonly ExportedLayers[],
): Promise<Result<DocumentId[]>> {
  const { documents, refused } = await workspace.listDocuments();
  for (const { name, problem } of refused) {
    const document = parseDocumentId(idOf(name));
    if (document.ok && (await anyHas(sources, document.value))) return err(problem);
  }
  const missing = new Set(sources);
  const chosen: DocumentId[] = [];
  for (const { document } of documents) {
    const having = await thoseWith(sources, document);
    for (const each of having) missing.delete(each);
    if (having.length > 0) chosen.push(document);
  }
  const [nowhere] = missing;
  return nowhere ? err(await nowhere.nowhere()) : ok(chosen);
}

/** Those of some layers that a document has. */
async function thoseWith(
  sources: readonly ExportedLayers[],
  document: DocumentId,
): Promise<ExportedLayers[]> {
  const having: ExportedLayers[] = [];
  for (const each of sources) if (await each.has(document)) having.push(each);
  return having;
}

/** True where a document has one of some layers, by file names alone. */
export async function anyHas(sources: readonly ExportedLayers[], document: DocumentId): Promise<boolean> {
  return (await thoseWith(sources, document)).length > 0;
}

class AnnotatorLayers implements ExportedLayers {
  constructor(
    private readonly workspace: Workspace,
    readonly annotator: AnnotatorId,
  ) {}

  async has(document: DocumentId): Promise<boolean> {
    return (await this.workspace.listAnnotators(document)).includes(this.annotator);
  }

  async nowhere(): Promise<Failure> {
    const known = new Set<AnnotatorId>();
    for (const { document } of (await this.workspace.listDocuments()).documents)
      for (const each of await this.workspace.listAnnotators(document)) known.add(each);
    const names = [...known].sort().join(", ") || "—";
    return failure("layer-nowhere", { annotator: this.annotator, known: names });
  }

  async read(source: SourceText): Promise<Result<ExportedLayer>> {
    const { annotator } = this;
    const exported = await this.readIfAny(source);
    if (!exported.ok) return exported;
    const { value } = exported;
    return value ? ok(value) : err(failure("layer-unknown", { annotator, document: source.document }));
  }

  async readIfAny(source: SourceText): Promise<Result<ExportedLayer | null>> {
    const layer = await this.workspace.readLayer(source, this.annotator);
    if (!layer.ok) return layer;
    return ok(layer.value && { layer: layer.value, openCases: null, behind: [layer.value] });
  }
}

/** What reviewers accepted; open cases are counted, and left out or marked. */
class GoldLayers implements ExportedLayers {
  constructor(
    private readonly workspace: Workspace,
    readonly annotator: AnnotatorId,
    private readonly openCases: OpenCaseChoice,
  ) {}

  async has(document: DocumentId): Promise<boolean> {
    return (await listReviewers(this.workspace.files, document)).length > 0;
  }

  async nowhere(): Promise<Failure> {
    return failure("gold-nowhere", {});
  }

  async readIfAny(source: SourceText): Promise<Result<ExportedLayer | null>> {
    return (await this.has(source.document)) ? this.read(source) : ok(null);
  }

  async read(source: SourceText): Promise<Result<ExportedLayer>> {
    const layers = await readLayers(this.workspace, source);
    const reviews = await readReviews(this.workspace, source.document);
    // Gold without somebody's layer or decisions would be another gold.
    const [unreadable] = [...layers.unreadable, ...reviews.unreadable];
    if (unreadable) return err(unreadable.problem);
    const cases = reviewCases(layers.read, reviews.read);
    const open = cases.filter(isOpen);
    const gold = goldAnnotations(source, cases).map(({ annotation }) => annotation);
    const marked = this.openCases === "marked" ? openAnnotations(source, open) : [];
    const annotations = [...gold, ...marked].sort(compareAnnotations);
    const status = open.length === 0 ? "done" : "in-progress";
    return ok({
      layer: { ...newLayer(source, this.annotator), status, annotations },
      openCases: open.length,
      behind: layers.read,
    });
  }
}
