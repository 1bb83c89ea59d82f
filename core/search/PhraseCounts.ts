import type { DocumentId } from "../model/ids";
import type { AnnotationFilter } from "./AnnotationFilter";
import { type CountedPhrase, countAnnotation, listPhrases, newCountedPhrase } from "./CountedPhrase";
import { Coverage } from "./Coverage";
import type { LedgerChoice, LedgerOrder } from "./Ledger";
import { PhraseScanner } from "./PhraseScanner";
import type { SearchableDocument } from "./SearchableDocument";

/** When more phrases than these have come or gone, all texts are walked anew: most would be anyway. */
const FEW_PHRASES = 20;

/** A text whose untagged phrases are counted, but for those stretches that hold a phrase that comes or goes. */
interface Scanned {
  readonly document: SearchableDocument;
  readonly without: readonly string[];
}

const nothing: readonly string[] = [];

/**
 * Counts the phrases of a corpus and keeps the counts as documents change: then only those are counted again,
 * and of the others the stretches that hold a phrase which has been tagged for the first time, or the last.
 */
export class PhraseCounts {
  private readonly phrases = new Map<string, CountedPhrase>();
  private readonly scanner = new PhraseScanner();
  /** Documents whose annotations are counted, as they were then. */
  private readonly tagged = new Map<DocumentId, SearchableDocument>();
  private readonly scanned = new Map<DocumentId, Scanned>();
  /** Phrases that may have come or gone since the scanner was told. */
  private readonly moved = new Set<string>();
  private pass = 0;

  /** @param filter - Which annotations are counted; null for all. */
  constructor(private readonly filter: AnnotationFilter | null) {}

  /**
   * Counts what has changed since the last time, step by step; gives after each how far it is, from 0 to 1. May
   * be left at any step: the counts are then those of no one state, and the next time goes on from there.
   *
   * @param documents - All documents, a changed one as another object.
   */
  *update(documents: readonly SearchableDocument[]): Generator<number, void> {
    const now = new Map(documents.map((document) => [document.document, document]));
    yield* share(0, this.countAnnotations(now), now.size);
    yield* share(1, this.openStretches(now), now.size);
    this.teachScanner();
    yield* share(2, this.countUntagged(documents), now.size);
  }

  /** The phrases that hold some words and are of the choice, in an order. */
  list(contains: string, choice: LedgerChoice, order: LedgerOrder): CountedPhrase[] {
    return listPhrases(this.phrases.values(), contains, choice, order);
  }

  private *countAnnotations(now: ReadonlyMap<DocumentId, SearchableDocument>): Generator<void> {
    for (const [id, document] of this.tagged)
      if (now.get(id) !== document) {
        this.addAnnotations(document, -1);
        this.tagged.delete(id);
        yield;
      }
    for (const [id, document] of now)
      if (!this.tagged.has(id)) {
        this.addAnnotations(document, 1);
        this.tagged.set(id, document);
        yield;
      }
  }

  private addAnnotations(document: SearchableDocument, step: 1 | -1): void {
    this.pass += 1;
    for (const layer of document.layers)
      for (let i = 0; i < layer.length; i++) {
        if (this.filter !== null && !this.filter(layer, i)) continue;
        const counts = this.countsOf(document.text.slice(layer.start(i), layer.end(i)));
        const { annotator } = layer;
        countAnnotation(counts, { label: layer.labels[i] ?? "", annotator, step, pass: this.pass });
        if (counts.count <= 1) this.moved.add(counts.phrase);
      }
  }

  private countsOf(phrase: string): CountedPhrase {
    const known = this.phrases.get(phrase);
    if (known) return known;
    const counts = newCountedPhrase(phrase);
    this.phrases.set(phrase, counts);
    return counts;
  }

  /** Takes back what is counted of changed texts, and of stretches that a phrase which comes or goes may change. */
  private *openStretches(now: ReadonlyMap<DocumentId, SearchableDocument>): Generator<void> {
    const phrases = [...this.moved].filter((phrase) => this.hasMoved(phrase));
    if (phrases.length > FEW_PHRASES) return this.forgetUntagged();
    for (const [id, scanned] of this.scanned)
      if (now.get(id) !== scanned.document) {
        this.addUntagged(scanned.document, -1, (stretch) => !holdsAny(stretch, scanned.without));
        this.scanned.delete(id);
        yield;
      } else if (phrases.length > 0) {
        this.openFor(phrases, scanned);
        yield;
      }
  }

  /** The scanner does not know it and should, or the other way. */
  private hasMoved(phrase: string): boolean {
    return phrase !== "" && (this.phrases.get(phrase)?.count ?? 0) > 0 !== this.scanner.has(phrase);
  }

  private forgetUntagged(): void {
    for (const counts of this.phrases.values()) counts.untagged = 0;
    this.scanned.clear();
  }

  private openFor(phrases: readonly string[], { document, without }: Scanned): void {
    const added = phrases.filter((phrase) => !without.includes(phrase) && document.text.includes(phrase));
    if (added.length === 0) return;
    this.addUntagged(document, -1, (stretch) => holdsAny(stretch, added) && !holdsAny(stretch, without));
    this.scanned.set(document.document, { document, without: [...without, ...added] });
  }

  private teachScanner(): void {
    const moved = [...this.moved].filter((phrase) => this.hasMoved(phrase));
    this.scanner.change(
      moved.filter((phrase) => !this.scanner.has(phrase)),
      moved.filter((phrase) => this.scanner.has(phrase)),
    );
    for (const phrase of this.moved) if (this.phrases.get(phrase)?.count === 0) this.phrases.delete(phrase);
    this.moved.clear();
  }

  private *countUntagged(documents: readonly SearchableDocument[]): Generator<void> {
    for (const document of documents) {
      const scanned = this.scanned.get(document.document);
      if (scanned?.without.length === 0) continue;
      this.addUntagged(document, 1, (stretch) => !scanned || holdsAny(stretch, scanned.without));
      this.scanned.set(document.document, { document, without: nothing });
      yield;
    }
  }

  /**
   * Counts the occurrences of phrases in those stretches of a text that nobody has tagged at all. Of phrases
   * that begin at one place the longest counts, and what follows it is looked at next.
   */
  private addUntagged(
    document: SearchableDocument,
    step: 1 | -1,
    isMeant: (stretch: string) => boolean,
  ): void {
    const { text } = document;
    for (const [start, end] of new Coverage(document, null).gaps(text.length))
      if (isMeant(text.slice(start, end))) this.addStretch(text, start, end, step);
  }

  private addStretch(text: string, start: number, end: number, step: 1 | -1): void {
    for (let place = start; place < end; ) {
      const phrase = this.scanner.longestAt(text, place, end);
      const counted = phrase === null ? undefined : this.phrases.get(phrase);
      if (counted) counted.untagged += step;
      place += phrase?.length ?? 1;
    }
  }
}

const holdsAny = (stretch: string, phrases: readonly string[]) =>
  phrases.some((phrase) => stretch.includes(phrase));

/** How far all three rounds are after each step of one. */
function* share(round: number, steps: Iterable<void>, most: number): Generator<number, void> {
  let done = 0;
  for (const _ of steps) {
    done = Math.min(done + 1, most);
    yield (round + done / Math.max(most, 1)) / 3;
  }
}
