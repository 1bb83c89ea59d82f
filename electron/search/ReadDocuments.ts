import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { IndexedLayer } from "../../core/search/IndexedLayer";
import { type KnownAttribute, KnownAttributes } from "../../core/search/KnownAttributes";
import type { SkippedFile } from "../ipc/search";
import type { ReadDocument } from "./readDocument";

/** The documents of a corpus that have been read, and what is known over all of them. */
export class ReadDocuments {
  /** Grows with every change of a text's layout or a layer. */
  revision = 0;
  /** Grows with every document read or laid out anew: places in the words stay good while this does. */
  textRevision = 0;
  private readonly byId = new Map<DocumentId, ReadDocument>();
  private readonly annotators = new Set<AnnotatorId>();
  private readonly attributes = new KnownAttributes();

  get count(): number {
    return this.byId.size;
  }

  /** Everyone with a layer, by name. */
  get annotatorNames(): AnnotatorId[] {
    return [...this.annotators].sort();
  }

  /** The attributes of all annotations. */
  get knownAttributes(): readonly KnownAttribute[] {
    return this.attributes.list;
  }

  [Symbol.iterator](): Iterator<[DocumentId, ReadDocument]> {
    return this.byId.entries();
  }

  get(document: DocumentId | undefined): ReadDocument | undefined {
    return document === undefined ? undefined : this.byId.get(document);
  }

  has(document: DocumentId): boolean {
    return this.byId.has(document);
  }

  /** Takes in a document whose words were read or laid out anew. */
  keep(document: DocumentId, found: ReadDocument): void {
    this.keepLayers(document, found);
    this.textRevision += 1;
  }

  /** Takes in a document whose words are the same. */
  keepLayers(document: DocumentId, found: ReadDocument): void {
    this.attributes.replace(this.layersOf(document), found.searchable?.layers ?? []);
    this.byId.set(document, found);
    for (const { annotator } of found.searchable?.layers ?? []) this.annotators.add(annotator);
    this.revision += 1;
  }

  /** Takes in one annotator's layer on a document that was read, or that it is gone, or why it cannot be read. */
  keepLayer(
    document: DocumentId,
    annotator: AnnotatorId,
    layer: IndexedLayer | null,
    skipped: SkippedFile | null,
  ): void {
    const read = this.byId.get(document);
    const searchable = read?.searchable;
    if (!searchable) return;
    const others = searchable.layers.filter((each) => each.annotator !== annotator);
    const layers = layer ? [...others, layer].sort(byAnnotator) : others;
    const stillSkipped = read.skipped.filter((file) => file.annotator !== annotator);
    this.keepLayers(document, {
      ...read,
      searchable: { ...searchable, layers },
      skipped: skipped ? [...stillSkipped, skipped] : stillSkipped,
    });
    this.annotators.add(annotator);
  }

  /** Lets a document go; whoever lets documents go tells of it by {@link listChanged}. */
  forget(document: DocumentId): void {
    this.attributes.replace(this.layersOf(document), []);
    this.byId.delete(document);
  }

  /** Other documents are in the corpus now. */
  listChanged(): void {
    this.revision += 1;
    this.textRevision += 1;
  }

  private layersOf(document: DocumentId): readonly IndexedLayer[] {
    return this.byId.get(document)?.searchable?.layers ?? [];
  }
}

const byAnnotator = (a: IndexedLayer, b: IndexedLayer) => (a.annotator < b.annotator ? -1 : 1);
