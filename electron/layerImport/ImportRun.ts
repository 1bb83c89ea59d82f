import { setImmediate } from "node:timers/promises";
import { monotonicFactory } from "ulid";
import { type Failure, failure } from "../../core/errors";
import type { CorpusFormat, NotRead, ReadDocument } from "../../core/formats/CorpusFormat";
import { documentIn, incomingOfArticle, placeOfArticle } from "../../core/formats/importing/articleOf";
import {
  type CorpusImport,
  evidenceFor,
  type ImportedDocument,
  type SampleAnnotation,
  type UnmatchedDocument,
} from "../../core/formats/importing/CorpusImport";
import type { DocumentMatcher, Match } from "../../core/formats/importing/DocumentMatcher";
import { type ImportLoss, incomingAnnotations } from "../../core/formats/importing/incomingAnnotations";
import type { LabelMapping } from "../../core/formats/importing/LabelMapping";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { SourceText } from "../../core/model/SourceText";
import { err, ok, type Result } from "../../core/result";
import { quoteOf } from "../../core/text/quote";
import type { Span } from "../../core/text/Span";
import type { CorpusProgress } from "../ipc/layerImport";
import type { Workspace } from "../storage/Workspace";
import type { FilesReached } from "./FilesReached";
import type { FoundEncodings } from "./FoundEncodings";
import { GatheredArticles } from "./GatheredArticles";
import type { LentCorpus } from "./lendTexts";
import { takeBack } from "./takeBack";
import { type NewLayer, writeLayer } from "./writeLayer";

/** All that is known before the first document is read. */
export interface ImportPlan {
  readonly format: string;
  readonly read: NonNullable<CorpusFormat["read"]>;
  readonly corpora: readonly LentCorpus[];
  /** Null when it is only looked. */
  readonly annotator: AnnotatorId | null;
  readonly labels: LabelMapping;
  readonly matcher: DocumentMatcher;
  /** All of the workspace. */
  readonly documents: ReadonlySet<DocumentId>;
  readonly signal: AbortSignal | null;
  /** Of files that turn out not to be in UTF-8. */
  readonly encodings: FoundEncodings;
  /** Which files of the corpora have been reached. */
  readonly files: FilesReached;
  readonly progress: (reached: Reached) => void;
}

/** How far an import is, whose format everybody here knows. */
export type Reached = Omit<CorpusProgress, "format">;

/** What is found out document by document. */
export type SeenImport = Omit<CorpusImport, "changed" | "isReported" | "encodings">;

/** So many documents show their first annotations, and so many of these. */
const SAMPLED = { documents: 20, annotations: 4 };

const nextId = monotonicFactory();
const fresh = () => ({ id: nextId(), createdAt: new Date().toISOString() });

/** One import: every document is read once to look, and once more to write. */
export class ImportRun {
  constructor(
    private readonly workspace: Workspace,
    private readonly plan: ImportPlan,
  ) {}

  /** Reads everything once, and says what would come of it. */
  async look(): Promise<Result<SeenImport>> {
    const seen = new Seen(this.plan);
    for await (const read of this.documents(null)) {
      if (!read.ok) return read;
      const { match } = read.value;
      const found = match.document === null ? null : await this.incoming(read.value.read, match);
      if (found && !found.ok) return found;
      seen.take(read.value, found?.value ?? null);
    }
    return ok(seen.all());
  }

  /** Reads everything again and writes the layers; takes all of them back when one cannot be written. */
  async write(total: number): Promise<Failure | null> {
    const { annotator } = this.plan;
    if (annotator === null) throw new RangeError("Layers are written as an annotator's");
    const documents: DocumentId[] = [];
    this.tell(0, total);
    for await (const written of this.written(annotator, total)) {
      if (!written.ok) {
        await takeBack(this.workspace, { annotator, documents });
        return written.error;
      }
      documents.push(written.value);
    }
    return null;
  }

  /** Writes layer after layer: of whole documents as they are read, of those in articles at the end. */
  private async *written(annotator: AnnotatorId, total: number): AsyncGenerator<Result<DocumentId>> {
    const articles = new GatheredArticles();
    for await (const read of this.documents(total)) {
      if (!read.ok) return yield read;
      const { match } = read.value;
      const layer = match.document === null ? null : await this.layerOf(read.value.read, match);
      if (layer === null || match.document === null) continue;
      if (!layer.ok) return yield layer;
      if ("place" in match) articles.add(match.document, layer.value);
      else yield await this.writeOne(annotator, layer.value);
    }
    for (const [document, gathered] of articles.all) {
      const source = await this.workspace.readDocument(document);
      yield source.ok ? await this.writeOne(annotator, { source: source.value, ...gathered }) : source;
    }
  }

  /** Each document with what it is of the workspace. */
  private async *documents(total: number | null): AsyncGenerator<Result<MatchedDocument>> {
    const taken: TakenPlaces = new Map();
    let done = 0;
    for (const corpus of this.plan.corpora)
      for await (const read of this.plan.read(corpus.source)) {
        // Reads may block, and the thread is to hear that it is cancelled.
        await setImmediate();
        if (this.plan.signal?.aborted) return yield err(failure("import-cancelled", {}));
        if (!read.ok) return yield read;
        const match = await this.matchOf(read.value, corpus, taken);
        yield ok({ read: read.value, match });
        if (match.document === null && total !== null) continue;
        done += 1;
        // There may be more articles than documents.
        this.tell(total === null ? done : Math.min(done, total), total);
      }
  }

  private tell(done: number, total: number | null): void {
    const files = total === null ? this.plan.files.reached : null;
    this.plan.progress(files ? { ...files, counts: "files" } : { done, total, counts: "count" });
  }

  /** A second text for one document is none: which of them is meant? */
  private async matchOf(read: ReadDocument, { lent }: LentCorpus, taken: TakenPlaces): Promise<FoundMatch> {
    const whole = this.plan.matcher.match(read);
    const match = whole.document === null ? ((await this.articleMatch(read)) ?? whole) : whole;
    if (match.document === null) return match;
    if (!take(taken, match)) return { document: null, reason: "once more", taken: match.document };
    return lent.has(match.document) ? { ...match, by: "name" } : match;
  }

  /** An article that a split of our own has cut from a document; null for anything else. */
  private async articleMatch(read: ReadDocument): Promise<ArticleMatch | null> {
    const document = documentIn(read.document, this.plan.documents);
    const source = document && (await this.workspace.readDocument(document));
    const place = source?.ok ? placeOfArticle(source.value, read) : null;
    return document && place && { document, by: "text", place };
  }

  private async incoming(read: ReadDocument, match: MatchedPlace): Promise<Result<Found>> {
    const source = await this.workspace.readDocument(match.document);
    if (!source.ok) return source;
    const { labels } = this.plan;
    const incoming =
      "place" in match
        ? incomingOfArticle(source.value, match.place, read, labels, fresh)
        : incomingAnnotations(source.value, read, labels, fresh);
    return ok({ source: source.value, ...incoming });
  }

  private async layerOf(read: ReadDocument, match: MatchedPlace): Promise<Result<NewLayer>> {
    const incoming = await this.incoming(read, match);
    if (!incoming.ok) return incoming;
    const { source, annotations } = incoming.value;
    return ok({ source, added: annotations, status: read.layer?.status ?? "in-progress" });
  }

  private async writeOne(annotator: AnnotatorId, layer: NewLayer): Promise<Result<DocumentId>> {
    const problem = await writeLayer(this.workspace, annotator, layer);
    return problem ? err(problem) : ok(layer.source.document);
  }
}

type WholeMatch = Extract<Match, { by: unknown }>;

/** An article of a document, and where it stands in it. */
interface ArticleMatch extends WholeMatch {
  readonly place: Span;
}

type MatchedPlace = WholeMatch | ArticleMatch;

type FoundMatch =
  | Exclude<Match, WholeMatch>
  | MatchedPlace
  | { readonly document: null; readonly reason: "once more"; readonly taken: DocumentId };

/** Where the articles begin that have come of each document; for a whole one {@link WHOLE}. */
type TakenPlaces = Map<DocumentId, Set<number>>;
const WHOLE = -1;

/** False for what has come already, whole or as this article. */
function take(taken: TakenPlaces, match: MatchedPlace): boolean {
  const begun = "place" in match ? match.place.start : WHOLE;
  const before = taken.get(match.document) ?? new Set();
  if (before.size > 0 && (begun === WHOLE || before.has(WHOLE) || before.has(begun))) return false;
  taken.set(match.document, before.add(begun));
  return true;
}

interface MatchedDocument {
  readonly read: ReadDocument;
  readonly match: FoundMatch;
}

type Found = { readonly source: SourceText } & ReturnType<typeof incomingAnnotations>;

/** What has been seen so far. */
class Seen {
  private readonly documents = new Map<DocumentId, ImportedDocument>();
  private readonly unmatched: UnmatchedDocument[] = [];
  private readonly lost: (ImportLoss & { document: DocumentId })[] = [];
  private readonly notRead: NotRead[] = [];
  private readonly counts = new Map<string, number>();
  private readonly samples: SampleAnnotation[] = [];

  constructor(private readonly plan: ImportPlan) {}

  take({ read, match }: MatchedDocument, found: Found | null): void {
    for (const each of read.notRead) this.notRead.push(each);
    if (match.document === null) {
      const document = "taken" in match ? match.taken : null;
      this.unmatched.push({ from: read.document, reason: match.reason, document });
    } else if (found) this.takeMatched(read, match, found);
  }

  all(): SeenImport {
    const { unmatched, lost, notRead, samples } = this;
    const { format, labels } = this.plan;
    const documents = [...this.documents.values()];
    const counted = [...this.counts].map(([label, count]) => ({ label, id: labels.idOf(label), count }));
    return { format, documents, unmatched, labels: counted, lost, notRead, samples };
  }

  /** Of articles the first one names the document's; what they bring is added up. */
  private takeMatched(read: ReadDocument, match: MatchedPlace, found: Found): void {
    const { document, by } = match;
    const foundUnit = read.foundUnit ?? null;
    const evidence = evidenceFor(read.text, foundUnit);
    const before = this.documents.get(document) ?? { from: read.document, read: 0, annotations: 0 };
    for (const { label } of read.annotations) this.counts.set(label, (this.counts.get(label) ?? 0) + 1);
    if (this.documents.size < SAMPLED.documents) this.samples.push(...samplesOf(document, read));
    this.documents.set(document, {
      ...{ from: before.from, document, by, foundUnit, evidence },
      read: before.read + read.annotations.length,
      annotations: before.annotations + found.annotations.length,
    });
    for (const each of found.lost) this.lost.push({ ...each, document });
  }
}

/** In the words of the corpus, which are those of the workspace but for white space. */
function samplesOf(document: DocumentId, { text, annotations }: ReadDocument): SampleAnnotation[] {
  return annotations
    .slice(0, SAMPLED.annotations)
    .map((each) => ({ document, label: each.label, ...quoteOf(text, each) }));
}
