import { byLabel } from "../Continuum";
import { characterItems } from "../characterItems";
import { cohenKappa } from "../cohenKappa";
import type { Figure } from "../Figure";
import { countSpans, type SpanCounts } from "../spanCounts";
import { f1Of } from "../spanScores";
import {
  type AnnotatedDocument,
  type SpanComparisonName,
  sharedPart,
  spanComparisonNames,
  spanComparisons,
} from "./AnnotatedDocument";

/** Counts of one document, over all labels and of each. */
interface DocumentCounts {
  readonly all: Readonly<Record<SpanComparisonName, SpanCounts>>;
  readonly byLabel: ReadonlyMap<string, Readonly<Record<"strict" | "overlap", SpanCounts>>>;
}

/** What two annotators marked alike in each document, counted once, so that documents can be drawn from it. */
export class PairCounts {
  /** Null for a document that one of them has not begun. */
  private readonly counts: readonly (DocumentCounts | null)[];

  constructor(
    readonly annotators: readonly [string, string],
    private readonly documents: readonly AnnotatedDocument[],
  ) {
    this.counts = documents.map((document) => countDocument(document, annotators));
  }

  /** How many documents both have begun. */
  shared(): number {
    return this.counts.filter((counts) => counts !== null).length;
  }

  /** Micro F1 of some of the documents, by their indexes; of one label where that is given. */
  f1(how: SpanComparisonName, documents: Iterable<number> = this.counts.keys()): Figure {
    return f1Of(this.sum(documents, ({ all }) => all[how]));
  }

  /** Micro F1 of one label. */
  f1OfLabel(
    label: string,
    how: "strict" | "overlap",
    documents: Iterable<number> = this.counts.keys(),
  ): Figure {
    return f1Of(this.sum(documents, (counts) => counts.byLabel.get(label)?.[how] ?? NOTHING));
  }

  /** The counts behind the F1. */
  countsOf(how: SpanComparisonName): SpanCounts {
    return this.sum(this.counts.keys(), ({ all }) => all[how]);
  }

  private sum(documents: Iterable<number>, of: (counts: DocumentCounts) => SpanCounts): SpanCounts {
    // Without lists in between: an interval sums as many documents as there are a thousand times.
    const sum = { tp: 0, fp: 0, fn: 0 };
    for (const index of documents) {
      const counts = this.counts[index];
      if (!counts) continue;
      const { tp, fp, fn } = of(counts);
      sum.tp += tp;
      sum.fp += fp;
      sum.fn += fn;
    }
    return sum;
  }

  /** Cohen's κ over the characters of the documents both have begun. */
  characterKappa(): Figure {
    const parts = this.documents.flatMap((document) => sharedPart(document, this.annotators) ?? []);
    return cohenKappa(parts.flatMap(characterItems)).coefficient;
  }
}

const NOTHING: SpanCounts = { tp: 0, fp: 0, fn: 0 };

function countDocument(
  document: AnnotatedDocument,
  annotators: readonly [string, string],
): DocumentCounts | null {
  const part = sharedPart(document, annotators);
  if (!part) return null;
  const [first = [], second = []] = part.layers.map(({ units }) => units);
  const all = spanComparisonNames.map((name) => [name, countSpans(first, second, spanComparisons[name])]);
  const [ofFirst, ofSecond] = [byLabel(first), byLabel(second)];
  const labels = [...new Set([...ofFirst.keys(), ...ofSecond.keys()])];
  const count = (label: string, how: "strict" | "overlap") =>
    countSpans(ofFirst.get(label) ?? [], ofSecond.get(label) ?? [], spanComparisons[how]);
  return {
    all: Object.fromEntries(all),
    byLabel: new Map(
      labels.map((label) => [label, { strict: count(label, "strict"), overlap: count(label, "overlap") }]),
    ),
  };
}
