import { pairsOf } from "../agreement/Continuum";
import { characterItems } from "../agreement/characterItems";
import { cohenKappa } from "../agreement/cohenKappa";
import { type AnnotatedDocument, sharedPart, spanComparisons } from "../agreement/corpus/AnnotatedDocument";
import type { Figure } from "../agreement/Figure";
import { ItemCounts } from "../agreement/NominalItem";
import { countSpans, type SpanCounts, sumCounts } from "../agreement/spanCounts";
import { f1Of } from "../agreement/spanScores";
import type { Layer } from "../model/Layer";
import type { SourceText } from "../model/SourceText";
import { annotatedDocument } from "./annotatedDocument";

/** How far two annotators agree over all documents that both have begun. */
export interface PairAgreement {
  readonly annotators: readonly [string, string];
  readonly documents: number;
  /** F1 of spans with the same bounds and label, and of those that overlap under one label. */
  readonly f1: Readonly<Record<"strict" | "overlap", Figure>>;
  /** Cohen's κ per character. */
  readonly kappa: Figure;
}

interface PairSums {
  readonly annotators: readonly [string, string];
  documents: number;
  strict: SpanCounts;
  overlap: SpanCounts;
  /** Characters by the two values they were given. */
  readonly items: ItemCounts;
}

const none: SpanCounts = { tp: 0, fp: 0, fn: 0 };

/** Adds up the agreement of each pair of annotators document by document, and keeps sums alone. */
export class PairAgreements {
  private readonly pairs = new Map<string, PairSums>();

  /** Takes the layers of one document, at most one of each annotator. */
  add(source: SourceText, layers: readonly Layer[]): void {
    if (layers.length < 2) return;
    const document = annotatedDocument(
      source,
      layers.map((layer) => ({ annotator: layer.annotator, layer })),
    );
    const names = layers.map(({ annotator }) => annotator).sort();
    for (const pair of pairsOf<string>(names)) this.addPair(document, pair);
  }

  /** Every pair that has begun a document in common, by name. */
  get all(): readonly PairAgreement[] {
    const sorted = [...this.pairs.values()].sort((a, b) =>
      keyOf(a.annotators) < keyOf(b.annotators) ? -1 : 1,
    );
    return sorted.map(({ annotators, documents, strict, overlap, items }) => ({
      annotators,
      documents,
      f1: { strict: f1Of(strict), overlap: f1Of(overlap) },
      kappa: cohenKappa(items.items()).coefficient,
    }));
  }

  private addPair(document: AnnotatedDocument, annotators: readonly [string, string]): void {
    const part = sharedPart(document, annotators);
    if (!part) return;
    const [first = [], second = []] = part.layers.map(({ units }) => units);
    const sums = this.sumsOf(annotators);
    sums.documents += 1;
    sums.strict = sumCounts([sums.strict, countSpans(first, second, spanComparisons.strict)]);
    sums.overlap = sumCounts([sums.overlap, countSpans(first, second, spanComparisons.overlap)]);
    sums.items.add(characterItems(part));
  }

  private sumsOf(annotators: readonly [string, string]): PairSums {
    const key = keyOf(annotators);
    const sums = this.pairs.get(key) ?? {
      annotators,
      documents: 0,
      strict: none,
      overlap: none,
      items: new ItemCounts(),
    };
    this.pairs.set(key, sums);
    return sums;
  }
}

const keyOf = (annotators: readonly [string, string]) => JSON.stringify(annotators);
