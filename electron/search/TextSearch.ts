import { ok, type Result } from "../../core/result";
import { inOrder } from "../../core/search/contextOrder";
import { type PlaceFinder, placeFinder } from "../../core/search/findPlaces";
import { PlaceList } from "../../core/search/PlaceList";
import { rawSpan, type SearchableDocument } from "../../core/search/SearchableDocument";
import type { HitOrder, SearchQuery } from "../../core/search/SearchQuery";
import { showPlace } from "../../core/search/showPlace";
import { utf16 } from "../../core/text/offsets";
import type { ParsedRequest } from "../ipc/contract";
import type { SearchPage, SearchSpans } from "../ipc/search";
import { type CorpusState, describeCorpus, readSoon, viewOf } from "./answer";
import { cancelled, type Search } from "./Calls";
import { Kept } from "./Kept";
import type { MatchPulse } from "./MatchPulse";
import type { SearchCorpus } from "./SearchCorpus";

/** The most hits that are kept: a character searched for alone can have millions. */
const MOST_HITS = 200_000;

/** Searches kept for further pages: that of the find bar and that of the concordance, each with a change back. */
const SEARCHES_KEPT = 4;

/** What a search found. */
interface Found {
  /** What it depends on of the corpus, as it was when the search began. */
  readonly revision: string;
  readonly state: CorpusState;
  readonly places: PlaceList;
  /** Those with hits, by number, as they were searched. */
  readonly documents: Map<number, SearchableDocument>;
  readonly orders: Map<HitOrder, Int32Array>;
}

/** Answers searches for words and annotations. */
export class TextSearch {
  private readonly kept = new Kept<Found>(SEARCHES_KEPT);

  constructor(
    private readonly corpus: SearchCorpus,
    private readonly pulse: MatchPulse,
  ) {}

  /** One page of a search. */
  async page(request: ParsedRequest<"searchCorpus">, search: Search): Promise<Result<SearchPage>> {
    const { query, ticket } = request;
    const found = await this.find(query, search);
    if (!found.ok) return found;
    const total = found.value.places.length;
    const about = { ticket, ...this.stateOf(found.value, query) };
    const isTotalExact = total < MOST_HITS && about.read === about.documents;
    const hits = this.show(found.value, request);
    return ok({ ...about, hits, total, isTotalExact, documentsWithHits: found.value.documents.size });
  }

  /** The hits in a part of one document. */
  async spans(request: ParsedRequest<"searchSpans">, search: Search): Promise<Result<SearchSpans>> {
    const { document, ticket } = request;
    const query = { ...request.query, documents: [document] };
    const found = await this.find(query, search);
    if (!found.ok) return found;
    const about = { ticket, ...this.stateOf(found.value, query) };
    const total = found.value.places.length;
    return ok({ ...about, total, isTotalExact: total < MOST_HITS, ...spansIn(found.value, request) });
  }

  private async find(query: SearchQuery, search: Search): Promise<Result<Found>> {
    const finder = placeFinder(query);
    if (!finder.ok) return finder;
    await readSoon(this.corpus, query.documents, search);
    if (search.isOver) return cancelled;
    const key = JSON.stringify([query, this.revisionFor(query)]);
    const found = await this.kept.get(key, () => this.run(finder.value, query, search));
    return found === null || search.isOver ? cancelled : ok(found);
  }

  /** Later saves may have changed nothing that was searched; the hits are then shown as they are now. */
  private stateOf({ state, revision }: Found, query: SearchQuery): CorpusState {
    return revision === this.revisionFor(query) ? describeCorpus(this.corpus, query.documents) : state;
  }

  /** Passages that no filter judges stay the same whatever is annotated. */
  private revisionFor({ scope, labels, annotators, attribute, untagged }: SearchQuery): string {
    const isOfText = scope === "text" && !labels && !annotators && !attribute && !untagged;
    return isOfText ? `text ${this.corpus.textRevision}` : `all ${this.corpus.revision}`;
  }

  private async run(finder: PlaceFinder, query: SearchQuery, search: Search): Promise<Found | null> {
    search.begin();
    const { state, documents } = viewOf(this.corpus, query.documents);
    const revision = this.revisionFor(query);
    const found: Found = {
      revision,
      state,
      places: new PlaceList(),
      documents: new Map(),
      orders: new Map(),
    };
    for (const [done, [number, document]] of documents.entries()) {
      const rest = () => search.rest(done, documents.length);
      if (search.isRestDue && !(await rest())) return null;
      if (!(await this.searchIn(document, number, finder, found, search, rest))) return null;
      if (found.places.length >= MOST_HITS) break;
    }
    search.done(documents.length);
    return found;
  }

  /** Adds a document's places; false when it was stopped. */
  private async searchIn(
    document: SearchableDocument,
    number: number,
    finder: PlaceFinder,
    { places, documents }: Found,
    search: Search,
    rest: () => Promise<boolean>,
  ): Promise<boolean> {
    const before = places.length;
    for (const place of this.pulse.watch(search, finder(document))) {
      if (place) places.add(number, place);
      if (places.length >= MOST_HITS) break;
      // At every one: in a long paragraph a single match can take half a second.
      if (search.isRestDue && !(await rest())) return false;
    }
    if (places.length > before) documents.set(number, document);
    return true;
  }

  private show({ places, orders, documents }: Found, request: ParsedRequest<"searchCorpus">) {
    const textOf = (number: number) => known(documents, number).text;
    const order = orders.get(request.order) ?? inOrder(places, request.order, textOf);
    orders.set(request.order, order);
    const numbers = order.subarray(request.offset, request.offset + request.limit);
    return Array.from(numbers, (index) => {
      const place = places.place(index);
      const searched = known(documents, place.document);
      const document = place.layer < 0 ? this.asAnnotatedNow(searched, place.document) : searched;
      return showPlace(document, place, request.contextLength);
    });
  }

  /** The document with the layers of now, unless it was laid out anew since. */
  private asAnnotatedNow(searched: SearchableDocument, number: number): SearchableDocument {
    const now = this.corpus.document(number);
    return now?.map === searched.map ? now : searched;
  }
}

function known(documents: ReadonlyMap<number, SearchableDocument>, number: number): SearchableDocument {
  const document = documents.get(number);
  if (!document) throw new RangeError(`Document ${number} had no hit`);
  return document;
}

/** Hits come in order of their starts, so those in a part of the text follow one another, but for long ones. */
function spansIn({ places, documents }: Found, { start, end, limit }: ParsedRequest<"searchSpans">) {
  const starts: number[] = [];
  const ends: number[] = [];
  const [document] = documents.values();
  if (!document) return { first: 0, starts, ends };
  const { map } = document;
  const part = map.fromRaw({ start: cut(start, map.rawLength), end: cut(end, map.rawLength) });
  let first = 0;
  for (let i = 0; i < places.length && places.start(i) < part.end && starts.length < limit; i++) {
    if (places.end(i) <= part.start) {
      // Only before the first listed one: `first` counts hits in their order.
      if (starts.length === 0) first = i + 1;
      continue;
    }
    const found = rawSpan(document, places.start(i), places.end(i));
    starts.push(found.start);
    ends.push(found.end);
  }
  return { first, starts, ends };
}

const cut = (offset: number, length: number) => utf16(Math.min(offset, length));
