import { type Continuum, pairsOf } from "../../core/agreement/Continuum";
import { sharedPart } from "../../core/agreement/corpus/AnnotatedDocument";
import { type Figure, meanOf } from "../../core/agreement/Figure";
import { countSpans, type SpanComparison } from "../../core/agreement/spanCounts";
import { f1Of } from "../../core/agreement/spanScores";
import { annotatedDocument } from "../../core/compare/annotatedDocument";
import type { AnnotatorId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import type { SourceText } from "../../core/model/SourceText";
import type { ReviewedCase } from "../../core/review/reviewCases";
import type { Span } from "../../core/text/Span";

/** How far annotators agree on spans with labels, one document. */
export interface SpanAgreement {
  readonly exact: Figure;
  readonly overlap: Figure;
  /** How many pairs of annotators it is the mean of. */
  readonly pairs: number;
  /** Whose layers are not done: they are compared up to where they have come. */
  readonly unfinished: readonly AnnotatorId[];
}

/**
 * Labelled F1 of spans: of two annotators, or the mean over all pairs of more; each pair up to where both have come.
 *
 * @param part - Of the text, such as an article; all of it where none is given.
 */
export function spanAgreement(source: SourceText, layers: readonly Layer[], part?: Span): SpanAgreement {
  const document = annotatedDocument(
    source,
    layers.map((layer) => ({ annotator: layer.annotator, layer })),
    new Set(),
    part,
  );
  const pairs = pairsOf(layers.map(({ annotator }) => annotator)).flatMap(
    (pair) => sharedPart(document, pair) ?? [],
  );
  const f1 = (bounds: SpanComparison["bounds"]) => meanF1(pairs, { bounds, labelled: true });
  const unfinished = layers.filter(({ status }) => status !== "done").map(({ annotator }) => annotator);
  return { exact: f1("exact"), overlap: f1("overlap"), pairs: pairs.length, unfinished };
}

function meanF1(pairs: readonly Continuum[], comparison: SpanComparison): Figure {
  const figures = pairs.map(({ layers: [first, second] }) =>
    f1Of(countSpans(first?.units ?? [], second?.units ?? [], comparison)),
  );
  return meanOf(figures, "one-annotator");
}

/** How often one label of the first annotator's met one of the second's. */
export interface Confusion {
  /** In the order of the project, then others. */
  readonly labels: readonly string[];
  readonly countOf: (first: string, second: string) => number;
}

/** The labels of what two annotators tagged as one thing; of more, every pair, the first by name before the other. */
export function confusionOf(cases: readonly ReviewedCase[], known: readonly string[]): Confusion {
  const counts = new Map<string, number>();
  const used = new Set<string>();
  for (const { found } of cases)
    for (const [first, second] of pairsOf(found?.members ?? [])) {
      const [a, b] = [first.annotation.label, second.annotation.label];
      used.add(a).add(b);
      counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
    }
  const others = [...used].filter((label) => !known.includes(label)).sort();
  return {
    labels: [...known.filter((label) => used.has(label)), ...others],
    countOf: (first, second) => counts.get(`${first} ${second}`) ?? 0,
  };
}
