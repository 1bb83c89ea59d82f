import { failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { correctionsOf, defaultProject, encodingOf, type Project, repairsOf } from "../../core/model/Project";
import { areSameRepairs } from "../../core/model/RepairSteps";
import { IndexedLayer } from "../../core/search/IndexedLayer";
import type { KnownAttribute } from "../../core/search/KnownAttributes";
import type { SearchableDocument } from "../../core/search/SearchableDocument";
import type { SkippedFile } from "../ipc/search";
import type { Workspace } from "../storage/Workspace";
import { DocumentNumbers } from "./DocumentNumbers";
import type { SavedChange } from "./protocol";
import { ReadDocuments } from "./ReadDocuments";
import { type ReadDocument, readDocument, readLayerOf, unreadDocument } from "./readDocument";
import { SeenDocuments } from "./SeenDocuments";

/** How many documents are read at a time: the disk answers one while another is laid out. */
const AT_A_TIME = 4;

/** Told how many documents have been read, of how many. */
export type ReportReading = (read: number, documents: number) => void;

/**
 * All documents of a workspace with all layers, in memory. Kept as this program changes the files, and read again
 * when others have changed them or a document is opened.
 */
export class SearchCorpus {
  private project: Project = defaultProject;
  private readonly numbers = new DocumentNumbers();
  private readonly read = new ReadDocuments();
  private readonly seen = new SeenDocuments();
  private readonly reading = new Map<DocumentId, Promise<void>>();
  private listing: Promise<void> | null = null;
  private readingAll: Promise<void> | null = null;
  private lastInTurn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly workspace: Workspace,
    private readonly report: ReportReading = () => undefined,
  ) {}

  /** See {@link ReadDocuments.revision}. */
  get revision(): number {
    return this.read.revision;
  }

  /** See {@link ReadDocuments.textRevision}. */
  get textRevision(): number {
    return this.read.textRevision;
  }

  /** Documents in the workspace, once they have been listed. */
  get documentCount(): number {
    return this.numbers.ids.length;
  }

  /** How many of these documents have been read; of all for null. */
  readCountOf(numbers: readonly number[] | null): number {
    if (numbers === null) return this.read.count;
    return numbers.filter((number) => this.readAt(number) !== undefined).length;
  }

  get isComplete(): boolean {
    return this.listing !== null && this.read.count === this.documentCount;
  }

  /** Everyone with a layer on a document read so far, by name. */
  get annotatorNames(): AnnotatorId[] {
    return this.read.annotatorNames;
  }

  /** The attributes of annotations on documents read so far. */
  get knownAttributes(): readonly KnownAttribute[] {
    return this.read.knownAttributes;
  }

  /** Reads the list of documents, once. */
  list(): Promise<void> {
    this.listing ??= this.readList().catch((error: unknown) => {
      // Asked for again, it may work: a drive was unplugged, say.
      this.listing = null;
      this.readingAll = null;
      throw error;
    });
    return this.listing;
  }

  /** Begins reading what has not been read; resolves when all is. */
  readAll(): Promise<void> {
    this.readingAll ??= this.list().then(() => this.readRest());
    return this.readingAll;
  }

  /** Reads one document before all others, if it has not been read. One that is not listed stays unknown. */
  async need(document: DocumentId): Promise<void> {
    await this.list();
    if (this.numbers.has(document)) await this.readOnce(document);
  }

  /** A document by its number, or null while it is unread or when it cannot be read. */
  document(number: number): SearchableDocument | null {
    const searchable = this.readAt(number)?.searchable;
    return searchable ? this.seen.of(searchable) : null;
  }

  /** Shows from now on what this annotator may see of others' layers, see {@link SeenDocuments}. */
  showTo(reader: AnnotatorId | null): void {
    if (this.seen.showTo(reader)) this.read.revision += 1;
  }

  /** A document's number in the list, or null. */
  numberOf(document: DocumentId): number | null {
    return this.numbers.of(document);
  }

  /** The numbers of these documents in the order of the list; of all for null. */
  numbersOf(documents: readonly DocumentId[] | null): number[] {
    return this.numbers.among(documents);
  }

  /** What was left out of these documents, in their order. */
  skippedOf(numbers: readonly number[]): SkippedFile[] {
    return numbers.flatMap((number) => this.readAt(number)?.skipped ?? []);
  }

  /** False when nobody had refused anything on the document when it was read. */
  hasRefusals(document: DocumentId): boolean {
    return this.read.get(document)?.hasRefusals ?? true;
  }

  /** Takes over a save. A document that is unread will be read with it. */
  saved(change: SavedChange): Promise<void> {
    return this.inTurn(() => this.takeSave(change));
  }

  /** Lays those documents out anew whose corrected breaks or repairs have changed. */
  projectChanged(): Promise<void> {
    return this.inTurn(() => this.takeProject());
  }

  /** Reads a document again that others may have changed; for null, the list of documents. */
  opened(document: DocumentId | null): Promise<void> {
    return this.inTurn(() => (document === null ? this.listAgain() : this.lookAgain(document)));
  }

  /** Reads documents again that others have changed; for null, all of them, a few at a time beside the searches. */
  changed(documents: readonly DocumentId[] | null): Promise<void> {
    return this.inTurn(() => (documents === null ? this.readAnew() : this.lookAtChanged(documents)));
  }

  /** Resolves when all that was told of so far has been taken over. */
  async settled(): Promise<void> {
    await this.lastInTurn;
  }

  /** What is told of is taken over one after the other: the disk may answer a later question first. */
  private inTurn(take: () => Promise<void>): Promise<void> {
    const taken = this.lastInTurn.then(take);
    this.lastInTurn = taken.catch(() => undefined);
    return taken;
  }

  private async takeSave({ document, annotator, revision, diff }: SavedChange): Promise<void> {
    await this.reading.get(document);
    const searchable = this.read.get(document)?.searchable;
    if (!searchable) return;
    const before = searchable.layers.find((layer) => layer.annotator === annotator);
    const known = before?.revision ?? 0;
    if (known >= revision) return;
    if (known + 1 < revision) return this.readLayerAgain(searchable, annotator);
    const base = before ?? IndexedLayer.empty(annotator);
    this.read.keepLayer(document, annotator, base.changed(diff, revision, searchable.map), null);
  }

  private async takeProject(): Promise<void> {
    if (this.listing === null) return;
    await this.list();
    this.takeRules((await this.workspace.loadProject()).project);
    // Those being read now may have the project as it was.
    await Promise.all(this.reading.values());
    for (const [document, read] of this.read)
      if (!this.isLaidOut(document, read)) await this.readAgain(document);
  }

  private takeRules(project: Project): void {
    this.project = project;
    if (this.seen.takeRule(project.ownLayerFirst)) this.read.revision += 1;
  }

  private async listAgain(): Promise<void> {
    if (this.listing === null) return;
    await this.list();
    const before = this.numbers.ids;
    await this.readList();
    if (isSameList(before, this.numbers.ids)) return;
    for (const document of before) if (!this.numbers.has(document)) this.read.forget(document);
    this.read.listChanged();
    if (this.readingAll === null) return;
    this.readingAll = null;
    void this.readAll();
  }

  private async readAnew(): Promise<void> {
    if (this.listing === null) return;
    await this.list();
    await Promise.all(this.reading.values());
    for (const document of this.numbers.ids) this.read.forget(document);
    await this.readList();
    this.read.listChanged();
    if (this.readingAll !== null) this.readingAll = this.readRest();
  }

  private async lookAtChanged(documents: readonly DocumentId[]): Promise<void> {
    for (const document of documents) await this.lookAgain(document, true);
  }

  /** @param hasChanged - True when it is known to, also where revisions are the same. */
  private async lookAgain(document: DocumentId, hasChanged = false): Promise<void> {
    await this.reading.get(document);
    const known = this.read.get(document);
    if (!known) return;
    const usable = this.isLaidOut(document, known) ? known : null;
    const found = await readDocument(this.workspace, document, this.project, usable);
    if (found.searchable?.map !== known.searchable?.map) this.keep(document, found);
    else if (hasChanged || !hasSameLayers(found, known)) this.read.keepLayers(document, found);
  }

  private isLaidOut(document: DocumentId, { sha256, encoding, corrections, repairs }: ReadDocument): boolean {
    if (encoding !== encodingOf(this.project, document)) return false;
    if (sha256 === null) return true;
    const { joins, splits } = correctionsOf(this.project, { document, sha256 });
    if (!isSameList(joins, corrections.joins) || !isSameList(splits, corrections.splits)) return false;
    return areSameRepairs(repairs, repairsOf(this.project, { document, sha256 }));
  }

  private async readList(): Promise<void> {
    this.takeRules((await this.workspace.loadProject()).project);
    const { documents } = await this.workspace.listDocuments();
    this.numbers.take(documents.map(({ document }) => document));
  }

  private async readRest(): Promise<void> {
    const waiting = this.numbers.ids.values();
    const lane = async () => {
      for (const document of waiting) await this.readOnce(document);
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  }

  private readOnce(document: DocumentId): Promise<void> {
    if (this.read.has(document)) return Promise.resolve();
    const underWay = this.reading.get(document);
    return underWay ?? this.readAgain(document);
  }

  private readAgain(document: DocumentId): Promise<void> {
    const reading = readDocument(this.workspace, document, this.project)
      .catch((error: unknown) => unreadable(document, error))
      .then((found) => {
        if (this.reading.get(document) !== reading) return;
        this.reading.delete(document);
        this.keep(document, found);
      });
    this.reading.set(document, reading);
    return reading;
  }

  private keep(document: DocumentId, found: ReadDocument): void {
    // It may have been removed meanwhile.
    if (!this.numbers.has(document)) return;
    this.read.keep(document, found);
    this.report(this.read.count, this.documentCount);
  }

  private readAt(number: number): ReadDocument | undefined {
    return this.read.get(this.numbers.ids[number]);
  }

  /** Reads a layer that was changed in more steps than we were told of. */
  private async readLayerAgain(searchable: SearchableDocument, annotator: AnnotatorId): Promise<void> {
    const { layer, skipped } = await readLayerOf(this.workspace, searchable, annotator);
    this.read.keepLayer(searchable.document, annotator, layer, skipped);
  }
}

/** One text that a bug of ours trips over must not keep the others from being searched. */
function unreadable(document: DocumentId, error: unknown): ReadDocument {
  const problem = failure("internal", { reason: error instanceof Error ? error.message : String(error) });
  return { ...unreadDocument, skipped: [{ document, annotator: null, problem }] };
}

/** A layer is told by its revision, and by its annotations where two have come to the same one apart. */
function hasSameLayers(a: ReadDocument, b: ReadDocument): boolean {
  const [ofA, ofB] = [a, b].map(({ searchable, skipped }) => [
    ...(searchable?.layers ?? []).flatMap(({ annotator, revision, ids }) => [annotator, revision, ...ids]),
    ...skipped.map(({ annotator, problem }) => `${annotator} ${problem.code}`),
  ]);
  return ofA !== undefined && ofB !== undefined && isSameList(ofA, ofB);
}

const isSameList = <T>(a: readonly T[], b: readonly T[]) =>
  a.length === b.length && a.every((value, index) => value === b[index]);
