import type { Annotation } from "../model/Annotation";
import type { AnnotatorId } from "../model/ids";
import type { Layer } from "../model/Layer";
import { alignLayers } from "./alignLayers";
import { completenessOf, hasPassed } from "./completeness";

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

  /**
   * Adds a document, aligned as its cases are and up to where both have looked, see {@link hasPassed}.
   *
   * @param layers - Of one document; nothing is added where one of the two has not begun.
   */
  add(layers: readonly Layer[]): void {
    const two = this.annotators.flatMap((name) => layers.find(({ annotator }) => annotator === name) ?? []);
    const reach = Math.min(
      ...two.map((layer) => completenessOf({ annotator: layer.annotator, layer }).reach),
    );
    if (two.length < 2 || reach === 0) return;
    const [first] = this.annotators;
    for (const members of alignLayers(two.map((layer) => upTo(layer, reach)))) {
      const ofFirst = members.find(({ annotator }) => annotator === first)?.annotation;
      this.count(ofFirst, members.find(({ annotator }) => annotator !== first)?.annotation);
    }
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

function upTo(layer: Layer, reach: number): Layer {
  return { ...layer, annotations: layer.annotations.filter((each) => hasPassed(reach, each)) };
}

function byLabels(a: LabelPair, b: LabelPair): number {
  return compareLabels(a.first, b.first) || compareLabels(a.second, b.second);
}

function compareLabels(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}
