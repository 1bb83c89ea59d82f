import type { Annotation } from "../model/Annotation";
import type { AnnotatorId } from "../model/ids";
import type { AlignedPair } from "./alignedPair";

/** Which labels two annotators gave to the same things. */
export interface PairConfusion {
  readonly annotators: readonly [AnnotatorId, AnnotatorId];
  readonly counts: readonly LabelPair[];
}

/** How often the first gave one label where the second gave another; null where one of them tagged nothing. */
export interface LabelPair {
  readonly first: string | null;
  readonly second: string | null;
  readonly count: number;
}

/** Counts, document by document, which labels two annotators gave to the same things. */
export class ConfusionCounts {
  private readonly counts = new Map<string, { first: string | null; second: string | null; count: number }>();

  constructor(readonly annotators: readonly [AnnotatorId, AnnotatorId]) {}

  /** Adds a document's pairs. */
  add(pairs: readonly AlignedPair[]): void {
    for (const { first, second } of pairs) this.count(first, second);
  }

  private count(ofFirst: Annotation | undefined, ofSecond: Annotation | undefined): void {
    const [first, second] = [ofFirst?.label ?? null, ofSecond?.label ?? null];
    const key = JSON.stringify([first, second]);
    this.counts.set(key, { first, second, count: (this.counts.get(key)?.count ?? 0) + 1 });
  }

  /** What has been counted, by label, what was not tagged last. */
  result(): PairConfusion {
    return { annotators: this.annotators, counts: [...this.counts.values()].sort(byLabels) };
  }
}

function byLabels(a: LabelPair, b: LabelPair): number {
  return compareLabels(a.first, b.first) || compareLabels(a.second, b.second);
}

function compareLabels(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}
