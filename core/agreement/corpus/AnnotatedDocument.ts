import type { Continuum, UnitLayer } from "../Continuum";
import type { DatedUnit } from "../overTime";
import type { SpanComparison } from "../spanCounts";

/** A document, or a part of one, with what annotators marked in it. */
export interface AnnotatedDocument {
  readonly document: string;
  /** Its first position, more than 0 where it is a part; what is marked keeps its place in the whole. */
  readonly start: number;
  /** In positions. */
  readonly length: number;
  /** One an annotator at most. */
  readonly layers: readonly ReachingLayer[];
}

/** What an annotator marked, and up to where they have looked: the start or less where they have not begun. */
export interface ReachingLayer extends UnitLayer {
  readonly reach: number;
  readonly units: readonly DatedUnit[];
}

/** The ways spans are held against each other, from the headline down to the plainest. */
export const spanComparisons = {
  strict: { bounds: "exact", labelled: true },
  overlap: { bounds: "overlap", labelled: true },
  strictUnlabelled: { bounds: "exact", labelled: false },
  overlapUnlabelled: { bounds: "overlap", labelled: false },
} as const satisfies Record<string, SpanComparison>;

/** The name of one of them. */
export type SpanComparisonName = keyof typeof spanComparisons;

/** Their names, in that order. */
export const spanComparisonNames = Object.keys(spanComparisons) as SpanComparisonName[];

/** Those in which the labels are held against each other one by one. */
export const labelComparisonNames = ["strict", "overlap"] as const satisfies readonly SpanComparisonName[];

/** The name of one of them. */
export type LabelComparisonName = (typeof labelComparisonNames)[number];

/** Who has begun the document, of the annotators given. */
export function begunBy({ start, layers }: AnnotatedDocument, annotators: readonly string[]): string[] {
  const begun = new Set(layers.filter(({ reach }) => reach > start).map(({ annotator }) => annotator));
  return annotators.filter((annotator) => begun.has(annotator));
}

/** What annotators have both looked at, with the times at which they marked their units. */
export interface SharedPart extends Continuum {
  readonly layers: readonly (UnitLayer & { readonly units: readonly DatedUnit[] })[];
}

/**
 * The part of the document that all the annotators given have looked at, with their units that begin in it; null
 * where one of them has not begun. Its last units are whole: it goes on to the end of what begins in it. Who has not
 * finished does not disagree with what lies beyond: the rule of cases, too, which `core/compare/completeness` gives
 * the reasons for.
 */
export function sharedPart(
  { start, length, layers }: AnnotatedDocument,
  annotators: readonly string[],
): SharedPart | null {
  const chosen = annotators.flatMap(
    (annotator) => layers.find((layer) => layer.annotator === annotator) ?? [],
  );
  const reach = Math.min(start + length, ...chosen.map((layer) => layer.reach));
  if (chosen.length < annotators.length || reach <= start) return null;
  const parts = chosen.map(({ annotator, units }) => ({
    annotator,
    units: units.filter((unit) => unit.start < reach),
  }));
  const end = parts.flatMap(({ units }) => units).reduce((last, unit) => Math.max(last, unit.end), reach);
  return { start, length: end - start, layers: parts };
}
