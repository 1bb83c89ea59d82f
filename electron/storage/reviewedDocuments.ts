import { failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import type { Project } from "../../core/model/Project";
import type { SourceText } from "../../core/model/SourceText";
import type { ReportDone } from "../../core/reportPace";
import { err, ok, type Result } from "../../core/result";
import { countFacets, type DocumentTally, facetOf } from "../../core/review/caseFacets";
import { allowReview } from "../../core/review/ownLayerFirst";
import { type ReviewedCase, reviewCases } from "../../core/review/reviewCases";
import type { UnreadDocument } from "../ipc/review";
import { readLayers, readReviews } from "./readReviews";
import type { Workspace } from "./Workspace";

/** The cases of one document, with all that they are made of. */
export interface ReviewedDocument {
  readonly source: SourceText;
  /** Everybody's that can be read, compared or not, by name. */
  readonly layers: readonly Layer[];
  readonly cases: readonly ReviewedCase[];
}

/** Which documents are gone through, and whose layers are compared. */
export interface ReviewedScope {
  /** Empty for every document. */
  readonly documents: readonly DocumentId[];
  /** Empty for everybody. */
  readonly annotators: readonly AnnotatorId[];
  /** Who goes through them: what they may not see yet is left out. */
  readonly reader: AnnotatorId | null;
}

/** How a long reading says how far it is, and learns that it is no longer wanted. */
export interface ReadingWatch {
  readonly report: ReportDone;
  readonly isCancelled: () => boolean;
}

/**
 * Goes through the cases of documents one after the other, each handed on and let go. One that cannot be read is left
 * out and told of. Fails with `cancelled`.
 */
export async function goThroughDocuments(
  workspace: Workspace,
  { documents, annotators, reader }: ReviewedScope,
  take: (reviewed: ReviewedDocument) => void,
  { report, isCancelled }: ReadingWatch,
): Promise<Result<readonly UnreadDocument[]>> {
  const asked = documents.length > 0 ? documents : await allDocuments(workspace);
  const { project } = await workspace.loadProject();
  const unread: UnreadDocument[] = [];
  for (const [index, document] of asked.entries()) {
    const reviewed = await readReviewed(workspace, document, annotators);
    if (isCancelled()) return err(failure("cancelled", {}));
    const allowed = reviewed.ok ? allowAmong(project, reader, reviewed.value.layers) : reviewed;
    if (reviewed.ok && allowed.ok) take(reviewed.value);
    else if (!allowed.ok) unread.push({ document, problem: allowed.error });
    report(index + 1, asked.length);
  }
  return ok(unread);
}

/** As {@link allowReview}, of all the layers of a document. */
export function allowAmong(
  { ownLayerFirst }: Project,
  reader: AnnotatorId | null,
  layers: readonly Layer[],
): Result<null> {
  return allowReview(ownLayerFirst, reader, layers.find(({ annotator }) => annotator === reader) ?? null);
}

async function allDocuments(workspace: Workspace): Promise<DocumentId[]> {
  return (await workspace.listDocuments()).documents.map(({ document }) => document);
}

async function readReviewed(
  workspace: Workspace,
  document: DocumentId,
  compared: readonly AnnotatorId[],
): Promise<Result<ReviewedDocument>> {
  const source = await workspace.readDocument(document);
  if (!source.ok) return source;
  const { read: layers } = await readLayers(workspace, source.value);
  const { read: reviews } = await readReviews(workspace, document);
  const cases = reviewCases(layers, reviews, compared.length > 0 ? compared : null);
  return ok({ source: source.value, layers, cases });
}

/** What a queue over many documents knows of one. */
export function tallyOf({ source, layers, cases }: ReviewedDocument): DocumentTally {
  const annotators = layers.map(({ annotator }) => annotator);
  return { document: source.document, annotators, facets: countFacets(cases.map(facetOf)) };
}
