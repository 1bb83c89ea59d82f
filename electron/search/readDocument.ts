import { failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { correctionsOf, encodingOf, type Project, type Repair, repairsOf } from "../../core/model/Project";
import { readSource } from "../../core/model/readSource";
import type { SourceText } from "../../core/model/SourceText";
import { IndexedLayer } from "../../core/search/IndexedLayer";
import type { SearchableDocument } from "../../core/search/SearchableDocument";
import { type LayoutCorrections, noCorrections } from "../../core/text/layout/TextLayout";
import { reflow } from "../../core/text/reflow/ReflowedText";
import type { TextEncoding } from "../../core/text/TextEncoding";
import type { SkippedFile } from "../ipc/search";
import { namesIn } from "../storage/namesIn";
import { readLayerOnText } from "../storage/reanchoring";
import { reasonOf } from "../storage/systemError";
import type { Workspace } from "../storage/Workspace";

/** A document of the corpus, read. */
export interface ReadDocument {
  /** Null when its text cannot be read. */
  readonly searchable: SearchableDocument | null;
  readonly skipped: readonly SkippedFile[];
  /** False when nobody had refused anything on it: thousands of files then need not be looked for. */
  readonly hasRefusals: boolean;
  /** Of its text's bytes; null when that cannot be read. */
  readonly sha256: string | null;
  /** The same bytes in another encoding are another text. */
  readonly encoding: TextEncoding;
  /** The breaks corrected in its layout. */
  readonly corrections: LayoutCorrections;
  /** What is read in place of parts of it. */
  readonly repairs: readonly Repair[];
}

/** A document whose text cannot be read. */
export const unreadDocument: ReadDocument = {
  searchable: null,
  skipped: [],
  hasRefusals: false,
  sha256: null,
  encoding: "utf-8",
  corrections: noCorrections,
  repairs: [],
};

/**
 * Reads a document with all its layers; what cannot be read is left out, with the reason.
 *
 * @param known - As it was read before: with the same corrections and repairs. Its words are used again when the text
 * has not changed.
 */
export async function readDocument(
  workspace: Workspace,
  document: DocumentId,
  project: Project,
  known: ReadDocument | null = null,
): Promise<ReadDocument> {
  const source = await workspace.readDocument(document);
  if (!source.ok) {
    const skipped = [{ document, annotator: null, problem: source.error }];
    return { ...unreadDocument, encoding: encodingOf(project, document), skipped };
  }
  const { sha256, encoding } = source.value;
  const corrections = correctionsOf(project, source.value);
  const repairs = repairsOf(project, source.value);
  const isSameText = known?.sha256 === sha256 && known.encoding === encoding;
  const words = (isSameText && known.searchable) || reflowed(project, source.value);
  const bare = { document, text: words.text, map: words.map, layers: [] };
  const { layers, skipped } = await readLayers(workspace, source.value, bare);
  const hasRefusals = (await namesIn(workspace.files.refusalsFolder(document))).length > 0;
  const searchable = { ...bare, layers };
  return { searchable, skipped, hasRefusals, sha256, encoding, corrections, repairs };
}

function reflowed(project: Project, source: SourceText) {
  const { layout, repaired } = readSource(project, source);
  return reflow(source.text, layout, repaired);
}

async function readLayers(workspace: Workspace, source: SourceText, { map }: SearchableDocument) {
  const layers: IndexedLayer[] = [];
  const skipped: SkippedFile[] = [];
  const { document } = source;
  for (const annotator of await annotatorsOf(workspace, document, skipped)) {
    const layer = await readLayerOnText(workspace, source, annotator);
    if (!layer.ok) skipped.push({ document, annotator, problem: layer.error });
    else if (layer.value) layers.push(IndexedLayer.of(layer.value, map));
  }
  return { layers, skipped };
}

async function annotatorsOf(workspace: Workspace, document: DocumentId, skipped: SkippedFile[]) {
  try {
    return await workspace.listAnnotators(document);
  } catch (error) {
    const problem = failure("file-unreadable", { file: `annotations/${document}`, reason: reasonOf(error) });
    skipped.push({ document, annotator: null, problem });
    return [];
  }
}

/** One annotator's layer as the disk has it now, or null; the document's other layers stay. */
export async function readLayerOf(
  workspace: Workspace,
  { document, map }: SearchableDocument,
  annotator: AnnotatorId,
): Promise<{ layer: IndexedLayer | null; skipped: SkippedFile | null }> {
  const source = await workspace.readDocument(document);
  const layer = source.ok ? await readLayerOnText(workspace, source.value, annotator) : source;
  if (!layer.ok) return { layer: null, skipped: { document, annotator, problem: layer.error } };
  return { layer: layer.value && IndexedLayer.of(layer.value, map), skipped: null };
}
