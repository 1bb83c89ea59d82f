import { type Failure, failure } from "../../core/errors";
import {
  type AnnotatorId,
  type DocumentId,
  GOLD,
  parseAnnotatorId,
  parseDocumentId,
} from "../../core/model/ids";
import { type Layer, newLayer } from "../../core/model/Layer";
import type { SourceText } from "../../core/model/SourceText";
import { err, ok, type Result } from "../../core/result";
import { goldAnnotations, isOpen } from "../../core/review/goldLayer";
import { reviewCases } from "../../core/review/reviewCases";
import { idOf } from "./documents";
import { listReviewers, readLayers, readReviews } from "./readReviews";
import type { Workspace } from "./Workspace";

/** A layer to export. */
export interface ExportedLayer {
  readonly layer: Layer;
  /** Cases of it that nobody has settled; null for an annotator's own layer. */
  readonly openCases: number | null;
}

/** Where the layers of an export come from. */
export interface ExportedLayers {
  /** Whose they are called in the files. */
  readonly annotator: AnnotatorId;
  /** The documents that have one. Fails when one of them cannot be read, or there is none. */
  documents(): Promise<Result<DocumentId[]>>;
  /** Fails with the `file-…` and `layer-…` failures. */
  read(source: SourceText): Promise<Result<ExportedLayer>>;
}

/** The layers of the annotator of this name, or the gold ones. Fails with the `name-…` failures. */
export function exportedLayers(workspace: Workspace, name: string): Result<ExportedLayers> {
  const annotator = parseAnnotatorId(name);
  if (!annotator.ok) return annotator;
  return ok(
    name === GOLD
      ? new GoldLayers(workspace, annotator.value)
      : new AnnotatorLayers(workspace, annotator.value),
  );
}

class AnnotatorLayers implements ExportedLayers {
  constructor(
    private readonly workspace: Workspace,
    readonly annotator: AnnotatorId,
  ) {}

  async documents(): Promise<Result<DocumentId[]>> {
    const known = new Set<AnnotatorId>();
    const chosen = await documentsWith(this.workspace, async (document) => {
      const annotators = await this.workspace.listAnnotators(document);
      for (const each of annotators) known.add(each);
      return annotators.includes(this.annotator);
    });
    return chosen.ok && chosen.value.length === 0 ? err(this.nowhere(known)) : chosen;
  }

  async read(source: SourceText): Promise<Result<ExportedLayer>> {
    const { document } = source;
    const layer = await this.workspace.readLayer(source, this.annotator);
    if (!layer.ok) return layer;
    if (!layer.value) return err(failure("layer-unknown", { annotator: this.annotator, document }));
    return ok({ layer: layer.value, openCases: null });
  }

  private nowhere(known: ReadonlySet<AnnotatorId>): Failure {
    const names = [...known].sort().join(", ") || "—";
    return failure("layer-nowhere", { annotator: this.annotator, known: names });
  }
}

/** What reviewers accepted; open cases are left out and counted. */
class GoldLayers implements ExportedLayers {
  constructor(
    private readonly workspace: Workspace,
    readonly annotator: AnnotatorId,
  ) {}

  async documents(): Promise<Result<DocumentId[]>> {
    const chosen = await documentsWith(
      this.workspace,
      async (document) => (await listReviewers(this.workspace.files, document)).length > 0,
    );
    return chosen.ok && chosen.value.length === 0 ? err(failure("gold-nowhere", {})) : chosen;
  }

  async read(source: SourceText): Promise<Result<ExportedLayer>> {
    const layers = await readLayers(this.workspace, source);
    const reviews = await readReviews(this.workspace, source.document);
    // Gold without somebody's layer or decisions would be another gold.
    const [unreadable] = [...layers.unreadable, ...reviews.unreadable];
    if (unreadable) return err(unreadable.problem);
    const cases = reviewCases(layers.read, reviews.read);
    const annotations = goldAnnotations(source, cases).map(({ annotation }) => annotation);
    const openCases = cases.filter(isOpen).length;
    const status = openCases === 0 ? "done" : "in-progress";
    return ok({ layer: { ...newLayer(source, this.annotator), status, annotations }, openCases });
  }
}

async function documentsWith(
  workspace: Workspace,
  hasLayer: (document: DocumentId) => Promise<boolean>,
): Promise<Result<DocumentId[]>> {
  const { documents, refused } = await workspace.listDocuments();
  for (const { name, problem } of refused) {
    const document = parseDocumentId(idOf(name));
    if (document.ok && (await hasLayer(document.value))) return err(problem);
  }
  const chosen: DocumentId[] = [];
  for (const { document } of documents) if (await hasLayer(document)) chosen.push(document);
  return ok(chosen);
}
