import type { AnnotatorId } from "../model/ids";
import type { AnnotationFilter } from "./AnnotationFilter";
import { Coverage } from "./Coverage";
import type { LedgerChoice, LedgerLabel, LedgerOrder, LedgerPhrase } from "./Ledger";
import { PhraseScanner } from "./PhraseScanner";
import type { SearchableDocument } from "./SearchableDocument";

interface LabelCount {
  count: number;
  documents: number;
  lastDocument: SearchableDocument | null;
  readonly annotators: Map<AnnotatorId, number>;
}

/** What is counted of one phrase. */
export interface CountedPhrase {
  readonly phrase: string;
  count: number;
  documents: number;
  lastDocument: SearchableDocument | null;
  untagged: number;
  readonly labels: Map<string, LabelCount>;
}

/**
 * Counts the phrases of a corpus. First every document is given to `addAnnotations`, then every document
 * to `addUntagged`: only then is it known what to look for.
 */
export class PhraseCounts {
  private readonly phrases = new Map<string, CountedPhrase>();
  private scanner: PhraseScanner | null = null;

  /** Counts the annotations of a document that the filter lets through; null lets all. */
  addAnnotations(document: SearchableDocument, filter: AnnotationFilter | null): void {
    for (const layer of document.layers)
      for (let i = 0; i < layer.length; i++) {
        if (filter !== null && !filter(layer, i)) continue;
        const phrase = document.text.slice(layer.start(i), layer.end(i));
        this.add(document, phrase, layer.labels[i] ?? "", layer.annotator);
      }
  }

  /**
   * Counts the occurrences of the phrases in the words of a document that nobody has tagged at all. Of
   * phrases that begin at one place the longest counts, and what follows it is looked at next.
   */
  addUntagged(document: SearchableDocument): void {
    this.scanner ??= new PhraseScanner(this.phrases.keys());
    const { text } = document;
    for (const [start, end] of new Coverage(document, null).gaps(text.length))
      for (let place = start; place < end; ) {
        const phrase = this.scanner.longestAt(text, place, end);
        const counted = phrase === null ? undefined : this.phrases.get(phrase);
        if (counted) counted.untagged += 1;
        place += phrase?.length ?? 1;
      }
  }

  /** The phrases that hold some words and are of the choice, in an order. */
  list(contains: string, choice: LedgerChoice, order: LedgerOrder): CountedPhrase[] {
    return [...this.phrases.values()]
      .filter((counts) => counts.phrase.includes(contains) && isChosen(counts, choice))
      .sort(comparisons[order]);
  }

  private add(document: SearchableDocument, phrase: string, label: string, annotator: AnnotatorId): void {
    const counts = this.phrases.get(phrase) ?? this.newPhrase(phrase);
    const ofLabel = counts.labels.get(label) ?? newLabel(counts, label);
    countIn(counts, document);
    countIn(ofLabel, document);
    ofLabel.annotators.set(annotator, (ofLabel.annotators.get(annotator) ?? 0) + 1);
  }

  private newPhrase(phrase: string): CountedPhrase {
    const counts = { phrase, count: 0, documents: 0, lastDocument: null, untagged: 0, labels: new Map() };
    this.phrases.set(phrase, counts);
    return counts;
  }
}

function newLabel(counts: CountedPhrase, label: string): LabelCount {
  const count = { count: 0, documents: 0, lastDocument: null, annotators: new Map() };
  counts.labels.set(label, count);
  return count;
}

function countIn(counts: CountedPhrase | LabelCount, document: SearchableDocument): void {
  counts.count += 1;
  if (counts.lastDocument === document) return;
  counts.documents += 1;
  counts.lastDocument = document;
}

function isChosen({ labels, untagged }: CountedPhrase, choice: LedgerChoice): boolean {
  return choice === "all" || labels.size > 1 || (choice === "inconsistent" && untagged > 0);
}

/** True when a phrase bears more than one label. */
export function hasSeveralLabels({ labels }: CountedPhrase): boolean {
  return labels.size > 1;
}

/** A counted phrase as the ledger lists it. */
export function ledgerPhrase(counted: CountedPhrase): LedgerPhrase {
  const { phrase, count, documents, untagged } = counted;
  const labels = [...counted.labels].map(([label, counts]) => ledgerLabel(label, counts)).sort(byCount);
  return { phrase, labels, count, documents, untagged, hasSeveralLabels: hasSeveralLabels(counted) };
}

function ledgerLabel(label: string, { count, documents, annotators }: LabelCount): LedgerLabel {
  const listed = [...annotators].map(([annotator, theirs]) => ({ annotator, count: theirs }));
  return { label, count, documents, annotators: listed.sort(byCount) };
}

const byCount = (a: { count: number }, b: { count: number }) => b.count - a.count;
const byPhrase = (a: CountedPhrase, b: CountedPhrase) =>
  a.phrase < b.phrase ? -1 : a.phrase > b.phrase ? 1 : 0;

const comparisons: Readonly<Record<LedgerOrder, (a: CountedPhrase, b: CountedPhrase) => number>> = {
  inconsistent: (a, b) =>
    Number(hasSeveralLabels(b)) - Number(hasSeveralLabels(a)) ||
    Number(b.untagged > 0) - Number(a.untagged > 0) ||
    b.count + b.untagged - (a.count + a.untagged) ||
    byPhrase(a, b),
  count: (a, b) => b.count - a.count || byPhrase(a, b),
  phrase: byPhrase,
};
