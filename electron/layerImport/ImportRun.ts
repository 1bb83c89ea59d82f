import { monotonicFactory } from "ulid";
import { type Failure, failure } from "../../core/errors";
import type { CorpusFormat, NotRead, ReadDocument } from "../../core/formats/CorpusFormat";
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
import type { Workspace } from "../storage/Workspace";
import type { LentCorpus } from "./lendTexts";
import { takeBack } from "./takeBack";
import { writeLayer } from "./writeLayer";

/** All that is known before the first document is read. */
export interface ImportPlan {
  readonly format: string;
  readonly read: NonNullable<CorpusFormat["read"]>;
  readonly corpora: readonly LentCorpus[];
  /** Null when it is only looked. */
  readonly annotator: AnnotatorId | null;
  readonly labels: LabelMapping;
  readonly matcher: DocumentMatcher;
  readonly signal: AbortSignal | null;
  readonly progress: (done: number, total: number | null) => void;
}

/** What is found out document by document. */
export type SeenImport = Omit<CorpusImport, "changed">;

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
      const found = match.document === null ? null : await this.incoming(read.value.read, match.document);
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
    this.plan.progress(0, total);
    for await (const read of this.documents(total)) {
      const document = read.ok ? read.value.match.document : null;
      const problem = read.ok ? await this.writeOne(read.value, annotator) : read.error;
      if (problem) {
        await takeBack(this.workspace, { annotator, documents });
        return problem;
      }
      if (document !== null) documents.push(document);
    }
    return null;
  }

  /** Each document with what it is of the workspace. */
  private async *documents(total: number | null): AsyncGenerator<Result<MatchedDocument>> {
    const taken = new Set<DocumentId>();
    let done = 0;
    for (const corpus of this.plan.corpora)
      for await (const read of this.plan.read(corpus.source)) {
        if (this.plan.signal?.aborted) return yield err(failure("import-cancelled", {}));
        if (!read.ok) return yield read;
        const match = this.matchOf(read.value, corpus, taken);
        yield ok({ read: read.value, match });
        if (match.document !== null || total === null) this.plan.progress(++done, total);
      }
  }

  /** A second text for one document is none: which of them is meant? */
  private matchOf(read: ReadDocument, { lent }: LentCorpus, taken: Set<DocumentId>): FoundMatch {
    const match = this.plan.matcher.match(read);
    if (match.document === null) return match;
    if (taken.has(match.document)) return { document: null, reason: "once more", taken: match.document };
    taken.add(match.document);
    return lent.has(match.document) ? { ...match, by: "name" } : match;
  }

  private async incoming(read: ReadDocument, document: DocumentId) {
    const source = await this.workspace.readDocument(document);
    if (!source.ok) return source;
    return ok({ source: source.value, ...incomingAnnotations(source.value, read, this.plan.labels, fresh) });
  }

  private async writeOne({ read, match }: MatchedDocument, annotator: AnnotatorId): Promise<Failure | null> {
    if (match.document === null) return null;
    const incoming = await this.incoming(read, match.document);
    if (!incoming.ok) return incoming.error;
    const { source, annotations } = incoming.value;
    const status = read.layer?.status ?? "in-progress";
    return writeLayer(this.workspace, annotator, { source, added: annotations, status });
  }
}

type FoundMatch =
  | Match
  | { readonly document: null; readonly reason: "once more"; readonly taken: DocumentId };

interface MatchedDocument {
  readonly read: ReadDocument;
  readonly match: FoundMatch;
}

type Found = { readonly source: SourceText } & ReturnType<typeof incomingAnnotations>;

/** What has been seen so far. */
class Seen {
  private readonly documents: ImportedDocument[] = [];
  private readonly unmatched: UnmatchedDocument[] = [];
  private readonly lost: (ImportLoss & { document: DocumentId })[] = [];
  private readonly notRead: NotRead[] = [];
  private readonly counts = new Map<string, number>();
  private readonly samples: SampleAnnotation[] = [];

  constructor(private readonly plan: ImportPlan) {}

  take({ read, match }: MatchedDocument, found: Found | null): void {
    this.notRead.push(...read.notRead);
    if (match.document === null) {
      const document = "taken" in match ? match.taken : null;
      this.unmatched.push({ from: read.document, reason: match.reason, document });
    } else if (found) this.takeMatched(read, match, found);
  }

  all(): SeenImport {
    const { documents, unmatched, lost, notRead, samples } = this;
    const { format, labels } = this.plan;
    const counted = [...this.counts].map(([label, count]) => ({ label, id: labels.idOf(label), count }));
    return { format, documents, unmatched, labels: counted, lost, notRead, samples };
  }

  private takeMatched(read: ReadDocument, match: Extract<Match, { by: unknown }>, found: Found): void {
    const { document, by } = match;
    const foundUnit = read.foundUnit ?? null;
    const evidence = evidenceFor(read.text, foundUnit);
    const annotations = found.annotations.length;
    for (const { label } of read.annotations) this.counts.set(label, (this.counts.get(label) ?? 0) + 1);
    if (this.documents.length < SAMPLED.documents) this.samples.push(...samplesOf(document, read));
    const counts = { read: read.annotations.length, annotations };
    this.documents.push({ from: read.document, document, by, ...counts, foundUnit, evidence });
    for (const each of found.lost) this.lost.push({ ...each, document });
  }
}

/** In the words of the corpus, which are those of the workspace but for white space. */
function samplesOf(document: DocumentId, { text, annotations }: ReadDocument): SampleAnnotation[] {
  return annotations
    .slice(0, SAMPLED.annotations)
    .map((each) => ({ document, label: each.label, ...quoteOf(text, each) }));
}
