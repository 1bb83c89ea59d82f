import { failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { err, ok, type Result } from "../../core/result";
import type { Mention } from "../../core/search/Mention";
import { KnownNames, type Occurrence, occurrencesIn } from "../../core/search/mentions";
import { noRefusals, type Refusal, type RefusalSet, refusalAt } from "../../core/search/refusals";
import type { SearchableDocument } from "../../core/search/SearchableDocument";
import { showPlace } from "../../core/search/showPlace";
import type { Span } from "../../core/text/Span";
import type { ParsedRequest } from "../ipc/contract";
import type { MentionPage, SkippedFile } from "../ipc/search";
import type { RefusalStore } from "../storage/RefusalStore";
import { type CorpusState, type CorpusView, readSoon, viewOf, withSkipped } from "./answer";
import { cancelled, type Search } from "./Calls";
import { Kept } from "./Kept";
import type { SearchCorpus } from "./SearchCorpus";

/** The most occurrences that are listed. */
const MOST_MENTIONS = 100_000;

type Request = ParsedRequest<"findMentions">;

interface FoundMention extends Occurrence {
  readonly document: SearchableDocument;
  readonly isRefused: boolean;
}

interface FoundMentions {
  readonly state: CorpusState;
  readonly mentions: readonly FoundMention[];
  /** False when there are more than are listed. */
  readonly areAll: boolean;
}

/** Finds what else a tagged phrase could be tagged at, and remembers where that was refused. */
export class MentionSearch {
  private readonly kept = new Kept<FoundMentions>(2);
  /** What annotators refused, by document and annotator, as far as it was asked for. */
  private readonly refusals = new Map<string, RefusalSet>();
  private refusalRevision = 0;

  constructor(
    private readonly corpus: SearchCorpus,
    private readonly store: RefusalStore,
  ) {}

  /** One page of the mentions of a phrase. */
  async page(request: Request, annotator: AnnotatorId | null, search: Search): Promise<Result<MentionPage>> {
    if (annotator === null) return err(failure("save-no-annotator", {}));
    await Promise.race([this.corpus.need(request.document), search.ending]);
    await readSoon(this.corpus, request.documents, search);
    if (search.isOver) return cancelled;
    const key = this.keyOf(request, annotator);
    const found = await this.kept.get(key, () => this.run(request, annotator, search));
    if (found === null || search.isOver) return cancelled;
    return ok({ ticket: request.ticket, ...found.state, ...pageOf(found, request) });
  }

  /** Remembers refusals, or takes them back, document by document. */
  async refuse(
    request: ParsedRequest<"refuseMentions">,
    annotator: AnnotatorId | null,
  ): Promise<Result<null>> {
    if (annotator === null) return err(failure("save-no-annotator", {}));
    for (const [document, spans] of byDocument(request.mentions)) {
      await this.corpus.need(document);
      const refusals = this.refusalsAt(document, request, spans);
      if (!refusals.ok) return refusals;
      const change = { refusals: refusals.value, refused: request.refused };
      const stored = await this.store.change(document, annotator, change);
      if (!stored.ok) return stored;
      this.refusals.set(refusalKey(document, annotator), stored.value);
      this.refusalRevision += 1;
    }
    return ok(null);
  }

  private keyOf(request: Request, annotator: AnnotatorId): string {
    const { phrase, label, document, start, end, documents } = request;
    const revisions = [this.corpus.revision, this.refusalRevision];
    return JSON.stringify([phrase, label, document, start, end, documents, annotator, revisions]);
  }

  private async run(request: Request, annotator: AnnotatorId, search: Search): Promise<FoundMentions | null> {
    const tagged = { phrase: request.phrase, label: request.label, annotator };
    search.begin();
    const { state, documents } = viewOf(this.corpus, request.documents);
    const inTurn = taggedFirst(documents, request.document);
    const found = new Map<SearchableDocument, Occurrence[]>();
    let count = 0;
    for (const [done, document] of inTurn.entries()) {
      if (search.isRestDue && !(await search.rest(done, inTurn.length))) return null;
      if (!document.text.includes(request.phrase) || count >= MOST_MENTIONS) continue;
      const occurrences = withoutTagged(document, occurrencesIn(document, tagged), request);
      if (occurrences.length > 0) found.set(document, occurrences);
      count += occurrences.length;
    }
    const skipped: SkippedFile[] = [];
    const mentions = await this.judge(found, tagged, skipped, search);
    search.done(inTurn.length);
    return mentions && { state: withSkipped(state, skipped), mentions, areAll: count < MOST_MENTIONS };
  }

  private async judge(
    found: ReadonlyMap<SearchableDocument, Occurrence[]>,
    { phrase, label, annotator }: { phrase: string; label: string; annotator: AnnotatorId },
    skipped: SkippedFile[],
    search: Search,
  ): Promise<FoundMention[] | null> {
    const names = new Set([...found.values()].flat().flatMap(({ inLongerName }) => inLongerName ?? []));
    const known = new KnownNames(phrase, names);
    const judged: FoundMention[] = [];
    for (const [document, occurrences] of found) {
      if (search.isRestDue && !(await search.rest(0, found.size))) return null;
      const refused = await this.refusalsOf(document.document, annotator, skipped);
      for (const each of known.mark(document, occurrences)) {
        const isRefused = refused.has(refusalAt(document, label, each.start, each.end));
        judged.push({ ...each, document, isRefused });
      }
    }
    return judged;
  }

  /** A file of refusals that cannot be read refuses nothing: more is offered, and nothing is written over it. */
  private async refusalsOf(
    document: DocumentId,
    annotator: AnnotatorId,
    skipped: SkippedFile[],
  ): Promise<RefusalSet> {
    const key = refusalKey(document, annotator);
    const known = this.refusals.get(key);
    if (known) return known;
    if (!this.corpus.hasRefusals(document)) return noRefusals;
    const read = await this.store.read(document, annotator);
    if (read.ok) {
      this.refusals.set(key, read.value);
      return read.value;
    }
    skipped.push({ document, annotator, problem: read.error });
    // What is found without it is not kept: it may have been put right when it is asked for again.
    this.refusalRevision += 1;
    return noRefusals;
  }

  /** Fails with `mention-moved` where the phrase does not stand: a refusal of other words was not asked for. */
  private refusalsAt(
    document: DocumentId,
    { label, phrase }: ParsedRequest<"refuseMentions">,
    spans: readonly Span[],
  ): Result<Refusal[]> {
    const number = this.corpus.numberOf(document);
    const searchable = number === null ? null : this.corpus.document(number);
    if (!searchable) return err(failure("document-unknown", { document }));
    const { map } = searchable;
    const refusals = spans
      .filter(({ start, end }) => start <= end && end <= map.rawLength)
      .map((span) => map.fromRaw(span))
      .map(({ start, end }) => refusalAt(searchable, label, start, end));
    const isMeant = refusals.length === spans.length && refusals.every((each) => each.phrase === phrase);
    return isMeant ? ok(refusals) : err(failure("mention-moved", { phrase, document }));
  }
}

/** The tagged one's document first, then the others as they are listed. */
function taggedFirst(documents: CorpusView["documents"], tagged: DocumentId): SearchableDocument[] {
  const all = documents.map(([, document]) => document);
  // Sorting is stable.
  return all.sort((a, b) => Number(b.document === tagged) - Number(a.document === tagged));
}

function pageOf({ mentions, areAll, state }: FoundMentions, request: Request) {
  const alone = mentions.filter(({ inLongerName }) => inLongerName === null);
  const open = alone.filter(({ isRefused }) => !isRefused);
  const listed = request.inLongerNames ? mentions : alone;
  const { offset, limit, contextLength } = request;
  return {
    mentions: listed.slice(offset, offset + limit).map((each) => show(each, contextLength)),
    total: listed.length,
    open: open.length,
    openDocuments: new Set(open.map(({ document }) => document)).size,
    refused: alone.length - open.length,
    inLongerNames: mentions.length - alone.length,
    isTotalExact: areAll && state.read === state.documents,
  };
}

function show(
  { document, start, end, isRefused, inLongerName }: FoundMention,
  contextLength: number,
): Mention {
  const place = { start, end, layer: -1, annotation: -1 };
  return { ...showPlace(document, place, contextLength), isRefused, inLongerName };
}

/** The one just tagged may not be saved yet, and is none of the others in any case. */
function withoutTagged(
  document: SearchableDocument,
  occurrences: Occurrence[],
  request: Request,
): Occurrence[] {
  if (document.document !== request.document || request.end > document.map.rawLength) return occurrences;
  const tagged = document.map.fromRaw(request);
  return occurrences.filter(({ start, end }) => end <= tagged.start || tagged.end <= start);
}

function byDocument(mentions: ParsedRequest<"refuseMentions">["mentions"]): Map<DocumentId, Span[]> {
  const documents = new Map<DocumentId, Span[]>();
  for (const { document, start, end } of mentions)
    documents.set(document, [...(documents.get(document) ?? []), { start, end }]);
  return documents;
}

// No id holds a slash.
const refusalKey = (document: DocumentId, annotator: AnnotatorId) => `${document}/${annotator}`;
