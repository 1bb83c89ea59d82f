import type { AnnotatedDocument } from "../../core/agreement/corpus/AnnotatedDocument";
import { annotatedDocument } from "../../core/compare/annotatedDocument";
import { completenessOf, type LayerOf } from "../../core/compare/completeness";
import { failure } from "../../core/errors";
import { type AnnotatorId, type DocumentId, parseAnnotatorId, parseDocumentId } from "../../core/model/ids";
import { progressOf } from "../../core/model/progress";
import { err, ok, type Result } from "../../core/result";
import type { Workspace } from "../storage/Workspace";

/** The layers of annotators on documents. */
export interface ComparedDocuments {
  readonly annotators: readonly AnnotatorId[];
  readonly documents: readonly AnnotatedDocument[];
  readonly completeness: readonly DocumentCompleteness[];
}

/** How far the annotators have come with a document. */
export interface DocumentCompleteness {
  readonly document: DocumentId;
  readonly annotators: readonly {
    readonly annotator: AnnotatorId;
    readonly status: string;
    readonly annotations: number;
    /** From 0 to 1. */
    readonly progress: number;
  }[];
}

/**
 * Reads the layers to compare; of all documents where none is named, of everybody who has a layer on them where
 * nobody is. A layer that cannot be read fails all: figures without it would be of something else.
 */
export async function readCompared(
  workspace: Workspace,
  documentNames: readonly string[],
  annotatorNames: readonly string[],
): Promise<Result<ComparedDocuments>> {
  const documents = await chosenDocuments(workspace, documentNames);
  if (!documents.ok) return documents;
  const annotators = await chosenAnnotators(workspace, documents.value, annotatorNames);
  if (!annotators.ok) return annotators;
  const read = { annotators: annotators.value, documents: [], completeness: [] } as Reading;
  for (const document of documents.value) {
    const added = await addDocument(workspace, document, read);
    if (!added.ok) return added;
  }
  return ok(read);
}

interface Reading extends ComparedDocuments {
  readonly documents: AnnotatedDocument[];
  readonly completeness: DocumentCompleteness[];
}

async function chosenDocuments(
  workspace: Workspace,
  names: readonly string[],
): Promise<Result<DocumentId[]>> {
  const { documents } = await workspace.listDocuments();
  const known = new Set(documents.map(({ document }) => document));
  if (names.length === 0) return ok([...known]);
  const chosen: DocumentId[] = [];
  for (const name of names) {
    const id = parseDocumentId(name);
    if (!id.ok) return id;
    if (!known.has(id.value)) return err(failure("document-unknown", { document: name }));
    chosen.push(id.value);
  }
  return ok([...new Set(chosen)]);
}

async function chosenAnnotators(
  workspace: Workspace,
  documents: readonly DocumentId[],
  names: readonly string[],
): Promise<Result<AnnotatorId[]>> {
  const found = new Set<AnnotatorId>();
  for (const document of documents)
    for (const annotator of await workspace.listAnnotators(document)) found.add(annotator);
  const chosen: AnnotatorId[] = [];
  for (const name of names) {
    const id = parseAnnotatorId(name);
    if (!id.ok) return id;
    if (!found.has(id.value)) return err(failure("annotator-without-layers", { annotator: name }));
    chosen.push(id.value);
  }
  return ok([...new Set(names.length === 0 ? [...found].sort() : chosen)]);
}

async function addDocument(workspace: Workspace, document: DocumentId, read: Reading): Promise<Result<null>> {
  const source = await workspace.readDocument(document);
  if (!source.ok) return source;
  const layers: LayerOf[] = [];
  for (const annotator of read.annotators) {
    const layer = await workspace.readLayer(source.value, annotator);
    if (!layer.ok) return layer;
    layers.push({ annotator, layer: layer.value });
  }
  read.documents.push(annotatedDocument(source.value, layers));
  read.completeness.push({ document, annotators: layers.map(progress) });
  return ok(null);
}

function progress(of: LayerOf) {
  const { annotator, status, annotations } = completenessOf(of);
  return { annotator, status, annotations, progress: of.layer ? progressOf(of.layer) : 0 };
}
